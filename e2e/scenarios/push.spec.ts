import { expect, test } from '../fixtures/test.ts';
import { PushReceiver } from '../pages/push-receiver.ts';

const ringOf = (callId: string) =>
  ({
    type: 'ring',
    call_id: callId,
    visitor_name: 'Maria',
    site_name: 'Demo shop',
    expires_at: new Date(Date.now() + 60_000).toISOString(),
  }) as const;

test('a pushed ring shows with Answer and Decline, and what became of it takes its place', async ({
  operator,
}) => {
  const anna = await operator('anna');
  const receiver = await PushReceiver.of(anna.page);
  const callId = crypto.randomUUID();
  await receiver.push(ringOf(callId));
  await expect
    .poll(() => receiver.notifications())
    .toEqual([{ title: 'Maria is calling', tag: callId, buttons: ['Answer', 'Decline'] }]);
  const { visitor_name, site_name } = ringOf(callId);
  await receiver.push({ type: 'ring_over', call_id: callId, visitor_name, site_name, answered: false });
  await expect
    .poll(() => receiver.notifications())
    .toEqual([{ title: 'Maria called', tag: callId, buttons: [] }]);
});

test('its Answer takes the call in the console that is open, its Decline passes it on', async ({
  caller,
  operator,
}) => {
  const anna = await operator('anna');
  const receiver = await PushReceiver.of(anna.page);
  const declined = await caller({ name: 'Greta' });
  await expect(anna.ringing('Greta')).toBeVisible();
  await receiver.push(ringOf(declined.id));
  await expect.poll(() => receiver.notifications()).toHaveLength(1);
  await receiver.press(declined.id, 'decline');
  await expect(anna.ringing('Greta')).toBeHidden();

  const answered = await caller({ name: 'Maria' });
  await expect(anna.ringing('Maria')).toBeVisible();
  await receiver.push(ringOf(answered.id));
  await expect.poll(() => receiver.notifications()).toHaveLength(1);
  await receiver.press(answered.id, 'answer');
  await expect(anna.callPanel).toContainText('In call');
  await expect.poll(() => receiver.notifications()).toEqual([]);

  // Without a session nothing is declined, and the operator is told. Of another call: an open console clears away those it knows not to ring.
  const other = crypto.randomUUID();
  const context = anna.page.context();
  const cookies = await context.cookies();
  await context.clearCookies();
  await receiver.push(ringOf(other));
  await expect.poll(() => receiver.notifications()).toHaveLength(1);
  await receiver.press(other, 'decline');
  await expect
    .poll(() => receiver.notifications())
    .toEqual([{ title: 'Maria is still calling', tag: other, buttons: [] }]);
  await context.addCookies(cookies);
});
