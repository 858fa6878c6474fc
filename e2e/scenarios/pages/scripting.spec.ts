import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { SITE_KEY } from '../../../scripts/stack/provisioning.ts';
import { expect, test } from '../../fixtures/page-test.ts';

const DIST = new URL('../../../packages/widget/dist/', import.meta.url);

/** Counts what a script leaves behind: listeners on document and window, timers that run. */
const LEDGER = `
  window.ledger = { listeners: new Set(), timers: new Set() };
  for (const target of [window, document]) {
    const { addEventListener } = target;
    target.addEventListener = function (type, listener, options) {
      const entry = { type, signal: options?.signal };
      window.ledger.listeners.add(entry);
      options?.signal?.addEventListener('abort', () => window.ledger.listeners.delete(entry));
      return addEventListener.call(this, type, listener, options);
    };
  }
  const { setInterval: every, clearInterval: stop } = window;
  window.setInterval = (...rest) => { const id = every(...rest); window.ledger.timers.add(id); return id; };
  window.clearInterval = (id) => { window.ledger.timers.delete(id); stop(id); };
  const { setTimeout: later, clearTimeout: forget } = window;
  window.setTimeout = (act, ms, ...rest) => {
    const id = later((...given) => { window.ledger.timers.delete(id); act(...given); }, ms, ...rest);
    window.ledger.timers.add(id);
    return id;
  };
  window.clearTimeout = (id) => { window.ledger.timers.delete(id); forget(id); };
`;

// The driver listens in the page itself.
test('destroy() leaves no node, no listener, no timer and no global', { tag: '@not-in-firefox' }, async ({
  onPage,
}) => {
  const { page, widget, said } = await onPage({ init: LEDGER, body: '<frontdesk-call></frontdesk-call>' });
  await widget.open();
  await widget.button('Check camera and microphone').click();
  await expect(widget.dialog.getByRole('radio').first()).toBeVisible();
  await page.evaluate('Frontdesk.destroy()');
  expect(
    await page.evaluate(`({
      widgets: document.querySelectorAll('frontdesk-widget, iframe').length,
      inline: document.querySelector('frontdesk-call').shadowRoot.childElementCount,
      global: 'Frontdesk' in window,
      listeners: [...ledger.listeners].map(({ type }) => type),
      timers: ledger.timers.size,
      stored: sessionStorage.length + localStorage.length,
    })`),
  ).toEqual({ widgets: 0, inline: 0, global: false, listeners: [], timers: 0, stored: 0 });
  expect(said).toEqual([]);
});

test('destroy() leaves no timer while the button waits for an answer', async ({ onPage }) => {
  const { page } = await onPage({
    // Time stands still, or the button would not wait for long.
    init: `${LEDGER} let id = 0; window.setTimeout = () => { id -= 1; ledger.timers.add(id); return id; };`,
    before: (page) => page.route(`**/api/v1/sites/${SITE_KEY}`, () => {}),
  });
  await page.waitForFunction('ledger.timers.size === 1');
  await page.evaluate('Frontdesk.destroy()');
  expect(await page.evaluate('ledger.timers.size')).toBe(0);
  const again = `Frontdesk = []; document.head.append(Object.assign(document.createElement('script'), { src: document.scripts[0].src }))`;
  await page.evaluate(again);
  await page.waitForFunction('window.Frontdesk.init');
  await page.evaluate(`Frontdesk.init({ site: '${SITE_KEY}' }), Frontdesk.destroy()`);
  await expect.poll(() => page.evaluate('ledger.timers.size')).toBe(0);
});

test('nor while a file is tried again', async ({ onPage }) => {
  const tried: string[] = [];
  const { page, widget } = await onPage({
    init: `${LEDGER} sessionStorage.setItem('frontdesk:${SITE_KEY}', 'some-call its-token')`,
    before: (page) =>
      page.route('**/assets/body-*', async (route) => {
        tried.push(route.request().url());
        await route.abort();
      }),
  });
  await expect(widget.launcher).toBeVisible();
  // Tried twice; until the next time nothing but that is waited for.
  await expect.poll(() => tried.filter((url) => url.includes('latest')).length).toBeGreaterThan(2);
  await expect.poll(() => page.evaluate('ledger.timers.size')).toBe(1);
  await page.evaluate('Frontdesk.destroy()');
  expect(await page.evaluate('ledger.timers.size')).toBe(0);
});

