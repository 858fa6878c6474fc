import { html } from 'ghtml';
import { euros, LAMPS } from '../catalogue/lamps.ts';
import type { ShopSettings } from '../settings.ts';
import { page } from './layout.ts';

export function workshop(settings: ShopSettings): string {
  const body = html`<section class="prose"><h1>The workshop</h1>
<img src="/art/reed.svg" alt="A woven rattan pendant with a warm bulb inside" width="720" height="720">
<p>We make lamps in batches of forty. A batch takes three weeks: one for shades, one for bodies, one in which everything is wired, switched on and left on overnight.</p>
<h2>Repaired for life</h2>
<p>Every part can be taken off with a screwdriver and ordered by its number. Send us a lamp that has stopped, whatever its age, and we send it back lit.</p>
<h2>What it is made of</h2>
<p>Oak and ash from managed woods, paper without bleach, brass without lacquer. The light sources can be replaced, also where they are built in.</p></section>`;
  return page(settings, {
    title: 'Workshop – Halden Lamps',
    description: 'How the lamps are made and repaired.',
    path: '/workshop',
    body,
  });
}

export function visit(settings: ShopSettings): string {
  const body = html`<section class="prose"><h1>Visit us</h1>
<p class="lead">Forty lamps, all lit, and coffee.</p>
<dl class="facts"><div><dt>Monday to Friday</dt><dd>10:00 – 19:00</dd></div><div><dt>Saturday</dt><dd>10:00 – 17:00</dd></div><div><dt>Sunday</dt><dd>closed, lamps on</dd></div></dl>
<h2>Or from where you are</h2>
<p>Press the call button in the corner of this page. Somebody from the showroom answers with a picture, walks to the lamp you mean and switches it on. You need nothing but this browser, and you may leave your camera off.</p>
<img src="/art/candle.svg" alt="A brass wall light with two frosted glass tubes" width="720" height="720" loading="lazy"></section>`;
  return page(settings, {
    title: 'Visit us – Halden Lamps',
    description: 'Showroom hours, and how to see a lamp from home.',
    path: '/visit',
    body,
  });
}

/** Filled in by the browser: the basket is kept there and nowhere else. */
export function basket(settings: ShopSettings): string {
  const prices = LAMPS.map(
    (lamp) =>
      html`<li data-lamp="${lamp.slug}" hidden><img src="/art/${lamp.slug}.svg" alt="" width="96" height="96" loading="lazy"><a href="/lamps/${lamp.slug}">${lamp.name}</a><span data-amount></span><span class="price" data-price="${lamp.price}">${euros(lamp.price)}</span><button type="button" data-remove="${lamp.slug}">Remove<span class="unseen"> ${lamp.name}</span></button></li>`,
  );
  const body = html`<section class="band"><h1>Basket</h1>
<div class="empty" data-empty><img class="unlit" src="/art/pebble.svg" alt="" width="240" height="240">
<div><p class="lead">There is nothing in it yet.</p><p class="actions"><a class="button" href="/lamps">See all lamps</a></p></div></div>
<ul class="basket-list" data-basket>!${prices.join('')}</ul>
<p class="total" data-total hidden></p></section>`;
  return page(settings, {
    title: 'Basket – Halden Lamps',
    description: 'Your basket.',
    path: '/basket',
    body,
  });
}

export function notFound(settings: ShopSettings): string {
  const body = html`<section class="band"><h1>Nothing is lit here</h1>
<div class="empty"><img class="unlit" src="/art/bell.svg" alt="" width="240" height="240">
<div><p class="lead">The page you asked for does not exist. All our lamps do.</p><p class="actions"><a class="button" href="/lamps">See all lamps</a></p></div></div></section>`;
  return page(settings, {
    title: 'Not found – Halden Lamps',
    description: 'No such page.',
    path: '',
    body,
  });
}
