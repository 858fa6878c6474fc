import { html } from 'ghtml';

export type Option = readonly [value: string, label: string];

/** One of a few, all of them in sight; the first is chosen. */
export function choices(name: string, label: string, options: readonly Option[]): string {
  const inputs = options.map(
    ([value, words], at) =>
      html`<label><input type="radio" name="${name}" value="${value}" !${at === 0 ? 'checked' : ''}><span>${words}</span></label>`,
  );
  return html`<div class="control" role="radiogroup" aria-labelledby="${name}-label"><span id="${name}-label">${label}</span><span class="choices">!${inputs.join('')}</span></div>`;
}

/** One of many. */
export function select(name: string, label: string, options: readonly Option[]): string {
  const items = options.map(([value, words]) => html`<option value="${value}">${words}</option>`);
  return html`<div class="control"><label for="${name}">${label}</label><select id="${name}" name="${name}">!${items.join('')}</select></div>`;
}

export function text(name: string, label: string, placeholder: string): string {
  return html`<div class="control"><label for="${name}">${label}</label><input id="${name}" name="${name}" placeholder="${placeholder}" maxlength="80"></div>`;
}

/** A length in pixels. */
export function range(
  name: string,
  label: string,
  { min, max, value }: { min: number; max: number; value: number },
): string {
  return html`<div class="control"><label for="${name}">${label}</label><span class="range"><input type="range" id="${name}" name="${name}" min="${min}" max="${max}" value="${value}" data-usual="${value}"><output for="${name}">${value} px</output></span></div>`;
}
