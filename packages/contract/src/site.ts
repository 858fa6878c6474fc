import { z } from 'zod';
import { filledIn, Key, line, prose, Timestamp } from './fields.ts';
import {
  CALLBACK_WITHIN_DAYS,
  FORM_FIELDS,
  OWN_FIELD_KINDS,
  RECORDINGS,
  SITE_AVAILABILITIES,
  WEEKDAYS,
} from './vocabulary.ts';

export const Department = z.object({ key: Key, name: z.string() });
export type Department = z.infer<typeof Department>;

/** Opening hours in the site's time zone, `HH:MM`; `to` before `from` runs past midnight. */
export const OpeningPeriod = z.object({ days: z.array(z.enum(WEEKDAYS)), from: z.string(), to: z.string() });
export type OpeningPeriod = z.infer<typeof OpeningPeriod>;

/**
 * A day that keeps hours of its own in place of its weekday's, none where it is closed; with `until`, all days up to that one. A
 * date is `2026-12-25`, or `12-25` for every year.
 */
export const Holiday = z.object({
  date: z.string(),
  until: z.string().optional(),
  hours: z.array(OpeningPeriod.omit({ days: true })),
});
export type Holiday = z.infer<typeof Holiday>;

/** A site's own words in place of the widget's, by language and name. */
export const SiteTexts = z.record(z.string(), z.record(z.string(), z.string()));
export type SiteTexts = z.infer<typeof SiteTexts>;

export const FormField = z.object({ field: z.enum(FORM_FIELDS), required: z.boolean() });
export type FormField = z.infer<typeof FormField>;

/** A question of the site's own. */
export const OwnField = z.object({
  /** Names the answer in `answers` of the call. */
  key: Key,
  kind: z.enum(OWN_FIELD_KINDS),
  label: z.string(),
  /** Of a choice; empty otherwise. */
  options: z.array(z.string()),
  /** A required checkbox has to be ticked. */
  required: z.boolean(),
});
export type OwnField = z.infer<typeof OwnField>;

/** What the widget needs to know of a site: answer of `GET /api/v1/sites/{key}`. Same for every visitor, cacheable. */
export const Site = z.object({
  key: Key,
  name: z.string(),
  departments: z.array(Department),
  availability: z.enum(SITE_AVAILABILITIES),
  /** Set when `availability` is `closed` and the next opening is known. */
  opens_at: Timestamp.nullable(),
  /** Seconds that somebody who calls now may have to wait; set when `availability` is `busy` and it can be estimated. */
  estimated_wait_s: z.int().nonnegative().nullable(),
  timezone: z.string(),
  /** Null means always open. */
  hours: z.array(OpeningPeriod).nullable(),
  holidays: z.array(Holiday),
  texts: SiteTexts,
  /** What the visitor is asked for beside the name. */
  form: z.array(FormField),
  /** What it asks beyond that, in its own words. */
  own_fields: z.array(OwnField),
  /** A telephone number for visitors whose browser cannot call; null where there is none. */
  phone: z.string().nullable(),
  /** With `on`, conversations are recorded. */
  recording: z.enum(RECORDINGS),
  /** What a visitor has to agree to before calling (`consent` of the call); null when nothing is asked. */
  consent_text: z.string().nullable(),
  theme: z.object({ accent: z.string().nullable() }),
});
export type Site = z.infer<typeof Site>;

/**
 * What a website's owner needs to know when testing a page: answer of `GET /api/v1/sites/{key}/check`, also for origins that
 * may not use the site.
 */
export const SiteCheck = z.object({
  /** The service's own clock. */
  time: Timestamp,
  origin_allowed: z.boolean(),
  /** Where the frame of a call comes from, as far as the service is told: `https://video.example.com`. */
  video_origin: z.string(),
  /** Whether a TrueConf Server that lets the service in answers there. */
  video_reachable: z.boolean(),
});
export type SiteCheck = z.infer<typeof SiteCheck>;

const WishedTime = z.iso
  .datetime({ abort: true })
  .refine(isNear, `a time to come, ${CALLBACK_WITHIN_DAYS} days ahead at most`);

function isNear(moment: string): boolean {
  const ahead = Date.parse(moment) - Date.now();
  return ahead > 0 && ahead <= CALLBACK_WITHIN_DAYS * 86_400_000;
}

/** Body of `POST /api/v1/sites/{key}/callbacks`: how and when to reach somebody who found nobody there. */
export const CallbackRequest = z
  .object({
    name: line(100).min(1),
    email: filledIn(z.email().max(254)),
    phone: filledIn(line(40).min(3)),
    department: Key.optional(),
    message: prose(2000).optional(),
    /** When it would suit them; operators see it as the time of the request. */
    preferred_at: filledIn(WishedTime),
    /** The call that led here, if there was one. */
    call_id: z.uuid().optional(),
  })
  .refine((request) => request.email !== undefined || request.phone !== undefined, {
    path: ['phone'],
    message: 'a phone number or an e-mail address is needed',
  });
export type CallbackRequest = z.infer<typeof CallbackRequest>;

export const CallbackCreated = z.object({ id: z.uuid(), created_at: Timestamp });
export type CallbackCreated = z.infer<typeof CallbackCreated>;
