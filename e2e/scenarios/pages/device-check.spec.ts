import { expect, test } from '../../fixtures/page-test.ts';

/** Keeps what the page was given, and counts the questions. */
const WATCH = `{
  window.given = [];
  window.questions = 0;
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wish) => {
    window.questions += 1;
    const stream = await ask(wish);
    window.given.push(...stream.getTracks());
    return stream;
  };
}`;
/** As if the browser had never asked here. */
const UNASKED = "navigator.permissions.query = async () => ({ state: 'prompt' });";

const failing = (name: string, wish = 'true') => `{
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wish) => {
    if (${wish}) throw new DOMException('Not now', '${name}');
    return ask(wish);
  };
}`;

// Its sound runs with a sound card only.
test('nothing is asked before it is explained; then the visitor sees and hears that both work', {
  tag: '@not-in-firefox',
}, async ({ onPage }) => {
  const { page, widget } = await onPage({ init: WATCH + UNASKED });
  await widget.open();
  await widget.button('Check camera and microphone').click();
  await expect(widget.dialog).toContainText('Your browser will ask whether this page may use both.');
  await expect(widget.button('Turn on camera and microphone')).toBeFocused();
  expect(await page.evaluate('questions')).toBe(0);
  await page.keyboard.press('Enter');
  await expect(widget.dialog.getByLabel('Your picture, as only you see it')).toBeVisible();
  await expect(widget.dialog).toContainText('Your microphone works.');
  await expect(widget.dialog.getByRole('group')).toHaveCSS('border-top-width', '0px');
  expect(await page.evaluate('questions')).toBe(1);
});

for (const [how, leave] of [
  ['goes on', 'Continue'],
  ['closes the dialog', 'Close'],
] as const) {
  test(`camera and microphone are let go when the visitor ${how}`, async ({ onPage }) => {
    const { page, widget } = await onPage({ init: WATCH });
    await widget.open();
    await widget.button('Check camera and microphone').click();
    await expect(widget.button('Continue')).toBeVisible();
    await widget.button(leave).click();
    expect(await page.evaluate('given.map(({ readyState }) => readyState)')).toEqual(['ended', 'ended']);
  });
}

test('“voice only” puts the camera out and keeps it from the call', async ({ onPage, stack }) => {
  const { page, widget } = await onPage({ init: WATCH });
  await widget.open();
  await widget.dialog.getByLabel('Your name').fill('Maria');
  await widget.button('Check camera and microphone').click();
  await widget.dialog.getByRole('radio', { name: 'Voice only' }).check();
  await expect(widget.dialog).toContainText('The camera is off.');
  expect(await page.evaluate("given.find(({ kind }) => kind === 'video').readyState")).toBe('ended');
  await widget.button('Continue').click();
  await expect(widget.dialog).toContainText('The camera stays off for the whole call.');
  await widget.button('Check camera and microphone').click();
  await expect(widget.dialog).toContainText('The camera is off.');
  expect(await page.evaluate("given.filter(({ kind }) => kind === 'video').length")).toBe(1);
  await widget.button('Continue').click();
  await page.route('**/api/v1/calls', (route) => route.fulfill(ringing(stack.videoUrl)));
  await widget.button('Call now').click();
  await expect(widget.frame).toHaveAttribute('allow', /^microphone/);
});

// It pretends to one microphone.
test('another microphone can be chosen', { tag: '@not-in-firefox' }, async ({ onPage }) => {
  const { page, widget } = await onPage({ init: WATCH });
  await widget.open();
  await widget.button('Check camera and microphone').click();
  const microphones = widget.dialog.getByLabel('Microphone');
  const last = await microphones.locator('option').last().textContent();
  await microphones.selectOption(last);
  await expect.poll(() => page.evaluate('given.at(-1).label')).toBe(last);
  expect(
    await page.evaluate(
      "given.filter(({ kind, readyState }) => kind === 'audio' && readyState === 'live').length",
    ),
  ).toBe(1);
});

