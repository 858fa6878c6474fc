import type { App } from '../app-instance.ts';

/**
 * Many HTTP clients send the header whether there is a body or not. Where a body may be left out, as for hanging up, that is no
 * broken request; where it may not, its schema says so.
 */
export function readJson(app: App): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text, done) => {
    if (text === '') done(null, null);
    else void parse(request, text.toString(), done);
  });
}
