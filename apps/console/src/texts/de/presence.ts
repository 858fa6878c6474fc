import type { presenceEn } from '../en/presence.ts';

export const presenceDe: Record<keyof typeof presenceEn, string> = {
  busyNow: 'Im Gespräch',
  wrapUpShort: 'Nacharbeit',
  wrapUpNow: 'Nacharbeit {seconds} s',
  readyNow: 'Jetzt bereit',
  noAnswerNow: 'Nicht da',
  noAnswerTitle: 'Sie haben nicht angenommen. Sind Sie wieder da?',
  noAnswerHint: 'Bis Sie das sagen, klingelt es bei Ihren Kollegen.',
  imBack: 'Ich bin wieder da',
  stayAway: 'Abwesend bleiben',

  pushTitle: 'Wenn diese Seite geschlossen ist',
  pushOff: 'Anrufe klingeln auf diesem Rechner auch, wenn die Konsole geschlossen ist.',
  pushOn: 'An. Anrufe klingeln hier mit Annehmen und Ablehnen, auch wenn die Konsole geschlossen ist.',
  pushMissing: 'Dieser Browser kann keine Anrufe melden, solange die Seite geschlossen ist.',
  pushTurnOn: 'Auch hier klingeln',
  pushTurnOff: 'Ausschalten',
  pushRefused:
    'Dieser Browser empfängt nichts: Sein Pushdienst ist hier gesperrt, oder das Fenster ist privat.',
  pushFailed: 'Das konnte nicht geändert werden. {problem}',
};
