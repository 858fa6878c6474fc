import { IMPATIENT_SITE } from '../fixtures/stack.ts';
import { expect, test } from '../fixtures/test.ts';

test.describe("an operator answers in TrueConf's own app", () => {
  test('with nobody signed in to the console', async ({ visitor, trueconfApp, supervisor }) => {
    const app = await trueconfApp('anna');
    await visitor.widget.callAs('Maria');
    await app.answer();
    await visitor.widget.expectState('active');
    await visitor.widget.call.expectMovingPicture();
    await app.call.expectMovingPicture();
    const [call] = await supervisor.calls();
    expect(call).toMatchObject({ status: 'active', operator: { login: 'anna' } });
  });

  test('the console stops ringing and says where the call is, within three seconds', async ({
    caller,
    operator,
    stack,
  }, { annotations }) => {
    const anna = await operator('anna');
    await stack.video.setStatus('anna', 1);
    await caller({ name: 'Maria' });
    await expect(anna.ringing('Maria')).toBeVisible();
    await stack.video.answerInApp('anna');
    const answered = performance.now();
    await expect(anna.callPanel).toContainText('You are in this call somewhere else', { timeout: 3_000 });
    annotations.push({ type: 'shown after', description: `${Math.round(performance.now() - answered)} ms` });
    await expect(anna.ringing('Maria')).toBeHidden();
  });

  // TrueConf does not tell that somebody declined in its app: the call goes on when their time to answer is over.
  test('declining there passes the call on @waits', async ({ visitorOn, operator, trueconfApp }) => {
    const app = await trueconfApp('anna');
    const { widget } = await visitorOn({ site: IMPATIENT_SITE });
    await widget.callAs('Maria');
    await expect(app.ring).toBeVisible();
    const boris = await operator('boris');
    await app.decline();
    await boris.answer('Maria');
    await widget.expectState('active');
  });
});
