import type { Erasure } from '@frontdesk/contract';
import type { Language } from '../../models/language.ts';

/** "3 calls and 1 callback request"; what there is none of is not named. */
export function howMuch({ counted, tag }: Language, { calls, callbacks }: Erasure): string {
  const parts = [
    ...(calls > 0 || callbacks === 0 ? [counted('eraseCalls', calls)] : []),
    ...(callbacks > 0 ? [counted('eraseRequests', callbacks)] : []),
  ];
  return new Intl.ListFormat(tag.value).format(parts);
}
