/** Everything the pages say. Plain data: the server reads it too. */
const english = {
  page: {
    running: 'Running now',
    stopped: 'Not running',
    inBrowser: 'Join in browser',
    inApp: 'Open in app',
    number: 'Conference ID',
  },
  call: {
    you: 'You',
    connecting: 'Connecting…',
    reconnecting: 'Connection interrupted. Trying again…',
    alone: 'You are in. Waiting for the others…',
    controls: 'Call controls',
    mute: 'Mute',
    unmute: 'Unmute',
    cameraOff: 'Turn camera off',
    cameraOn: 'Turn camera on',
    share: 'Share screen',
    stopSharing: 'Stop sharing',
    leave: 'Leave',
    muted: 'Microphone is off',
    presents: '{name} is sharing the screen',
    youPresent: 'You are sharing your screen',
    hear: 'Turn sound on',
    dismiss: 'Dismiss',
    cameraRefused: 'Your camera is blocked. The others hear you, but do not see you.',
    cameraMissing: 'No camera found. The others hear you, but do not see you.',
    microphoneRefused: 'Your microphone is blocked. The others see you, but do not hear you.',
    microphoneMissing: 'No microphone found. The others see you, but do not hear you.',
    nothingRefused:
      'Camera and microphone are blocked. You see and hear the others; they do not see or hear you.',
    nothingFound: 'No camera or microphone found. You see and hear the others; they do not see or hear you.',
  },
  form: {
    title: 'Join the conference',
    name: 'Your name',
    login: 'Your login on this server',
    join: 'Join',
    asUser: 'I have an account on this server',
    asGuest: 'Join as a guest',
  },
  screens: {
    left: ['You have left', 'You can close this page or come back.'],
    stopped: ['The conference has ended', 'Everybody has been disconnected.'],
    lost: ['Connection lost', 'The server cannot be reached. Check your network, then try again.'],
    unsupported: [
      'This browser cannot make video calls',
      'Open this page in a current Chrome, Edge, Firefox or Safari.',
    ],
    not_running: ['The conference has not started yet', 'Try again when the host has started it.'],
    not_found: ['There is no such conference', 'It may have ended. Check the link.'],
    guest_licence: [
      'No free place for guests',
      'All guest connections of this server are in use. Try again shortly.',
    ],
    room_full: ['The conference is full', 'Try again when somebody has left.'],
    guests_not_allowed: ['Guests cannot join', 'Only users of this server may join this conference.'],
    bad_token: ['This link does not work any more', 'Ask for a new one.'],
  },
  again: { rejoin: 'Join again', retry: 'Try again' },
  app: {
    unknown: 'There is no such user on this server',
    offline: 'Not connected to the server. Trying again…',
    status: 'Status',
    auto: 'Automatic',
    statuses: { 0: 'Offline', 1: 'Online', 2: 'Busy', 5: 'In a conference' },
    idle: 'Waiting for calls',
    idleHint: 'Keep this window open. It rings when somebody calls.',
    incoming: 'Incoming call',
    with: 'In the call:',
    answer: 'Answer',
    decline: 'Decline',
    sound: 'Press anywhere on the page to hear the ring.',
    answered: 'Answered in another window',
    declined: 'Call declined',
    stopped: 'The caller has hung up',
    timeout: 'Missed call',
  },
};

export type Words = typeof english;

