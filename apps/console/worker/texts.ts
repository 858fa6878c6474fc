const TEXTS = {
  en: {
    ring: '{name} is calling',
    missed: '{name} called',
    answered: '{name} has been answered',
    answer: 'Answer',
    decline: 'Decline',
    ringsOn: '{name} is still calling',
    notDeclined: 'The call could not be declined. Press here to open the console.',
  },
  de: {
    ring: '{name} ruft an',
    missed: '{name} hat angerufen',
    answered: 'Der Anruf von {name} ist angenommen',
    answer: 'Annehmen',
    decline: 'Ablehnen',
    ringsOn: '{name} ruft weiter an',
    notDeclined: 'Der Anruf ließ sich nicht ablehnen. Drücken Sie hier, um die Konsole zu öffnen.',
  },
};

/** The few words of a pushed ring. They are apart from the page's, so that the worker carries nothing of it. */
export function textsFor(language: string): (typeof TEXTS)['en'] {
  return language.toLowerCase().startsWith('de') ? TEXTS.de : TEXTS.en;
}
