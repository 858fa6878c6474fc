import type { DeviceState, Devices } from '@frontdesk/contract';
import { reportDevices } from '@frontdesk/service-client';
import { isLive } from '../call/phase.ts';
import { type DeviceFacts, deviceFacts } from '../call/pre-call-check.ts';
import type { DialogKit } from '../dialog/dialog.ts';

/**
 * Tells the operator what of the visitor can be seen and heard: at the beginning of a call, and whenever the browser's
 * permissions change. A report that is lost costs nobody a call.
 */
export function reportDeviceStates({ store, calls, shell }: DialogKit): void {
  let reported: string | null = null;
  const report = async () => {
    const { pass } = calls.session;
    if (pass === null || !isLive(store.state.phase)) return;
    reported = pass.id;
    const devices = await currentDevices(store.state.camera === undefined);
    await reportDevices(shell, pass, devices).catch(() => {});
  };
  store.onChange(() => {
    if (calls.session.pass?.id !== reported) void report();
  }, shell.destroyed);
  void watchPermissions(() => void report(), shell.destroyed);
}

/** @param wanted the visitor did not ask to go without the camera */
async function currentDevices(wanted: boolean): Promise<Devices> {
  const { camera, microphone } = await deviceFacts();
  const seen = stateOf(camera);
  return { camera: seen === 'on' && !wanted ? 'off' : seen, microphone: stateOf(microphone) };
}

/** Whether it is switched on inside the video the page cannot see: what can be used counts as on. */
export function stateOf({ allowed, granted, present }: DeviceFacts): DeviceState {
  if (!allowed || !granted) return 'blocked';
  return present ? 'on' : 'missing';
}

async function watchPermissions(onChange: () => void, signal: AbortSignal): Promise<void> {
  for (const name of ['camera', 'microphone'] as const) {
    try {
      const permission = await navigator.permissions.query({ name });
      permission.addEventListener('change', onChange, { signal });
    } catch {
      // A browser that does not know the name reports once.
    }
  }
}
