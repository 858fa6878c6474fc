import { html } from 'ghtml';
import { KINDS, type Kind, LAMPS } from '../catalogue/lamps.ts';
import type { ShopSettings } from '../settings.ts';
import { lampCard } from './lamp-card.ts';
import { page } from './layout.ts';

export const isKind = (value: unknown): value is Kind =>
  typeof value === 'string' && Object.hasOwn(KINDS, value);

/** All lamps, or those of one kind. */
export function catalogue(settings: ShopSettings, kind: Kind | undefined): string {
  const lamps = LAMPS.filter((lamp) => kind === undefined || lamp.kind === kind);
  const choice = (value: Kind | undefined, label: string) =>
    html`<a href="${value ? `/lamps?kind=${value}` : '/lamps'}" !${value === kind ? 'aria-current="true"' : ''}>${label}</a>`;
  const heading = kind ? KINDS[kind] : 'All lamps';
  const body = html`<section class="band"><h1>${heading}</h1>
<nav class="kinds" aria-label="Kinds of lamps">!${choice(undefined, 'All')}!${Object.entries(KINDS)
    .map(([value, label]) => (isKind(value) ? choice(value, label) : ''))
    .join('')}</nav>
<ul class="grid">!${lamps.map((lamp, at) => lampCard(lamp, at < 4)).join('')}</ul></section>`;
  return page(settings, {
    title: `${heading} – Halden Lamps`,
    description: `${heading}, made in small batches.`,
    path: '/lamps',
    body,
  });
}
