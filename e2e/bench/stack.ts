import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmulatorPart } from '../../scripts/stack/emulator.ts';
import { freePort } from '../../scripts/stack/free-port.ts';
import { SITE_KEY, SUPERVISOR } from '../../scripts/stack/provisioning.ts';
import { startServicePart } from '../../scripts/stack/service.ts';

/** Enough that nobody ever waits for an operator. */
const MANY = 240;

/**
 * Service and video server as processes of their own, with many operators who are online and let it ring.
 *
 * @param origins of websites whose pages may ask the service
 */
export async function startBenchStack(operatorCount = MANY, origins: readonly string[] = []) {
  const login = (at: number) => `op-${String(at + 1).padStart(3, '0')}`;
  const operators: [string, ...string[]] = [
    login(0),
    ...Array.from({ length: operatorCount - 1 }, (_, at) => login(at + 1)),
  ];
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-bench-'));
  const provisionFile = join(folder, 'provisioning.json');
  await writeFile(provisionFile, JSON.stringify(provisioning(operators, origins)));
  const video = await startEmulatorPart({
    port: await freePort(),
    flags: ['--users', operators.join(','), '--online'],
  });
  const service = await startServicePart({
    port: await freePort(),
    trueconfUrl: video.url,
    dataDir: join(folder, 'data'),
    provisionFile,
    env: { RATE_LIMIT_EXEMPT: '127.0.0.0/8' },
  });
  return {
    operators,
    videoUrl: video.url,
    servicePid: service.pid,
    supervisor: SUPERVISOR,
    serviceUrl: service.url.replace('localhost', '127.0.0.1'),
    stop: async () => {
      await service.stop();
      await video.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function provisioning(logins: readonly string[], origins: readonly string[]) {
  const site = {
    key: SITE_KEY,
    name: 'Bench',
    origins,
    // Nobody is passed on while it is measured.
    ring_timeout_s: 600,
    wrap_up_s: 0,
    departments: [{ key: 'all', name: 'All', operators: logins }],
  };
  const operators = logins.map((login) => ({ login, name: login, trueconf_id: login, role: 'operator' }));
  return { sites: [site], operators: [...operators, SUPERVISOR] };
}
