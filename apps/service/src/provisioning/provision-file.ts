import { FORM_FIELDS, OPERATOR_ROLES, OWN_FIELD_KINDS, RECORDINGS } from '@frontdesk/contract/vocabulary';
import { z } from 'zod';
import { ROUTINGS } from '../store/schema.ts';
import { Holiday, Period } from './opening-times.ts';

/**
 * The provisioning file. Only what it names is set: a field left out keeps its value, or its default where the site or
 * operator is new. A list (origins, hours, a department's operators) is set as a whole.
 */
const Key = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, 'must be lower-case letters, digits, "-" and "_"');
const Login = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'must be lower-case letters, digits, ".", "-" and "_"');
const printable = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{Cc}*$/u, 'must not hold control characters');
const Name = printable(100);

const Prose = z
  .string()
  .trim()
  .min(1)
  .max(1000)
  .regex(/^[^\0]*$/, 'must not hold NUL characters');

const Origin = z.string().refine(isOrigin, {
  error: 'must be an origin: scheme, host and port without a path, for example https://www.example.com',
});

const PictureUrl = z.string().refine(isPictureUrl, {
  error:
    'must be a web address such as https://www.example.com/anna.jpg, or a path such as /anna.jpg; 2,000 characters at most',
});

const Department = z.strictObject({
  key: Key,
  name: Name,
  /** Logins. */
  operators: z.array(Login).optional(),
  /** Which other department of the site takes the calls as well that have waited so long; null for none. */
  overflow: z
    .strictObject({ department: Key, after_s: z.int().min(0).max(3600) })
    .nullable()
    .optional(),
});

/** What visitors agree to is as long in another language, and in as many lines. Other texts are labels. */
const OwnWords = z
  .record(z.string().regex(/^[a-z]\w{0,63}$/i, 'must be the name of a text'), z.string())
  .pipe(z.object({ consent_text: Prose.optional() }).catchall(printable(300)));

/** By language and name. */
const Texts = z.record(z.string().regex(/^[a-z]{2}$/, 'must be a language such as de'), OwnWords);

const FormField = z.strictObject({ field: z.enum(FORM_FIELDS), required: z.boolean().default(false) });

const OwnField = z
  .strictObject({
    key: Key,
    kind: z.enum(OWN_FIELD_KINDS),
    label: printable(200),
    options: z.array(printable(200)).max(50).default([]),
    required: z.boolean().default(false),
  })
  .refine(({ kind, options }) => options.length > 1 === (kind === 'choice'), {
    path: ['options'],
    error: 'a choice has at least two, other fields have none',
  });

const Site = z.strictObject({
  key: Key,
  name: Name,
  origins: z.array(Origin).optional(),
  timezone: z.string().refine(isTimezone, 'must be a time zone such as Europe/Berlin').optional(),
  hours: z.array(Period).nullable().optional(),
  holidays: z.array(Holiday).max(100).optional(),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #0b6b4f')
    .nullable()
    .optional(),
  queue: z.boolean().optional(),
  ring_timeout_s: z.int().min(5).max(600).optional(),
  routing: z.enum(ROUTINGS).optional(),
  max_call_minutes: z.int().min(1).max(1440).optional(),
  wrap_up_s: z.int().min(0).max(3600).optional(),
  keep_place_minutes: z.int().min(1).max(240).optional(),
  recording: z.enum(RECORDINGS).optional(),
  consent_text: Prose.nullable().optional(),
  texts: Texts.optional(),
  form: z.array(FormField).superRefine(unique('field')).optional(),
  own_fields: z.array(OwnField).max(20).superRefine(unique('key')).optional(),
  phone: z
    .string()
    .regex(/^\+?[0-9][0-9 ()/-]{2,30}$/, 'must be a telephone number such as +49 30 1234567')
    .nullable()
    .optional(),
  departments: z.array(Department).default([]).superRefine(unique('key')).superRefine(overflowIsAnother),
});
export type SiteEntry = z.output<typeof Site>;

const Operator = z.strictObject({
  login: Login,
  name: Name,
  trueconf_id: printable(200).optional(),
  password: z.string().min(1).max(1000).optional(),
  role: z.enum(OPERATOR_ROLES).optional(),
  /** What visitors see beside the name; null for initials. */
  picture_url: PictureUrl.nullable().optional(),
});
export type OperatorEntry = z.output<typeof Operator>;

export const ProvisionFile = z.strictObject({
  sites: z.array(Site).default([]).superRefine(unique('key')),
  operators: z.array(Operator).default([]).superRefine(unique('login')),
});
export type ProvisionFile = z.output<typeof ProvisionFile>;

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;
}

/** Two slashes at the beginning, or a backslash after the first, would be another host. */
function isPictureUrl(text: string): boolean {
  if (text.length > 2000 || !/^(\/(?![/\\])|https?:\/\/)\P{Cc}*$/u.test(text)) return false;
  return URL.canParse(text, 'https://service.invalid');
}

/** By its name: an offset (`+02:00`) knows nothing of summer. */
function isTimezone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

/** Within one file, so that an overflow never points at what is only there by chance. */
function overflowIsAnother(
  departments: readonly z.output<typeof Department>[],
  context: z.RefinementCtx,
): void {
  for (const [index, { key, overflow }] of departments.entries()) {
    const named = overflow?.department;
    if (named === undefined) continue;
    const path = [index, 'overflow', 'department'];
    if (named === key) context.addIssue({ code: 'custom', path, message: 'must be another department' });
    else if (!departments.some((other) => other.key === named))
      context.addIssue({ code: 'custom', path, message: 'must be a department of this site in this file' });
  }
}

/** Two entries of one list with the same key: the second is at fault. */
function unique<K extends string>(field: K) {
  return (entries: readonly Record<K, string>[], context: z.RefinementCtx): void => {
    const seen = new Set<string>();
    for (const [index, { [field]: value }] of entries.entries()) {
      if (seen.has(value))
        context.addIssue({ code: 'custom', path: [index, field], message: 'is there twice' });
      seen.add(value);
    }
  };
}
