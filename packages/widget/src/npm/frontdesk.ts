import { createApi } from '../launcher/public-api.ts';
import type { FrontdeskApi } from '../launcher/public-types.ts';

/** The widget as a module, for pages with a bundler. Sets no global; `init` needs the service's address. */
export const frontdesk: FrontdeskApi = createApi('', () => {});