const german: Words = {
  page: {
    running: 'Läuft gerade',
    stopped: 'Läuft nicht',
    inBrowser: 'Im Browser teilnehmen',
    inApp: 'In der App öffnen',
    number: 'Konferenz-ID',
  },
  call: {
    you: 'Sie',
    connecting: 'Verbindung wird aufgebaut…',
    reconnecting: 'Verbindung unterbrochen. Neuer Versuch…',
    alone: 'Sie sind dabei. Die anderen kommen gleich…',
    controls: 'Anrufsteuerung',
    mute: 'Stummschalten',
    unmute: 'Mikrofon einschalten',
    cameraOff: 'Kamera ausschalten',
    cameraOn: 'Kamera einschalten',
    share: 'Bildschirm teilen',
    stopSharing: 'Teilen beenden',
    leave: 'Verlassen',
    muted: 'Mikrofon ist aus',
    presents: '{name} teilt den Bildschirm',
    youPresent: 'Sie teilen Ihren Bildschirm',
    hear: 'Ton einschalten',
    dismiss: 'Schließen',
    cameraRefused: 'Ihre Kamera ist gesperrt. Die anderen hören Sie, sehen Sie aber nicht.',
    cameraMissing: 'Keine Kamera gefunden. Die anderen hören Sie, sehen Sie aber nicht.',
    microphoneRefused: 'Ihr Mikrofon ist gesperrt. Die anderen sehen Sie, hören Sie aber nicht.',
    microphoneMissing: 'Kein Mikrofon gefunden. Die anderen sehen Sie, hören Sie aber nicht.',
    nothingRefused:
      'Kamera und Mikrofon sind gesperrt. Sie sehen und hören die anderen, man sieht und hört Sie nicht.',
    nothingFound:
      'Weder Kamera noch Mikrofon gefunden. Sie sehen und hören die anderen, man sieht und hört Sie nicht.',
  },
  form: {
    title: 'An der Konferenz teilnehmen',
    name: 'Ihr Name',
    login: 'Ihr Benutzername auf diesem Server',
    join: 'Teilnehmen',
    asUser: 'Ich habe ein Konto auf diesem Server',
    asGuest: 'Als Gast teilnehmen',
  },
  screens: {
    left: ['Sie haben die Konferenz verlassen', 'Sie können die Seite schließen oder zurückkehren.'],
    stopped: ['Die Konferenz ist beendet', 'Alle Verbindungen wurden getrennt.'],
    lost: [
      'Verbindung verloren',
      'Der Server ist nicht erreichbar. Prüfen Sie Ihr Netz und versuchen Sie es dann erneut.',
    ],
    unsupported: [
      'Dieser Browser kann keine Videoanrufe',
      'Öffnen Sie die Seite in einem aktuellen Chrome, Edge, Firefox oder Safari.',
    ],
    not_running: [
      'Die Konferenz hat noch nicht begonnen',
      'Versuchen Sie es erneut, sobald sie gestartet wurde.',
    ],
    not_found: ['Diese Konferenz gibt es nicht', 'Vielleicht ist sie schon beendet. Prüfen Sie den Link.'],
    guest_licence: [
      'Kein freier Platz für Gäste',
      'Alle Gastverbindungen dieses Servers sind belegt. Versuchen Sie es gleich noch einmal.',
    ],
    room_full: ['Die Konferenz ist voll', 'Versuchen Sie es erneut, wenn jemand gegangen ist.'],
    guests_not_allowed: [
      'Gäste können nicht teilnehmen',
      'Nur Benutzer dieses Servers dürfen an dieser Konferenz teilnehmen.',
    ],
    bad_token: ['Dieser Link gilt nicht mehr', 'Bitten Sie um einen neuen.'],
  },
  again: { rejoin: 'Wieder teilnehmen', retry: 'Erneut versuchen' },
  app: {
    unknown: 'Diesen Benutzer gibt es auf diesem Server nicht',
    offline: 'Keine Verbindung zum Server. Neuer Versuch…',
    status: 'Status',
    auto: 'Automatisch',
    statuses: { 0: 'Offline', 1: 'Online', 2: 'Beschäftigt', 5: 'In einer Konferenz' },
    idle: 'Wartet auf Anrufe',
    idleHint: 'Lassen Sie dieses Fenster offen. Es klingelt, wenn jemand anruft.',
    incoming: 'Eingehender Anruf',
    with: 'Im Gespräch:',
    answer: 'Annehmen',
    decline: 'Ablehnen',
    sound: 'Klicken Sie irgendwo auf die Seite, um das Klingeln zu hören.',
    answered: 'In einem anderen Fenster angenommen',
    declined: 'Anruf abgelehnt',
    stopped: 'Der Anrufer hat aufgelegt',
    timeout: 'Verpasster Anruf',
  },
};

export type Language = 'en' | 'de';

/** First language of an `Accept-Language` header or a BCP 47 tag that we speak; English for the rest. */
export function languageOf(wanted: string): Language {
  for (const tag of wanted.split(',')) {
    const primary = tag.trim().slice(0, 2).toLowerCase();
    if (primary === 'de' || primary === 'en') return primary;
  }
  return 'en';
}

export function words(language: Language): Words {
  return language === 'de' ? german : english;
}