for (const command of ['destroy', 'hangUp']) {
  test(`${command}() ends a call of the page before, also while the files for it are on their way`, async ({
    onPage,
  }) => {
    const asked: string[] = [];
    const { promise: pressed, resolve: press } = Promise.withResolvers<void>();
    const { page, widget } = await onPage({
      init: `sessionStorage.setItem('frontdesk:${SITE_KEY}', 'some-call its-token')`,
      before: async (page) => {
        await page.route('**/assets/body-*', async (route) => {
          await pressed;
          await route.continue();
        });
        await page.route('**/api/v1/calls/**', async (route) => {
          asked.push(`${route.request().method()} ${new URL(route.request().url()).pathname}`);
          await route.abort();
        });
      },
    });
    await expect(widget.launcher).toBeVisible();
    const isOver = page.evaluate(`Frontdesk.${command}()`);
    press();
    await isOver;
    await expect.poll(() => asked).toContain('POST /api/v1/calls/some-call/end');
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    expect(asked.filter((request) => /^GET .*events$/.test(request))).toEqual([]);
    await expect(widget.dialog).toBeHidden();
  });
}

test('commands queued in a plain array are done when it comes', async ({ onPage }) => {
  const { widget } = await onPage({
    head: "<script>window.Frontdesk = [['open', { department: 'sales' }]]</script>",
  });
  await expect(widget.dialog).toBeVisible();
  await expect(widget.button('Call now')).toBeVisible();
});

test('without a site on the tag, init() starts it; again with the same it changes nothing', async ({
  onPage,
  stack,
}) => {
  const { page, widget, said } = await onPage({ tag: 'none' });
  await page.addScriptTag({ url: `${stack.serviceUrl}/widget.js` });
  await expect(widget.host).toHaveCount(0);
  await page.evaluate("Frontdesk.init({ site: 'demo-shop', form: 'bar', label: 'Call us now' })");
  await expect(widget.host.getByRole('button', { name: 'Call us now' })).toBeVisible();
  await page.evaluate("Frontdesk.init({ site: 'demo-shop' })");
  await expect(widget.host).toHaveCount(1);
  expect(said).toEqual([]);
});

test('what is not understood is named in the console, once', async ({ onPage }) => {
  const { page, widget, said } = await onPage({
    attributes: 'data-colour="red" data-position="top" data-turbo-track="reload"',
  });
  await expect(widget.launcher).toBeVisible();
  await page.evaluate("Frontdesk.init({ site: 'demo-shop', colour: 'red' }); Frontdesk.push(['dance'])");
  expect(said).toEqual([
    '[Frontdesk] Not understood: colour="red".',
    '[Frontdesk] Not understood: position="top".',
    '[Frontdesk] Not understood: dance.',
  ]);
});

test('events tell a page what happens, and carry nothing of the visitor', async ({ onPage }) => {
  const { page, widget } = await onPage({
    head: `<script>
      window.heard = [];
      for (const name of ['ready', 'opened', 'closed', 'error']) window.addEventListener('frontdesk:' + name, ({ type, detail }) => window.heard.push([type, detail]));
    </script>`,
    answer: { availability: 'nobody_available' },
  });
  await widget.open();
  await widget.expectState('error');
  await page.keyboard.press('Escape');
  await expect(widget.dialog).toBeHidden();
  const site = 'demo-shop';
  expect(await page.evaluate('heard')).toEqual([
    ['frontdesk:ready', { site }],
    ['frontdesk:opened', { site }],
    ['frontdesk:error', { site, code: 'nobody_available' }],
    ['frontdesk:closed', { site }],
  ]);
});

