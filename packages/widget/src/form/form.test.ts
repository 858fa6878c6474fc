import { CreateCallRequest, type Site } from '@frontdesk/contract';
import { describe, expect, it } from 'vitest';
import { site as plain } from '../../test/support/fake-service.ts';
import { asksMore } from '../call/asks-more.ts';
import { LANGUAGE_TEXTS } from '../texts/all-languages.ts';
import { draftFrom } from './draft-from.ts';
import { faultOf } from './field-faults.ts';
import { type FormField, formFields } from './form-field.ts';

const words = { ...LANGUAGE_TEXTS.de.later, ...LANGUAGE_TEXTS.de.form };
const maria = { name: 'Maria', department: null };

const site: Site = {
  ...plain,
  departments: [
    { key: 'sales', name: 'Verkauf' },
    { key: 'repairs', name: 'Reparatur' },
  ],
  form: [
    { field: 'email', required: true },
    { field: 'phone', required: false },
    { field: 'topic', required: false },
  ],
  own_fields: [
    { key: 'lamp-size', kind: 'choice', label: 'Size', options: ['S', 'M'], required: true },
    { key: 'lit', kind: 'checkbox', label: 'It is lit', options: [], required: false },
  ],
  texts: { de: { field_lamp_size: 'Größe' } },
  consent_text: 'I agree.',
};

const fields = formFields(site, maria, words, 'de', true);
const named = (name: string) => {
  const field = fields.find((one) => one.name === name);
  if (field === undefined) throw new Error(`no field ${name}`);
  return field;
};

it('asks everything in its order, in the visitor’s language as far as there are words', () => {
  expect(fields.map(({ name, kind, label }) => [name, kind, label])).toEqual([
    ['department', 'choice', 'Wen möchten Sie sprechen?'],
    ['email', 'email', 'E-Mail'],
    ['phone', 'tel', 'Telefonnummer'],
    ['topic', 'line', 'Worum geht es?'],
    ['answers.lamp-size', 'choice', '\u2068Größe\u2069'],
    ['answers.lit', 'tick', '\u2068It is lit\u2069'],
    ['consent', 'tick', 'I agree.'],
  ]);
});

it('asks to agree in the words that the site has for the language', () => {
  const texts = { de: { consent_text: 'Ich bin einverstanden.' } };
  const consent = (language: string) =>
    formFields({ ...site, texts }, maria, words, language, true).at(-1)?.label;
  expect([consent('de'), consent('fr')]).toEqual(['Ich bin einverstanden.', 'I agree.']);
});

it('asks for no department that the page has chosen', () => {
  expect(formFields(site, maria, words, 'de', false)[0]?.name).toBe('email');
});

describe.each<[string, string | boolean, string | undefined]>([
  ['email', '', 'missing'],
  ['email', 'maria@example', 'emailWrong'],
  ['email', 'maria@example.com', undefined],
  ['phone', '', undefined],
  ['phone', '12', 'phoneWrong'],
  ['phone', '+49 (30) 12-34', undefined],
  ['topic', '', undefined],
  ['answers.lamp-size', '', 'choiceMissing'],
  ['answers.lit', false, undefined],
  ['consent', false, 'consentMissing'],
  ['consent', true, undefined],
])('%s: %j', (name, value, fault) => {
  it(fault ?? 'is right', () => expect(faultOf(named(name), value)).toBe(fault));
});

it('a box of the site’s own that has to be ticked says so', () => {
  expect(faultOf({ ...named('answers.lit'), required: true }, false)).toBe('tickMissing');
});

describe('what is sent', () => {
  const said = (values: Record<string, string | boolean>) =>
    draftFrom(
      maria,
      new Map(fields.map((field): [FormField, string | boolean] => [field, values[field.name] ?? ''])),
    );

  it('is what the contract takes, without what was left empty', () => {
    const draft = said({
      department: 'repairs',
      email: 'm@example.com',
      'answers.lamp-size': 'M',
      consent: true,
    });
    expect(draft).toEqual({
      name: 'Maria',
      department: 'repairs',
      contact: { email: 'm@example.com' },
      more: { answers: { 'lamp-size': 'M' }, consent: true },
    });
    const { name, contact, department, more } = draft;
    const body = { site: 'shop', visitor: { name, ...contact }, department, ...more };
    expect(CreateCallRequest.parse(body)).toEqual(body);
  });

  it('stands in the form when it is shown again, but for the consent', () => {
    const draft = said({ email: 'm@example.com', topic: 'Bulbs', 'answers.lamp-size': 'M', consent: true });
    const again = formFields(site, draft, words, 'de', true);
    expect(again.map(({ value }) => value)).toEqual(['sales', 'm@example.com', '', 'Bulbs', 'M', '', false]);
  });
});

it.each([
  ['only the name', plain, false],
  ['one department', { ...plain, departments: site.departments.slice(0, 1) }, false],
  ['two departments', { ...plain, departments: site.departments }, true],
  ['a field', { ...plain, form: site.form }, true],
  ['a question of its own', { ...plain, own_fields: site.own_fields }, true],
  ['consent', { ...plain, consent_text: 'I agree.' }, true],
])('a site that asks %s', (_what, asking, more) => {
  expect(asksMore(asking)).toBe(more);
});
