import type { Context } from '../context.ts';
import { FrontdeskError } from '../errors.ts';
import { frameAddress } from './web-address.ts';

/**
 * The address that the server names for a frame; null when it names none.
 * @throws FrontdeskError when no page may frame it. Another address, made up from the settings, could lead elsewhere.
 */
export function namedAddress({ log }: Pick<Context, 'log'>, named: string | null | undefined): string | null {
  if (named === null || named === undefined || !URL.canParse(named)) return null;
  const address = frameAddress(named);
  if (address !== null) return address;
  // Path and fragment may hold a credential.
  const { protocol, host } = new URL(named);
  log.error(
    { address: `${protocol}//${host}` },
    'the video server names a web address for its rooms that no page may show; switch on HTTPS there and set its external address',
  );
  throw noUsableAddress();
}

export const noUsableAddress = (): FrontdeskError =>
  new FrontdeskError('video_server_error', { detail: 'The video server gave no usable web address' });
