import type { BeforeTexts } from '../texts.ts';

export const de: BeforeTexts = {
  form: {
    department: 'Wen möchten Sie sprechen?',
    reference: 'Bestell- oder Kundennummer',
    topic: 'Worum geht es?',
    optional: '{label} (optional)',
    choose: 'Bitte wählen',
    missing: 'Bitte füllen Sie das aus.',
    choiceMissing: 'Bitte wählen Sie etwas aus.',
    tickMissing: 'Bitte kreuzen Sie das an.',
    phoneWrong: 'Diese Telefonnummer ist nicht vollständig.',
    consentMissing: 'Bitte stimmen Sie erst zu.',
  },

  check: {
    checkHeading: 'Kamera und Mikrofon',
    checkLead:
      'Sehen Sie sich selbst und prüfen Sie, ob man Sie hört, bevor Sie jemand anderes sieht und hört. Nichts davon wird gesendet.',
    explain: 'Ihr Browser fragt gleich, ob diese Seite beides nutzen darf. Wählen Sie „Zulassen“.',
    turnOn: 'Kamera und Mikrofon einschalten',
    asking: 'Ihr Browser fragt jetzt. Wählen Sie „Zulassen“.',
    selfView: 'Ihr Bild, wie nur Sie es sehen',
    camera: 'Kamera',
    microphone: 'Mikrofon',
    speak: 'Sagen Sie etwas: Der Balken bewegt sich, wenn man Sie hört.',
    heard: 'Ihr Mikrofon funktioniert.',
    sameInCall: 'Falls der Anruf mit anderen Geräten beginnt, wählen Sie diese Geräte auch dort aus.',
    how: 'Wie möchten Sie anrufen?',
    withCamera: 'Mit Kamera',
    cameraLater: 'Kamera später',
    cameraLaterHint: 'Sie beginnen mit der Stimme und schalten die Kamera ein, wann Sie möchten.',
    withVoice: 'Nur Stimme',
    withVoiceHint: 'Die Kamera bleibt das ganze Gespräch über aus.',
    cameraOff: 'Die Kamera ist aus.',
    cameraMissing: 'Es wurde keine Kamera gefunden.',
    microphoneMissing: 'Es wurde kein Mikrofon gefunden.',
    cameraBusy: 'Die Kamera startet nicht. Vielleicht nutzt sie ein anderes Programm.',
    microphoneBusy: 'Das Mikrofon startet nicht. Vielleicht nutzt es ein anderes Programm.',
    toForm: 'Weiter',
    notHere: 'Diese Seite kann sie nicht selbst prüfen. Im Gespräch funktioniert beides.',
    bothRefused: 'Kamera und Mikrofon sind gesperrt',
    cameraRefused: 'Die Kamera ist gesperrt',
    microphoneRefused: 'Das Mikrofon ist gesperrt',
    refusedLead: 'Ihr Browser gibt sie für diese Seite nicht frei. So erlauben Sie beides:',
    stepsChrome:
      'Klicken Sie auf das Symbol links neben der Adresse dieser Seite.\nSchalten Sie Kamera und Mikrofon ein.',
    stepsEdge:
      'Klicken Sie auf das Schloss links neben der Adresse dieser Seite.\nÖffnen Sie „Berechtigungen für diese Website“ und stellen Sie Kamera und Mikrofon auf „Zulassen“.',
    stepsFirefox:
      'Klicken Sie auf die durchgestrichene Kamera oder das Mikrofon neben der Adresse dieser Seite.\nEntfernen Sie „Blockiert“ mit dem Kreuz dahinter.',
    stepsSafari:
      'Öffnen Sie in der Menüleiste Safari und wählen Sie „Einstellungen für diese Website …“.\nStellen Sie Kamera und Mikrofon auf „Erlauben“.',
    stepsIos:
      'Tippen Sie auf das Seitenmenü neben der Adresse und wählen Sie „Website-Einstellungen“.\nStellen Sie Kamera und Mikrofon auf „Erlauben“.',
    stepsAndroid:
      'Tippen Sie auf das Symbol links neben der Adresse dieser Seite und wählen Sie „Berechtigungen“.\nErlauben Sie Kamera und Mikrofon.',
    stepsOther:
      'Suchen Sie neben der Adresse dieser Seite ein Schloss, eine Kamera oder ein Symbol für Einstellungen.\nErlauben Sie dieser Seite Kamera und Mikrofon.',
    lastStep: 'Kommen Sie hierher zurück und versuchen Sie es noch einmal.',
    system:
      'Immer noch gesperrt? Erlauben Sie Ihrem Browser Kamera und Mikrofon in den Einstellungen Ihres Geräts.',
  },
};
