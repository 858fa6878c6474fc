import type { Credentials } from '../src/web/messages.ts';
import { element } from './dom.ts';
import type { Words } from './words.ts';

const MAX_NAME = 100;

/** Asks who is there, for links without a login: a guest's name, or a user's login. */
export function loginForm(
  words: Words['form'],
  topic: string,
  join: (credentials: Credentials) => void,
): HTMLElement {
  let kind: 'guest' | 'user' = 'guest';
  const label = element('span', { class: 'field-label' });
  const input = element('input', {
    class: 'input',
    attributes: { 'data-testid': 'name', required: '', maxlength: String(MAX_NAME), autocomplete: 'name' },
  });
  const other = element('button', {
    class: 'link',
    attributes: { type: 'button', 'data-testid': 'other-kind' },
  });
  const form = element(
    'form',
    { class: 'form' },
    element('label', { class: 'field' }, label, input),
    element('button', {
      class: 'button primary',
      text: words.join,
      attributes: { type: 'submit', 'data-testid': 'join' },
    }),
    other,
  );
  const show = (): void => {
    label.textContent = kind === 'guest' ? words.name : words.login;
    other.textContent = kind === 'guest' ? words.asUser : words.asGuest;
  };
  other.addEventListener('click', () => {
    kind = kind === 'guest' ? 'user' : 'guest';
    show();
    input.focus();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const value = input.value.trim();
    if (value !== '') join(kind === 'guest' ? { kind, name: value } : { kind, login: value });
  });
  show();
  return element(
    'main',
    { class: 'screen', attributes: { 'data-testid': 'call', 'data-state': 'form' } },
    element('h1', { text: topic === '' ? words.title : topic }),
    form,
  );
}
