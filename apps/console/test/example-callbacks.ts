import type { Callback } from '@frontdesk/contract';
import { at } from './example-calls.ts';

/** Maria's request, with what a test needs changed. */
export function exampleCallback(changes: Partial<Callback> = {}): Callback {
  return {
    id: 'b1',
    site: { key: 'demo-shop', name: 'Demo shop' },
    department: { key: 'sales', name: 'Sales' },
    call_id: null,
    name: 'Maria',
    email: 'maria@example.com',
    phone: null,
    message: null,
    state: 'open',
    assignee: null,
    due_at: null,
    note: null,
    created_at: at(0),
    updated_at: at(0),
    ...changes,
  };
}
