import type { TrueConfError } from '@frontdesk/trueconf-client';

/** The same request may succeed later: TrueConf is out of reach or overloaded, or this process gave up. */
export const isTransient = ({ retryable, code }: TrueConfError): boolean => retryable || code === 'aborted';
