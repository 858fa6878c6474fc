import type { Devices } from '@frontdesk/contract';
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import { recordChange } from '../events/record-change.ts';

/** The visitor's page tells what of them can be seen and heard. Said twice, or after the end, it changes nothing. */
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
