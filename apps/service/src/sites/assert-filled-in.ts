import type { CreateCallRequest, OwnField } from '@frontdesk/contract';
import { FrontdeskError } from '../errors.ts';
import type { SiteRow } from '../store/schema.ts';

type Fault = { path: string; message: string };

/** @throws FrontdeskError `invalid_request` naming each field that the site needs and the visitor left empty, or filled in wrongly. */
export function assertFilledIn(
  { form, own_fields }: Pick<SiteRow, 'form' | 'own_fields'>,
  body: Pick<CreateCallRequest, 'visitor' | 'topic' | 'answers'>,
): void {
  const { visitor, topic, answers = {} } = body;
  const given = { ...visitor, topic };
  const errors: Fault[] = form
    .filter(({ field, required }) => required && !given[field])
    .map(({ field }) => ({
      path: field === 'topic' ? field : `visitor.${field}`,
      message: 'this site needs it',
    }));
  for (const field of own_fields) {
    const message = faultIn(field, answers[field.key]);
    if (message !== null) errors.push({ path: `answers.${field.key}`, message });
  }
  if (errors.length > 0) throw new FrontdeskError('invalid_request', { errors });
}

function faultIn({ kind, options, required }: OwnField, answer: string | boolean = ''): string | null {
  if (answer === '' || answer === false) return required ? 'this site needs it' : null;
  if ((kind === 'checkbox') !== (answer === true)) return 'the wrong kind of answer';
  if (kind !== 'choice') return null;
  return options.some((option) => option === answer) ? null : 'not one of the options';
}
