/** Constructed sheets are the one way of styling that a `style-src 'none'` page leaves open. */
export function styleSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

export function adoptStyles(root: ShadowRoot, ...css: string[]): void {
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...css.map(styleSheet)];
}
