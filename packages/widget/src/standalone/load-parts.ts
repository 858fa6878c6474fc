import { mountBody } from '../body.tsx';
import type { Shell, SignActs, SignKit } from '../shared/shell.ts';
import { sign } from '../sign/sign.ts';

/** In place of the launcher's file of this name, for the script that holds everything: nothing is fetched. */
export async function callSign<Act extends keyof SignActs>(
  shell: Shell,
  act: Act,
  ...rest: SignActs[Act]
): Promise<boolean> {
  const kit: SignKit = sign;
  await kit[act](shell, ...rest);
  return true;
}

export const importBody = async () => ({ mountBody });
