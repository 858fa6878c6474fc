import type { Site } from '@frontdesk/contract';
import { expect, it } from 'vitest';
import { withOwnWords } from './own-words.ts';

const OURS = { call: 'Call us', formHeading: 'Start a video call', close: 'Close' };

function shellWith(site: Promise<Pick<Site, 'texts'> | null>, texts: Record<string, string> = {}) {
  return {
    language: 'en' as const,
    options: { site: 'shop', texts },
    // Nothing else of the site is read.
    early: { site: site as Promise<Site | null>, askedAt: 0 },
  };
}

it('has the page’s words at once, and the site’s when the site is known', async () => {
  const { promise, resolve } = Promise.withResolvers<Pick<Site, 'texts'>>();
  const texts = withOwnWords({ ...OURS }, shellWith(promise, { close: 'Away' }));
  expect(texts).toEqual({ ...OURS, close: 'Away' });
  resolve({ texts: { en: { call: 'See us', close: 'Shut' }, de: { formHeading: 'Sprechen' } } });
  await promise;
  expect(texts).toEqual({ call: 'See us', formHeading: 'Start a video call', close: 'Away' });
});

it('has them before whoever waits for the texts goes on, where the site is known already', async () => {
  const load = async () =>
    withOwnWords({ ...OURS }, shellWith(Promise.resolve({ texts: { en: { call: 'See us' } } })));
  expect((await load()).call).toBe('See us');
});

it.each([[null], [{ texts: {} }]])('keeps ours where the site is %j', async (site) => {
  const known = Promise.resolve(site);
  const texts = withOwnWords({ ...OURS }, shellWith(known));
  await known;
  expect(texts).toEqual(OURS);
});
