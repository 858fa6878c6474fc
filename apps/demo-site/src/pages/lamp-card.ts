import { html } from 'ghtml';
import { euros, type Lamp } from '../catalogue/lamps.ts';

/** A lamp among others. `eager` for those that are seen first. */
export function lampCard(lamp: Lamp, eager = false): string {
  return html`<li class="card">
<a href="/lamps/${lamp.slug}">
<img src="/art/${lamp.slug}.svg" alt="${lamp.alt}" width="400" height="400" loading="${eager ? 'eager' : 'lazy'}">
<span class="card-name">${lamp.name}</span>
<span class="card-line">${lamp.line}</span>
<span class="price">${euros(lamp.price)}</span>
</a>
</li>`;
}
