import type { IconNode } from 'lucide';

const SVG = 'http://www.w3.org/2000/svg';

/** A Lucide icon as plain DOM; decoration beside a word, so assistive technology passes over it. */
export function iconElement(icon: IconNode): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const [tag, attributes] of icon) {
    const shape = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, String(value));
    svg.append(shape);
  }
  return svg;
}
