import { type ReadonlySignal, signal } from '@preact/signals';

export interface Clock {
  /** Milliseconds since 1970 by the service's clock, moved on every second. */
  now: ReadonlySignal<number>;
  /** Tells what time it is at the service: countdowns must not depend on how this computer's clock is set. */
  alignWith: (serviceTime: string) => void;
  stop: () => void;
}

export function createClock(): Clock {
  let ahead = 0;
  const now = signal(Date.now());
  const tick = () => {
    now.value = Date.now() + ahead;
  };
  const timer = setInterval(tick, 1000);
  return {
    now,
    alignWith: (serviceTime) => {
      ahead = Date.parse(serviceTime) - Date.now();
      tick();
    },
    stop: () => clearInterval(timer),
  };
}
