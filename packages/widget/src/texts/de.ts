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
  loading: 'Einen Moment …',
  noConnection:
    'Keine Verbindung. Bitte prüfen Sie Ihre Internetverbindung und versuchen Sie es noch einmal.',
  retry: 'Noch einmal versuchen',

  form: {
    heading: 'Videoanruf starten',
    lead: 'Wir klingeln bei unserem Team, und Sie sprechen gleich hier auf dieser Seite miteinander.',
    name: 'Ihr Name',
    nameMissing: 'Bitte sagen Sie uns Ihren Namen.',
    consentMissing: 'Bitte stimmen Sie erst zu.',
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
};
