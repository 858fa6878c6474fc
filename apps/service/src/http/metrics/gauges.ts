import { CALL_STATUSES } from '@frontdesk/contract/vocabulary';
import { Gauge, Histogram, type Registry } from 'prom-client';
import type { Db } from '../../store/db.ts';
import type { App } from '../app-instance.ts';
import type { EventStreams } from '../event-stream.ts';

/** How long answers take, by the route's pattern. A stream stays open and says nothing of how quick we are. */
export function timeRequests(app: App, register: Registry): void {
  const durations = new Histogram({
    name: 'frontdesk_request_duration_seconds',
    help: 'Time from a request to the end of its answer, event streams left out.',
    labelNames: ['method', 'route', 'status'],
    registers: [register],
  });
  app.addHook('onResponse', async ({ method, routeOptions: { url: route = 'unmatched' } }, reply) => {
    if (route.endsWith('/events')) return;
    durations.observe({ method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
}

export function countStreams(streams: EventStreams, register: Registry): void {
  new Gauge({
    name: 'frontdesk_event_streams',
    help: 'Event streams of visitors and consoles open on this node.',
    registers: [register],
    collect() {
      this.set(streams.size);
    },
  });
}

const LIVE = CALL_STATUSES.filter((status) => status !== 'ended');

/** Read when asked for: every node gives the same figures. */
export function countCalls(db: Db, register: Registry): void {
  new Gauge({
    name: 'frontdesk_calls',
    help: 'Calls that are not over, of all nodes.',
    labelNames: ['status'],
    registers: [register],
    async collect() {
      const rows = await db
        .selectFrom('calls')
        .where('status', 'in', LIVE)
        .groupBy('status')
        .select(({ fn }) => ['status', fn.countAll<string>().as('calls')])
        .execute();
      for (const status of LIVE)
        this.set({ status }, Number(rows.find((row) => row.status === status)?.calls ?? 0));
    },
  });
  new Gauge({
    name: 'frontdesk_rooms_to_release',
    help: 'Rooms of calls that are over which the TrueConf Server has not yet given up, of all nodes.',
    registers: [register],
    async collect() {
      const { rooms } = await db
        .selectFrom('calls')
        .where('status', '=', 'ended')
        .where('room_state', '<>', 'released')
        .where('room_requested_at', 'is not', null)
        .select(({ fn }) => fn.countAll<string>().as('rooms'))
        .executeTakeFirstOrThrow();
      this.set(Number(rooms));
    },
  });
}
