import type { LaterTexts } from './later-en.ts';

export const laterDe: LaterTexts = {
  trouble: {
    connection_closed: 'Die Videoverbindung wurde geschlossen.',
    login_failed: 'Der Videoraum hat Sie nicht eingelassen.',
    not_supported: 'Dieser Browser kann das Video hier nicht zeigen.',
    frame_blocked: 'Diese Seite erlaubt kein Video in ihrem Inneren.',
    own_window: 'Der Anruf ist in einem eigenen Fenster offen.',
    joinAgain: 'Wieder verbinden',
    ownWindow: 'In eigenem Fenster öffnen',
    bringBack: 'Hierher zurückholen',
  },

  ended: {
    completed: 'Anruf beendet',
    completedText: (name, duration) =>
      name === null ? `Sie haben ${duration} gesprochen.` : `Sie haben ${duration} mit ${name} gesprochen.`,
    abandoned: 'Anruf abgebrochen',
    abandonedText: 'Es wartet niemand auf Sie. Sie können jederzeit wieder anrufen.',
    no_answer: 'Niemand konnte annehmen',
    no_answerText: 'Das tut uns leid. Hinterlassen Sie Ihre Nummer, wir rufen Sie zurück.',
    failed: 'Der Anruf wurde unterbrochen',
    failedText:
      'Bei uns ist etwas schiefgegangen. Versuchen Sie es noch einmal oder lassen Sie sich zurückrufen.',
    callAgain: 'Noch einmal anrufen',
    seconds: (seconds) => (seconds === 1 ? '1 Sekunde' : `${seconds} Sekunden`),
    minutes: (minutes) => (minutes === 1 ? '1 Minute' : `${minutes} Minuten`),
  },

  rating: {
    question: 'Wie war Ihr Gespräch?',
    marks: ['Schlecht', 'Mäßig', 'In Ordnung', 'Gut', 'Sehr gut'],
    comment: 'Was sollten wir wissen? (freiwillig)',
    send: 'Senden',
    thanks: 'Danke für Ihre Rückmeldung.',
    failed: 'Das kam nicht an. Bitte senden Sie es noch einmal.',
  },

  callback: {
    heading: 'Wir rufen Sie zurück',
    lead: 'Sagen Sie uns, wie wir Sie erreichen.',
    phone: 'Telefonnummer',
    email: 'E-Mail',
    either: 'Eines von beiden genügt.',
    contactMissing: 'Bitte hinterlassen Sie eine Telefonnummer oder eine E-Mail-Adresse.',
    emailWrong: 'Diese E-Mail-Adresse ist nicht vollständig.',
    message: 'Worum geht es? (freiwillig)',
    submit: 'Rückruf anfordern',
    sent: (name) => `Danke, ${name}`,
    sentText: 'Ihr Wunsch ist bei uns angekommen. Wir melden uns.',
    done: 'Fertig',
    failed: 'Das kam nicht an. Bitte versuchen Sie es noch einmal.',
  },

  problem: {
    unavailable: {
      title: 'Der Anruf kam nicht zustande',
      text: 'Unser Videosystem antwortet gerade nicht. Versuchen Sie es noch einmal oder lassen Sie sich zurückrufen.',
    },
    network: {
      title: 'Keine Verbindung',
      text: 'Wir sind nicht zu erreichen. Bitte prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
    },
    not_here: {
      title: 'Hier sind keine Anrufe möglich',
      text: 'Dieser Knopf ist für diese Website noch nicht eingerichtet. Bitte erreichen Sie uns auf anderem Weg.',
    },
    not_possible: {
      title: 'Anrufe sind zurzeit nicht möglich',
      text: 'Bitte melden Sie sich auf einem anderen Weg.',
    },
    too_many: {
      title: 'Das waren viele Anrufe',
      text: 'Sie können sich auch zurückrufen lassen.',
    },
    not_accepted: {
      title: 'Da fehlt noch etwas',
      text: 'Bitte sehen Sie sich Ihre Angaben noch einmal an.',
    },
    closed: {
      title: 'Wir haben gerade geschlossen',
      text: 'Hinterlassen Sie Ihre Nummer, wir rufen Sie zurück.',
    },
    nobody: {
      title: 'Gerade ist niemand frei',
      text: 'Hinterlassen Sie Ihre Nummer, wir rufen Sie zurück.',
    },
    over: { title: 'Dieser Anruf ist vorbei', text: 'Sie können jederzeit einen neuen beginnen.' },
    insecure: {
      title: 'Auf dieser Seite sind keine Anrufe möglich',
      text: 'Browser erlauben Kamera und Mikrofon nur auf sicheren Seiten (https). Lassen Sie sich stattdessen zurückrufen.',
    },
    unsupported: {
      title: 'Dieser Browser kann keine Videoanrufe',
      text: 'Bitte öffnen Sie die Seite in einem aktuellen Browser oder lassen Sie sich zurückrufen.',
    },
    policy: {
      title: 'Diese Seite erlaubt keine Anrufe',
      text: 'Die Website hat Kamera und Mikrofon für diese Seite abgeschaltet. Lassen Sie sich stattdessen zurückrufen.',
    },
    denied: {
      title: 'Kamera und Mikrofon sind gesperrt',
      text: 'Drücken Sie auf das Symbol neben der Adresse dieser Seite, erlauben Sie beides und versuchen Sie es noch einmal. Oder lassen Sie sich zurückrufen.',
    },
    no_devices: {
      title: 'Keine Kamera, kein Mikrofon gefunden',
      text: 'Schließen Sie eines an und versuchen Sie es noch einmal, oder lassen Sie sich zurückrufen.',
    },
    waitFor: (duration) => `In ${duration} geht es wieder.`,
    onDay: (day) => `am ${day}`,
    opensAgain: (day, time) => `Wir sind ${day} um ${time} wieder da.`,
    retry: 'Noch einmal versuchen',
    callback: 'Rückruf anfordern',
    edit: 'Zurück zum Formular',
  },
};
