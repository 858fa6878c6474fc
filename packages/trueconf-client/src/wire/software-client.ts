import { z } from 'zod';
import { known } from './fields.ts';

/** One way to join a conference. `web_url` and `iframe` hold a credential in the address: never log them. */
export const SoftwareClient = z.looseObject({
  /** `web`, `standalone`, … */
  type: known(z.string()),
  /** `webrtc`, `ios`, … */
  platform: known(z.string()),
  name: known(z.string()),
  web_url: known(z.string()),
  /** HTML with one iframe element. Never put it into a page. */
  iframe: known(z.string()),
});
export type SoftwareClient = z.infer<typeof SoftwareClient>;

export const SoftwareClientList = z.looseObject({ clients: z.array(SoftwareClient) });
export type SoftwareClientList = z.infer<typeof SoftwareClientList>;
