import { SITE_KEY } from '../../../scripts/stack/provisioning.ts';
import { serveHostPage } from '../../fixtures/host-page.ts';

/** Text enough that a shift would show. */
const BODY = '<p>A page of some website, with text that would move if anything pushed it.</p>'.repeat(40);

/** Two pages that differ in the tag alone. */
export async function servePages(serviceUrl: string) {
  const page = { serviceUrl, site: SITE_KEY, port: 0, body: BODY };
  const [without, withTag] = [await serveHostPage({ ...page, tag: 'none' }), await serveHostPage(page)];
  return {
    without: without.url,
    withTag: withTag.url,
    close: async () => {
      await Promise.all([without.close(), withTag.close()]);
    },
  };
}
