import { SITE_KEY } from '../../../scripts/stack/provisioning.ts';
import { serveHostPage } from '../../fixtures/host-page.ts';

/** Text enough that a shift would show. */
const BODY = '<p>A page of some website, with text that would move if anything pushed it.</p>'.repeat(40);

/**
 * The least that a script can do which asks somebody else's server once and then puts a button on the page: an element of its own, a
 * shadow root, one style sheet, no icon, no options, no listener.
 */
const bareScript = (question: string) => `
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(\`:host { all: initial !important; position: fixed !important; z-index: 9 }
    button { position: fixed; right: 20px; bottom: 20px; min-height: 52px; padding: 6px 20px; color: #fff;
      font: 600 15px system-ui, sans-serif; background: rgb(15 118 110); border: 1px solid #0000001f;
      border-radius: 99px; box-shadow: 0 6px 24px #1018203d }\`);
  fetch(${JSON.stringify(question)}, { credentials: 'omit' }).then((answer) => answer.json()).then(() => {
    const host = document.createElement('bare-button');
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const button = document.createElement('button');
    button.textContent = 'Call us';
    root.append(button);
    document.body.append(host);
  });`;

export interface PagePorts {
  readonly without: number;
  readonly bare: number;
  readonly withTag: number;
}

/** Pages that differ in their script alone: none, the least one, ours. */
export async function servePages(serviceUrl: string, ports: PagePorts) {
  const page = { serviceUrl, site: SITE_KEY, body: BODY };
  const without = await serveHostPage({ ...page, port: ports.without, tag: 'none' });
  const bare = await serveHostPage({
    ...page,
    port: ports.bare,
    tag: 'none',
    head: '<script src="/bare.js" async></script>',
    scripts: { '/bare.js': bareScript(`${serviceUrl}/api/v1/sites/${SITE_KEY}`) },
  });
  const withTag = await serveHostPage({ ...page, port: ports.withTag });
  return {
    without: without.url,
    bare: bare.url,
    withTag: withTag.url,
    close: async () => {
      await Promise.all([without.close(), bare.close(), withTag.close()]);
    },
  };
}
