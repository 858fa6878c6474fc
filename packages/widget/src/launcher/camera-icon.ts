const SVG = 'http://www.w3.org/2000/svg';

/** The camera on the button: one path, so that the launcher needs no code for icons of many shapes. */
export function cameraIcon(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  svg.setAttribute('viewBox', '0 0 24 24');
  // A word stands beside it, so assistive technology passes over it.
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', 'm16 13 6 4V7l-6 3.5M4 6h10q2 0 2 2v8q0 2-2 2H4q-2 0-2-2V8q0-2 2-2');
  svg.append(path);
  return svg;
}
