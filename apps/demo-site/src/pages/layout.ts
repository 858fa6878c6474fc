import { html } from 'ghtml';
import type { ShopSettings } from '../settings.ts';

interface Layout {
  readonly title: string;
  readonly description: string;
  readonly path: string;
  /** More for the head. */
  readonly head?: string;
  readonly body: string;
}

const NAVIGATION = [
  ['/lamps', 'Lamps'],
  ['/workshop', 'Workshop'],
  ['/visit', 'Visit us'],
] as const;

/** The frame of every page. Of Frontdesk it holds one line: the tag. */
export function page(settings: ShopSettings, { title, description, path, head = '', body }: Layout): string {
  const links = NAVIGATION.map(
    ([href, label]) => html`<a href="${href}" !${path === href ? 'aria-current="page"' : ''}>${label}</a>`,
  );
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${description}">
<title>${title}</title>
<link rel="icon" href="/static/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/static/shop.css">
<script src="/static/cart.js" type="module"></script>
!${head}
<script src="${settings.frontdeskUrl}/widget.js" data-site="${settings.siteKey}" async></script>
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header class="top">
<a class="brand" href="/"><img src="/static/mark.svg" alt="" width="28" height="28">Halden Lamps</a>
<nav aria-label="Shop">!${links.join('')}</nav>
<a class="basket" href="/basket">Basket <span data-basket-count>0</span></a>
</header>
<main id="content">!${body}</main>
<footer class="bottom">
<p class="brand">Halden Lamps</p>
<p>Made in small batches. Repaired for life.</p>
<p><a href="/visit">Showroom, Monday to Saturday</a> · <a href="/playground">Try the call button</a></p>
</footer>
</body>
</html>`;
}
