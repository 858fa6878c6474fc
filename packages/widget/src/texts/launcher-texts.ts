import type { Language } from './language.ts';

/** The few words the launcher needs before the rest is loaded. */
interface LauncherTexts {
  region: string;
  call: string;
  callback: string;
  opening: string;
  failed: string;
}

export const LAUNCHER_TEXTS: Record<Language, LauncherTexts> = {
  en: {
    region: 'Video call',
    call: 'Call us',
    callback: 'Ask for a call back',
    opening: 'Opening…',
    failed: 'Did not load. Try again',
  },
  de: {
    region: 'Videoanruf',
    call: 'Jetzt anrufen',
    callback: 'Rückruf anfordern',
    opening: 'Wird geöffnet …',
    failed: 'Nicht geladen. Noch einmal',
  },
};