test('nothing but the script and one question is fetched before somebody comes near, and nothing is stored', async ({
  onPage,
  stack,
}) => {
  const asked: string[] = [];
  const { page, widget } = await onPage({
    before: async (page) => {
      page.on(
        'request',
        (request) =>
          request.url().startsWith(stack.serviceUrl) && asked.push(new URL(request.url()).pathname),
      );
    },
  });
  await expect(widget.launcher).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual(['/widget.js', '/api/v1/sites/demo-shop']);
  expect(await page.context().cookies()).toEqual([]);
  expect(
    await page.evaluate(
      () => sessionStorage.length + localStorage.length + document.querySelectorAll('iframe').length,
    ),
  ).toBe(0);
  await widget.launcher.hover();
  await expect.poll(() => asked.some((path) => path.includes('/body-'))).toBe(true);
});

test('the file that holds everything works when it is pinned by its hash, and asks for no other', async ({
  onPage,
  stack,
}) => {
  const { now } = JSON.parse(readFileSync(new URL('files.json', DIST), 'utf8'));
  const [file = ''] = now.filter((name: string) => name.includes('widget-standalone-'));
  const hash = createHash('sha384')
    .update(readFileSync(new URL(file, DIST)))
    .digest('base64');
  const asked: string[] = [];
  const { widget } = await onPage({
    tag: 'none',
    lang: 'de',
    body: `<script src="${stack.serviceUrl}/${file}" integrity="sha384-${hash}" crossorigin data-site="demo-shop" async></script>`,
    before: async (page) => {
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    },
  });
  await widget.host.getByRole('button', { name: 'Jetzt anrufen' }).click();
  await expect(widget.heading('Videoanruf starten')).toBeVisible();
  await widget.button('Kamera und Mikrofon prüfen').click();
  await expect(widget.dialog.getByRole('radio').first()).toBeVisible();
  expect(asked.filter((path) => path.startsWith('/assets/'))).toEqual([`/${file}`]);
});

test('a file that is not the one of the hash is not run', async ({ onPage, stack }) => {
  const { widget, said } = await onPage({
    tag: 'none',
    body: `<script src="${stack.serviceUrl}/widget.js" integrity="sha384-${'A'.repeat(64)}" crossorigin data-site="demo-shop"></script>`,
  });
  expect(said.join()).toContain('integrity');
  await expect(widget.host).toHaveCount(0);
});

test('the module from npm sets no global and does the same', async ({ onPage, stack }) => {
  const { page, widget } = await onPage({
    tag: 'none',
    scripts: { '/frontdesk.js': readFileSync(new URL('npm/frontdesk.js', DIST)) },
    body: `<script type="module">
      import { frontdesk } from '/frontdesk.js';
      frontdesk.init({ site: 'demo-shop', service: '${stack.serviceUrl}' });
      document.querySelector('#own').addEventListener('click', () => frontdesk.open());
    </script><button id="own">Talk to us</button>`,
  });
  await expect(widget.launcher).toBeVisible();
  expect(await page.evaluate(() => 'Frontdesk' in window)).toBe(false);
  const own = page.getByRole('button', { name: 'Talk to us' });
  await own.click();
  await expect(widget.button('Call now')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(own).toBeFocused();
});

test('the module tells bundlers to leave alone what it imports from the service', () => {
  const module = readFileSync(new URL('npm/frontdesk.js', DIST), 'utf8');
  // Without it Webpack replaces the import by an error.
  const imports = module.match(/\bimport\([^)]*\)/g) ?? [];
  expect(imports).not.toEqual([]);
  for (const one of imports)
    expect(one).toMatch(/^import\(\/\* webpackIgnore: true \*\/.*@vite-ignore \*\/\w+\)$/);
});

test('a page that has the module of an earlier build, whose files are gone, gets those of today', async ({
  onPage,
  stack,
}) => {
  const module = readFileSync(new URL('npm/frontdesk.js', DIST), 'utf8');
  const { widget } = await onPage({
    tag: 'none',
    scripts: { '/frontdesk.js': module.replace(/[a-z\d]{8}\.js/g, 'earlier1.js') },
    body: `<script type="module">
      import { frontdesk } from '/frontdesk.js';
      frontdesk.init({ site: 'demo-shop', service: '${stack.serviceUrl}', form: 'card' });
    </script>`,
  });
  await expect(widget.host).toContainText('Talk to us face to face');
  await widget.open();
  await expect(widget.button('Call now')).toBeVisible();
});