const BROWSERS = [
  [
    'Chrome',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    'Switch on Camera and Microphone.',
  ],
  [
    'Edge',
    'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0',
    'Permissions for this site',
  ],
  ['Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'crossed-out camera'],
  [
    'Safari',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15',
    'Settings for This Website',
  ],
  [
    'an iPhone',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari/604.1',
    'page menu beside the address',
  ],
  [
    'Android',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
    'choose Permissions',
  ],
] as const;

for (const [browser, userAgent, step] of BROWSERS) {
  test(`refused before: the steps for ${browser}, without a press`, async ({ onPage }) => {
    const { widget } = await onPage({
      init: "navigator.permissions.query = async () => ({ state: 'denied' });",
      visitor: { userAgent },
    });
    await widget.open();
    await expect(widget.heading('Camera and microphone are blocked')).toBeVisible();
    await expect(widget.dialog.getByRole('listitem')).toHaveCount(3);
    await expect(widget.dialog.getByRole('list')).toContainText(step);
    await expect(widget.button('Ask for a call back')).toBeVisible();
  });
}

test('refused just now: how to allow it, and nobody is asked twice', async ({ onPage }) => {
  const { page, widget } = await onPage({ init: UNASKED + failing('NotAllowedError') + WATCH });
  await widget.open();
  await widget.button('Check camera and microphone').click();
  await widget.button('Turn on camera and microphone').click();
  await expect(widget.heading('Camera and microphone are blocked')).toBeVisible();
  expect(await page.evaluate('questions')).toBe(1);
  await widget.button('Ask for a call back').click();
  await expect(widget.dialog.getByLabel('Phone number')).toBeVisible();
});

test('only the camera refused: the way on is a call by voice', async ({ onPage }) => {
  const { widget } = await onPage({
    init: `navigator.permissions.query = async ({ name }) => ({ state: name === 'camera' ? 'denied' : 'prompt' });${failing('NotAllowedError', 'wish.video')}`,
  });
  await widget.open();
  await expect(widget.dialog).toContainText('this will be a voice call');
  await widget.button('Check camera and microphone').click();
  await widget.button('Turn on camera and microphone').click();
  await expect(widget.heading('The camera is blocked')).toBeVisible();
  await widget.button('Voice only').click();
  await expect(widget.button('Call now')).toBeVisible();
});

// Its sound runs with a sound card only.
test('a camera that another program has is named, and the call can go by voice', {
  tag: '@not-in-firefox',
}, async ({ onPage }) => {
  const { widget } = await onPage({ init: UNASKED + failing('NotReadableError', 'wish.video') });
  await widget.open();
  await widget.button('Check camera and microphone').click();
  await widget.button('Turn on camera and microphone').click();
  await expect(widget.dialog).toContainText('Perhaps another program is using it.');
  await expect(widget.dialog).toContainText('Your microphone works.');
  await widget.button('Continue').click();
  await expect(widget.dialog).toContainText('this will be a voice call');
});

// Its sound runs with a sound card only.
test('a camera that the other program has let go of takes one press, and one that is pulled out is noticed', {
  tag: '@not-in-firefox',
}, async ({ onPage }) => {
  const { page, widget } = await onPage({
    init: WATCH + failing('NotReadableError', 'wish.video && !window.isFree'),
  });
  const picture = widget.dialog.getByLabel('Your picture, as only you see it');
  await widget.open();
  await widget.button('Check camera and microphone').click();
  await expect(widget.dialog).toContainText('Perhaps another program is using it.');
  await page.evaluate('isFree = true');
  await widget.button('Try again').click();
  await expect(picture).toBeVisible();
  expect(await page.evaluate("given.filter(({ readyState }) => readyState === 'live').length")).toBe(2);
  await page.evaluate("given.findLast(({ kind }) => kind === 'video').dispatchEvent(new Event('ended'))");
  await expect(widget.dialog).toContainText('No camera was found.');
  await expect(picture).toBeHidden();
  await page.evaluate(`{
    navigator.mediaDevices.enumerateDevices = async () => [];
    navigator.mediaDevices.dispatchEvent(new Event('devicechange'));
  }`);
  await expect(widget.dialog.getByLabel('Microphone')).toHaveCount(0);
});

/** The answer to a call, as of a room that nobody is in. */
function ringing(videoUrl: string) {
  const id = '0b31b1c5-7c4e-4a6e-9f0e-5d3d3a1d3b11';
  return {
    status: 201,
    headers: { 'access-control-allow-origin': '*' },
    json: {
      ...{ id, status: 'ringing', end_reason: null, webclient_url: `${videoUrl}/webrtc/1`, position: null },
      ...{
        estimated_wait_s: null,
        estimated_wait: null,
        place_kept_until: null,
        ready_until: null,
        transfer: null,
      },
      ...{
        operator: null,
        answering: false,
        created_at: new Date().toISOString(),
        answered_at: null,
        ended_at: null,
      },
      ...{ token: 'none', events_url: `${videoUrl}/none` },
    },
  };
}
