import type { Site } from '@frontdesk/contract';
import type { Draft } from '../call/call-request.ts';
import type { FormTexts, LaterTexts } from '../texts/texts.ts';

/** One field of the form beside the name, whoever asks for it. */
export interface FormField {
  /** In the form; `answers.size` is the answer to a question of the site's own. */
  name: string;
  kind: 'line' | 'email' | 'tel' | 'choice' | 'tick';
  label: string;
  options: readonly { value: string; label: string }[];
  required: boolean;
  /** What has been said before. */
  value: string | boolean;
}

export type FormWords = FormTexts & Pick<LaterTexts, 'email' | 'phone' | 'emailWrong'>;

const NO_OPTIONS: FormField['options'] = [];

/**
 * All that a site asks beside the name, in the order in which it is asked.
 *
 * @param mayChoose the page has not settled the department
 */
export function formFields(site: Site, draft: Draft, words: FormWords, language: string, mayChoose: boolean) {
  return [
    ...(mayChoose && site.departments.length > 1 ? [departmentField(site, draft, words)] : []),
    ...site.form.map(({ field, required }) => knownField(field, required, draft, words)),
    ...ownFields(site, draft, language),
    ...(site.consent_text === null
      ? []
      : [consentField(wordsIn(site, language)['consent_text'] ?? site.consent_text)]),
  ];
}

function departmentField(
  { departments }: Site,
  { department }: Draft,
  { department: label }: FormWords,
): FormField {
  const options = departments.map(({ key, name }) => ({ value: key, label: name }));
  // One is chosen from the start, so nothing can be missing.
  const value = department ?? options[0]?.value ?? '';
  return { name: 'department', kind: 'choice', label, options, required: true, value };
}

function knownField(
  name: Site['form'][number]['field'],
  required: boolean,
  { contact, more }: Draft,
  words: FormWords,
): FormField {
  const kind = ({ email: 'email', phone: 'tel', reference: 'line', topic: 'line' } as const)[name];
  const value = (name === 'topic' ? more?.topic : contact?.[name]) ?? '';
  return { name, kind, label: words[name], options: NO_OPTIONS, required, value };
}

/** The site's own words in the visitor's language. */
const wordsIn = ({ texts }: Site, language: string): Readonly<Record<string, string>> =>
  texts[language] ?? {};

function ownFields(site: Site, { more }: Draft, language: string): FormField[] {
  const own = wordsIn(site, language);
  return site.own_fields.map(({ key, kind, label, options, required }) => ({
    name: `answers.${key}`,
    kind: ({ text: 'line', choice: 'choice', checkbox: 'tick' } as const)[kind],
    // The owner's words may be in a language that is read the other way.
    label: `\u2068${own[`field_${key.replaceAll('-', '_')}`] ?? label}\u2069`,
    options: options.map((option) => ({ value: option, label: option })),
    required,
    value: more?.answers?.[key] ?? '',
  }));
}

const consentField = (label: string): FormField => ({
  ...{ name: 'consent', kind: 'tick', label, options: NO_OPTIONS, required: true, value: false },
});
