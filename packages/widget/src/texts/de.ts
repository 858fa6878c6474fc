import type { Texts } from './en.ts';

export const de: Texts = {
  dialog: (site) => (site === null ? 'Videoanruf' : `Videoanruf bei ${site}`),
  close: 'Schließen',
  minimise: 'Verkleinern',
  expand: 'Vergrößern',
  fullScreen: 'Ganzer Bildschirm',
  leaveFullScreen: 'Ganzen Bildschirm verlassen',
  hangUp: 'Auflegen',
  cancelCall: 'Anruf abbrechen',
  back: 'Zurück',
  loading: 'Einen Moment …',

  form: {
    heading: 'Videoanruf starten',
    lead: 'Wir klingeln bei unserem Team, und Sie sprechen gleich hier auf dieser Seite miteinander.',
    name: 'Ihr Name',
    nameMissing: 'Bitte sagen Sie uns Ihren Namen.',
    department: 'Wen möchten Sie sprechen?',
    submit: 'Jetzt anrufen',
    busy: 'Gerade sind alle im Gespräch. Sie bekommen einen Platz in der Warteschlange.',
    ready: 'Ihr Browser fragt gleich nach Kamera und Mikrofon. Beides lässt sich im Gespräch abschalten.',
    voiceOnly: 'Hier lässt sich keine Kamera nutzen, es wird also ein Gespräch ohne Bild von Ihnen.',
    noMicrophone: 'Hier lässt sich kein Mikrofon nutzen: Sie sehen und hören uns, wir hören Sie aber nicht.',
  },

  call: {
    connecting: 'Ihr Anruf wird aufgebaut …',
    connectingHint: 'Das dauert ein bis zwei Sekunden.',
    calling: (name) => (name === null ? 'Wir rufen unser Team …' : `Es klingelt bei ${name} …`),
    callingHint: 'Es klingelt.',
    next: 'Sie sind als Nächstes dran',
    ahead: (people) => (people === 1 ? 'Eine Person ist vor Ihnen' : `${people} Personen sind vor Ihnen`),
    waitAbout: (minutes) => (minutes <= 1 ? 'Etwa eine Minute' : `Etwa ${minutes} Minuten`),
    waitHint: 'Sobald jemand frei ist, werden Sie verbunden. Bitte lassen Sie diese Seite offen.',
    answering: (name) => (name === null ? 'Gleich ist jemand da …' : `${name} kommt dazu …`),
    active: (name) => (name === null ? 'Im Gespräch' : `Im Gespräch mit ${name}`),
    room: 'Der Videoraum wird geöffnet …',
    reconnecting: 'Die Verbindung ist unterbrochen. Wir stellen sie wieder her …',
    offline: 'Sie sind offline. Ihr Anruf wartet eine Minute auf Sie.',
    frameTitle: 'Videoanruf',
  },

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
    too_many: {
      title: 'Das waren viele Anrufe',
      text: 'Bitte warten Sie ein wenig, bevor Sie es wieder versuchen, oder lassen Sie sich zurückrufen.',
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
    opensAgain: (day, time) => `Wir sind ${day} um ${time} wieder da.`,
    retry: 'Noch einmal versuchen',
    callback: 'Rückruf anfordern',
    edit: 'Zurück zum Formular',
  },
};
