import type { Devices } from '@frontdesk/contract';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { recordChange } from '../events/record-change.ts';

/** Stores whether the visitor's camera and microphone work. Nothing changes when that is known already, or after the end. */
export async function reportDevices(
  ctx: Context,
  callId: string,
  { camera, microphone }: Devices,
): Promise<void> {
  const devices = JSON.stringify({ camera, microphone });
  await recordChange(ctx.db, {
    callId,
    event: 'call.devices',
    actor: 'visitor',
    from: ['queued', 'ringing', 'active'],
    set: { devices },
    where: () => sql<boolean>`devices is distinct from ${devices}::jsonb`,
  });
}
