import { html } from 'ghtml';
import { findLamp, LAMPS, type Lamp } from '../catalogue/lamps.ts';
import type { ShopSettings } from '../settings.ts';
import { lampCard } from './lamp-card.ts';
import { page } from './layout.ts';

const FEATURED = ['fold', 'bell', 'heron', 'pebble'];

export function home(settings: ShopSettings): string {
  const featured = FEATURED.map(findLamp).filter((lamp): lamp is Lamp => lamp !== undefined);
  const body = html`<section class="hero">
<div class="hero-words">
<h1>Light for the hours after work</h1>
<p>${LAMPS.length} lamps of paper, glass, clay and wood. Made in small batches, repaired for life.</p>
<p class="actions"><a class="button" href="/lamps">See all lamps</a><a class="quiet" href="/visit">Visit the showroom</a></p>
</div>
<img class="hero-art" src="/art/moon.svg" alt="A glowing globe of opal glass in a brass ring" width="720" height="720" fetchpriority="high">
</section>
<section class="band" aria-labelledby="favourites"><h2 id="favourites">What people take home</h2>
<ul class="grid">!${featured.map((lamp) => lampCard(lamp)).join('')}</ul></section>
<section class="ask">
<div><h2>Not sure how it looks lit?</h2>
<p>We are in the showroom and will switch on any lamp for you, on camera. Press the call button in the corner and say which one.</p>
<p><a href="/playground">How the button would look on your own website</a></p></div>
<img src="/art/drop.svg" alt="Three glass drops glowing in the dark" width="480" height="480" loading="lazy">
</section>`;
  return page(settings, {
    title: 'Halden Lamps',
    description: 'Lamps of paper, glass, clay and wood, made in small batches.',
    path: '/',
    body,
  });
}
