import { html } from 'ghtml';
import { euros, KINDS, LAMPS, type Lamp } from '../catalogue/lamps.ts';
import type { ShopSettings } from '../settings.ts';
import { lampCard } from './lamp-card.ts';
import { page } from './layout.ts';

/** Lamps of its kind first. */
function neighbours(lamp: Lamp): Lamp[] {
  const others = LAMPS.filter((other) => other !== lamp);
  const kin = others.filter(({ kind }) => kind === lamp.kind);
  return [...kin, ...others.filter(({ kind }) => kind !== lamp.kind)].slice(0, 4);
}

export function product(settings: ShopSettings, lamp: Lamp): string {
  const facts = Object.entries(lamp.facts).map(
    ([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  );
  const others = neighbours(lamp);
  const body = html`<article class="product">
<img src="/art/${lamp.slug}.svg" alt="${lamp.alt}" width="720" height="720" fetchpriority="high">
<div class="product-words">
<p class="trail"><a href="/lamps">Lamps</a> / <a href="/lamps?kind=${lamp.kind}">${KINDS[lamp.kind]}</a></p>
<h1>${lamp.name}</h1>
<p class="lead">${lamp.line}</p>
<p class="price">${euros(lamp.price)} <small>with tax, delivery included</small></p>
<p class="actions"><button class="button" type="button" data-add="${lamp.slug}">Put in basket</button><span role="status" data-added></span></p>
<p>${lamp.story}</p>
<dl class="facts">!${facts.join('')}</dl>
</div>
</article>
<section class="band" aria-labelledby="more"><h2 id="more">Its neighbours</h2>
<ul class="grid">!${others.map((other) => lampCard(other)).join('')}</ul></section>`;
  return page(settings, {
    title: `${lamp.name} – Halden Lamps`,
    description: lamp.line,
    path: `/lamps/${lamp.slug}`,
    body,
  });
}
