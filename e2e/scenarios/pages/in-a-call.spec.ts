import { expect, test } from '../../fixtures/page-test.ts';
import { PretendedCall } from '../../fixtures/pretended-call.ts';

test('whoever was in the picture with the keyboard is in the dialog when the call ends', async ({
  onPage,
}) => {
  const call = new PretendedCall();
  const { page, widget } = await onPage(call);
  await widget.expectState('active');
  await page.frameLocator('frontdesk-widget iframe').getByRole('button', { name: 'Mute' }).focus();

  await call.end();

  await widget.expectState('ended');
  await expect(widget.frame).toHaveCount(0);
  await expect(widget.dialog).toBeFocused();
});

test('where tabs are kept from each other the window of a call has its buttons', async ({ onPage }) => {
  const call = new PretendedCall();
  const { widget, said } = await onPage({
    ...call,
    init: `${call.init}
      window.BroadcastChannel = class {
        constructor() { throw new DOMException('Blocked', 'SecurityError'); }
      };`,
  });
  await widget.expectState('active');
  await expect(widget.button('Make large')).toBeVisible();
  expect(said).toEqual([]);
});

// It tells nobody what a page forbids.
test('a page that keeps the microphone to itself is noticed before somebody rings in silence', {
  tag: '@not-in-firefox',
}, async ({ onPage }) => {
  const call = new PretendedCall();
  const { page, widget } = await onPage({
    ...call,
    headers: { 'permissions-policy': 'camera=(self), microphone=(self)' },
  });
  await expect(widget.dialog).toContainText('This page does not allow the video inside it.');
  await expect(widget.frame).toHaveCount(0);
  const opened = page.waitForEvent('popup');
  await widget.button('Open in own window').click();
  await opened;
});

// The driver reaches no frame of another website.
test('and when the picture goes while the call goes on', { tag: '@not-in-firefox' }, async ({ onPage }) => {
  const call = new PretendedCall();
  call.room = `<button onclick="parent.postMessage({ type: 'loginFail' }, '*')">Mute</button>`;
  const { page, widget } = await onPage(call);
  await widget.expectState('active');
  await page.frameLocator('frontdesk-widget iframe').getByRole('button', { name: 'Mute' }).press('Enter');

  await expect(widget.button('Join again')).toBeVisible();
  await expect(widget.frame).toHaveCount(0);
  await expect(widget.dialog).toBeFocused();
});

// The driver reaches no frame of another website.
test('the small window has the way back into the room, and nothing lies over what it says', {
  tag: '@not-in-firefox',
}, async ({ onPage }) => {
  const call = new PretendedCall({ status: 'ringing', answered_at: null });
  call.room = `<button onclick="parent.postMessage({ type: 'connectionClosed' }, '*')">Mute</button>`;
  const { page, widget } = await onPage({ ...call, visitor: { viewport: { width: 320, height: 568 } } });
  await expect(widget.dialog).toHaveAttribute('data-view', 'mini');
  // What comes with the part for waiting is there.
  await expect(widget.dialog.getByLabel('Write to us while you wait')).toHaveCount(1);
  await page.frameLocator('frontdesk-widget iframe').getByRole('button', { name: 'Mute' }).press('Enter');
  await expect(widget.button('Join again')).toBeInViewport({ ratio: 1 });

  await page.context().setOffline(true);
  const notice = widget.dialog.getByText('The call waits for you');
  await expect(notice).toBeVisible();
  const said = widget.dialog.getByText('The video connection has closed.').last();
  const [over, under] = [await notice.boundingBox(), await said.boundingBox()];
  expect((over?.y ?? 0) + (over?.height ?? 0)).toBeLessThanOrEqual(under?.y ?? 0);
  // Nobody answers: the press shows all the same.
  await page.route('**/api/v1/calls/some-call', () => {});
  await widget.button('Join again').click();
  await expect(widget.button('Join again')).toBeHidden();
  await expect(widget.dialog).toBeFocused();
});
