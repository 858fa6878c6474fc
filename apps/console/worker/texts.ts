const TEXTS = {
  en: { ring: '{name} is calling', missed: '{name} called', answer: 'Answer', decline: 'Decline' },
  de: { ring: '{name} ruft an', missed: '{name} hat angerufen', answer: 'Annehmen', decline: 'Ablehnen' },
};

/** The few words of a pushed ring. They are apart from the page's, so that the worker carries nothing of it. */
export function textsFor(language: string): (typeof TEXTS)['en'] {
  return language.toLowerCase().startsWith('de') ? TEXTS.de : TEXTS.en;
}
