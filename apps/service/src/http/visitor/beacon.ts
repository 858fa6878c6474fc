import { FrontdeskError } from '../../errors.ts';
import type { App } from '../app-instance.ts';

/** A page that is going away can send plain text without asking first; what is in it is JSON all the same. */
export function readBeacons(app: App): void {
  app.addContentTypeParser('text/plain', { parseAs: 'string' }, async (_request: unknown, text: string) => {
    if (text === '') return null;
    try {
      return JSON.parse(text);
    } catch {
      throw new FrontdeskError('invalid_request', { errors: [{ path: '', message: 'is not JSON' }] });
    }
  });
}
