export type FindingState = 'good' | 'bad' | 'unsure';

/** For the website's owner, so in two languages only. */
export interface SelfTestTexts {
  lang: 'en' | 'de';
  title: string;
  running: string;
  copy: string;
  copied: string;
  close: string;
  verdict: Record<FindingState, string>;
  /** In place of the colon that leads to a content policy with a nonce. */
  nonce: string;
  /** What is said of a check, by how it came out. A colon at the end leads to the line to put in place. */
  findings: typeof enFindings;
}

export type Saying = keyof typeof enFindings;

const enFindings = {
  secure: 'The page is secure.',
  insecure: 'The page is not secure: serve it over https.',
  browserFits: 'This browser can make video calls.',
  browserUnfit: 'This browser cannot make video calls: try another one.',
  options: 'The options are understood.',
  optionsOdd: 'Not understood, and so without effect:',
  serviceAnswers: 'The service answers.',
  serviceSilent: 'The service does not answer at this address:',
  serviceForbidden:
    'The content policy forbids requests to the service. With this in place of it they are allowed:',
  siteUnknown: 'The service does not know this site: see whether the key in data-site is right.',
  originAllowed: 'This website may use the site.',
  originRefused: 'This website may not use the site. Have its address added to the site’s origins:',
  originUnknown: 'Whether this website may use the site could not be found out.',
  frame: 'The page lets the video server’s frame in.',
  frameForbidden:
    'The content policy keeps the video server’s frame out. With this in place of it the frame is let in:',
  frameEmpty: 'The video server’s frame did not load. Open its address in a tab to see why:',
  frameUnknown: 'Whether the video server’s frame is let in could not be found out.',
  permissions: 'The frame may use camera and microphone.',
  permissionsWithheld:
    'The permission policy keeps from the frame what a call uses. With this in place of it all is allowed:',
  permissionsOuter: 'The page is in a frame of another page, which has to allow what a call uses:',
  permissionsBoth:
    'The permission policy keeps from the frame what a call uses, and so does the page in whose frame this one is. With the first line in place of the policy and the second on that page’s frame all is allowed:',
  permissionsUnknown: 'Whether the frame may use camera and microphone could not be found out.',
  notIsolated: 'The page is not cross-origin isolated.',
  isolated:
    'The page is cross-origin isolated: some browsers cannot show the video in it. Without isolation:',
  isolatedHere: 'The page’s embedder policy keeps the video server’s frame out. Without it:',
  videoReached: 'The service reaches the video server.',
  videoSilent: 'The service does not reach the video server.',
  videoUnknown: 'Whether the service reaches the video server could not be found out.',
  clock: 'The clocks agree.',
  clockOff: 'The clock of this device or of the service is off by more than a minute.',
  clockUnknown: 'Whether the clocks agree could not be found out.',
};

const en: SelfTestTexts = {
  lang: 'en',
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
  nonce: '; your server goes on putting a new nonce in the place of the dots:',
  findings: enFindings,
};

const de: SelfTestTexts = {
  lang: 'de',
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
  nonce: '; an die Stelle der Punkte setzt Ihr Server weiterhin jedes Mal eine neue Nonce:',
  findings: {
    secure: 'Die Seite ist sicher.',
    insecure: 'Die Seite ist nicht sicher: Liefern Sie sie über https aus.',
    browserFits: 'Dieser Browser kann Videoanrufe.',
    browserUnfit: 'Dieser Browser kann keine Videoanrufe: Versuchen Sie es mit einem anderen.',
    options: 'Die Optionen werden verstanden.',
    optionsOdd: 'Nicht verstanden und darum ohne Wirkung:',
    serviceAnswers: 'Der Dienst antwortet.',
    serviceSilent: 'Unter dieser Adresse antwortet der Dienst nicht:',
    serviceForbidden:
      'Die Inhaltsrichtlinie verbietet Anfragen an den Dienst. Hiermit an ihrer Stelle sind sie erlaubt:',
    siteUnknown: 'Der Dienst kennt diese Website nicht: Prüfen Sie den Schlüssel in data-site.',
    originAllowed: 'Diese Website darf den Schlüssel benutzen.',
    originRefused:
      'Diese Website darf den Schlüssel nicht benutzen. Lassen Sie ihre Adresse bei den Ursprüngen eintragen:',
    originUnknown: 'Ob diese Website den Schlüssel benutzen darf, war nicht festzustellen.',
    frame: 'Die Seite lässt den Rahmen des Videoservers zu.',
    frameForbidden:
      'Die Inhaltsrichtlinie sperrt den Rahmen des Videoservers. Hiermit an ihrer Stelle wird er zugelassen:',
    frameEmpty:
      'Der Rahmen des Videoservers wurde nicht geladen. Öffnen Sie seine Adresse in einem Tab, um zu sehen, warum:',
    frameUnknown: 'Ob der Rahmen des Videoservers zugelassen wird, war nicht festzustellen.',
    permissions: 'Der Rahmen darf Kamera und Mikrofon benutzen.',
    permissionsWithheld:
      'Die Berechtigungsrichtlinie gibt dem Rahmen nicht, was ein Anruf benutzt. Hiermit an ihrer Stelle ist alles erlaubt:',
    permissionsOuter:
      'Die Seite steht im Rahmen einer anderen Seite. Diese muss erlauben, was ein Anruf benutzt:',
    permissionsBoth:
      'Die Berechtigungsrichtlinie gibt dem Rahmen nicht, was ein Anruf benutzt, und die Seite, in deren Rahmen diese steht, auch nicht. Mit der ersten Zeile an Stelle der Richtlinie und der zweiten am Rahmen jener Seite ist alles erlaubt:',
    permissionsUnknown: 'Ob der Rahmen Kamera und Mikrofon benutzen darf, war nicht festzustellen.',
    notIsolated: 'Die Seite ist nicht isoliert.',
    isolated:
      'Die Seite ist „cross-origin isolated“: Manche Browser können das Video darin nicht zeigen. Ohne Isolierung:',
    isolatedHere: 'Die Einbettungsrichtlinie der Seite sperrt den Rahmen des Videoservers. Ohne sie:',
    videoReached: 'Der Dienst erreicht den Videoserver.',
    videoSilent: 'Der Dienst erreicht den Videoserver nicht.',
    videoUnknown: 'Ob der Dienst den Videoserver erreicht, war nicht festzustellen.',
    clock: 'Die Uhren stimmen überein.',
    clockOff: 'Die Uhr dieses Geräts oder des Dienstes geht um mehr als eine Minute falsch.',
    clockUnknown: 'Ob die Uhren übereinstimmen, war nicht festzustellen.',
  },
};

export function selfTestTexts(language: string): SelfTestTexts {
  return language === 'de' ? de : en;
}
