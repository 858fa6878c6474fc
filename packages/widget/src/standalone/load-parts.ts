import { mountBody } from '../body.tsx';
import { sign } from '../sign/sign.ts';

/** In place of the launcher's file of this name, for the script that holds everything: nothing is fetched. */
export const importSign = async () => sign;

export const importBody = async () => mountBody;
