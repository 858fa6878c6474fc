import { FrontdeskError } from '../../errors.ts';
import type { App } from '../app-instance.ts';

/** Says what is missing where the files of a page have not been built. */
export function notBuilt(app: App, path: string, name: string): void {
  app.get(path, { schema: { hide: true } }, async () => {
    throw new FrontdeskError('service_unavailable', {
      detail: `The ${name} has not been built. Run "pnpm --filter @frontdesk/${name} build" and start again.`,
    });
  });
}
