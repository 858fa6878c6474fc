import { expect, test } from '../fixtures/test.ts';

test('a reload, a walk to another page and 20 s without a network end nobody’s call, nor do they in another order @waits', async ({
  visitor,
  operator,
  stack,
}) => {
  test.setTimeout(150_000);
  const anna = await operator('anna');
  const { page, widget } = visitor;
  await widget.callAs('Maria');
  await anna.answer('Maria');
  await widget.expectState('active');
  const [room] = await stack.video.rooms();
  const expectBothSeen = async () => {
    await widget.expectState('active');
    await widget.call.expectMovingPicture();
    await anna.call.expectMovingPicture();
    await expect(anna.callPanel).toContainText('In call');
    expect((await stack.video.rooms()).map(({ id }) => id)).toEqual([room?.id]);
  };

  await page.reload();
  await expectBothSeen();
  const isApi = (url: URL) => url.origin === stack.serviceUrl && url.pathname.startsWith('/api/');
  // On the way there is no network: of the service the next page has what its browser keeps, and later more.
  const isAway = (url: URL) => url.origin === stack.serviceUrl && url.pathname !== '/widget.js';
  await page.route(isAway, (route) => route.abort());
  await page.getByRole('link', { name: 'See all lamps' }).click();
  await expect(page).toHaveURL(/\/lamps$/);
  await page.waitForEvent('requestfailed', (request) => request.url().includes('body-latest.js'));
  await page.unroute(isAway);
  await page.route(isApi, (route) => route.abort());
  await widget.expectState('connecting');
  await expect(widget.dialog).toContainText('The connection is lost.');
  await page.unroute(isApi);
  await expectBothSeen();

  await page.context().setOffline(true);
  await expect(widget.dialog).toContainText('You are offline.');
  // The countdown begins at a minute: these are the 20 seconds.
  await expect(widget.dialog).toContainText(/The call waits for you for 0:3\d/);
  await page.context().setOffline(false);

  await expect(widget.dialog).not.toContainText('You are offline.');
  await expectBothSeen();

  await page.getByRole('link', { name: 'Visit us' }).click();
  await expect(page).toHaveURL(/\/visit$/);
  await expectBothSeen();
  await page.reload();
  await expectBothSeen();
});
