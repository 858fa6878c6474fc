import type { CheckName, Finding } from './findings.ts';

/** For the website's owner, so in two languages only. */
export interface SelfTestTexts {
  title: string;
  running: string;
  copy: string;
  copied: string;
  close: string;
  verdict: Record<Finding['state'], string>;
  /** Each when it is well, and when it is not. */
  checks: Record<CheckName, readonly [good: string, other: string]>;
}

const en: SelfTestTexts = {
  title: 'Test of this page',
  running: 'Looking at this page…',
  copy: 'Copy as text',
  copied: 'Copied',
  close: 'Close',
  verdict: {
    good: 'Nothing on this page is in the way of calls.',
    unsure: 'Calls may not work for everybody on this page.',
    bad: 'Calls do not work on this page yet.',
  },
  checks: {
    secure: ['The page is secure.', 'The page is not secure: serve it over https.'],
    browser: ['This browser can make video calls.', 'This browser cannot make video calls: try another one.'],
    service: [
      'The service answers.',
      'The service cannot be reached from this page, or does not know this site.',
    ],
    origin: [
      'This website may use the site.',
      'This website may not use the site: have its address added to the site’s origins.',
    ],
    script: ['The scripts are let in.', 'The content policy keeps scripts of the service out. Add:'],
    frame: ['The page lets the video server’s frame in.', 'The video server’s frame did not load.'],
    permissions: [
      'The frame may use camera and microphone.',
      'The permission policy keeps camera or microphone from the frame, or this browser does not tell.',
    ],
    isolation: [
      'The page is not cross-origin isolated.',
      'The page is cross-origin isolated: some browsers cannot show the video in it. Without isolation:',
    ],
    video: ['The service reaches the video server.', 'The service does not reach the video server.'],
    clock: ['The clocks agree.', 'The clock of this device or of the service is off by more than a minute.'],
  },
};

const de: SelfTestTexts = {
  title: 'Test dieser Seite',
  running: 'Die Seite wird untersucht …',
  copy: 'Als Text kopieren',
  copied: 'Kopiert',
  close: 'Schließen',
  verdict: {
    good: 'Auf dieser Seite steht Anrufen nichts im Weg.',
    unsure: 'Anrufe gelingen auf dieser Seite vielleicht nicht allen.',
    bad: 'Anrufe sind auf dieser Seite noch nicht möglich.',
  },
  checks: {
    secure: ['Die Seite ist sicher.', 'Die Seite ist nicht sicher: Liefern Sie sie über https aus.'],
    browser: [
      'Dieser Browser kann Videoanrufe.',
      'Dieser Browser kann keine Videoanrufe: Versuchen Sie es mit einem anderen.',
    ],
    service: [
      'Der Dienst antwortet.',
      'Der Dienst ist von dieser Seite nicht zu erreichen oder kennt diesen Standort nicht.',
    ],
    origin: [
      'Diese Website darf den Schlüssel benutzen.',
      'Diese Website darf den Schlüssel nicht benutzen: Lassen Sie ihre Adresse bei den Ursprüngen eintragen.',
    ],
    script: [
      'Die Skripte werden zugelassen.',
      'Die Inhaltsrichtlinie sperrt Skripte des Dienstes. Ergänzen Sie:',
    ],
    frame: [
      'Die Seite lässt den Rahmen des Videoservers zu.',
      'Der Rahmen des Videoservers wurde nicht geladen.',
    ],
    permissions: [
      'Der Rahmen darf Kamera und Mikrofon benutzen.',
      'Die Berechtigungsrichtlinie gibt dem Rahmen Kamera oder Mikrofon nicht, oder dieser Browser sagt es nicht.',
    ],
    isolation: [
      'Die Seite ist nicht isoliert.',
      'Die Seite ist „cross-origin isolated“: Manche Browser können das Video darin nicht zeigen. Ohne Isolierung:',
    ],
    video: ['Der Dienst erreicht den Videoserver.', 'Der Dienst erreicht den Videoserver nicht.'],
    clock: [
      'Die Uhren stimmen überein.',
      'Die Uhr dieses Geräts oder des Dienstes geht um mehr als eine Minute falsch.',
    ],
  },
};

export function selfTestTexts(language: string): SelfTestTexts {
  return language === 'de' ? de : en;
}
