import type { BeforeTexts } from '../texts.ts';

export const nl: BeforeTexts = {
  form: {
    department: 'Met wie wilt u spreken?',
    reference: 'Bestel- of klantnummer',
    topic: 'Waar gaat het over?',
    optional: '{label} (optioneel)',
    choose: 'Maak een keuze',
    missing: 'Vul dit in.',
    choiceMissing: 'Maak een keuze.',
    tickMissing: 'Vink dit aan.',
    phoneWrong: 'Dit telefoonnummer is niet volledig.',
    consentMissing: 'Ga hier eerst mee akkoord.',
  },

  check: {
    checkHeading: 'Camera en microfoon',
    checkLead:
      'Bekijk uzelf en controleer of u te horen bent, voordat iemand anders dat doet. Er wordt niets verzonden.',
    explain: 'Uw browser vraagt zo of deze pagina beide mag gebruiken. Kies ‘Toestaan’.',
    turnOn: 'Camera en microfoon aanzetten',
    asking: 'Uw browser vraagt het nu. Kies ‘Toestaan’.',
    selfView: 'Uw beeld, zoals alleen u het ziet',
    camera: 'Camera',
    microphone: 'Microfoon',
    speak: 'Zeg iets: de balk beweegt als u te horen bent.',
    heard: 'Uw microfoon werkt.',
    sameInCall: 'Begint het gesprek met andere apparaten, kies deze dan ook daar.',
    how: 'Hoe wilt u bellen?',
    withCamera: 'Met camera',
    cameraLater: 'Camera later',
    cameraLaterHint: 'U begint met uw stem en zet de camera aan wanneer u wilt.',
    withVoice: 'Alleen stem',
    withVoiceHint: 'De camera blijft het hele gesprek uit.',
    cameraOff: 'De camera staat uit.',
    cameraMissing: 'Geen camera gevonden.',
    microphoneMissing: 'Geen microfoon gevonden.',
    cameraBusy: 'De camera start niet. Misschien gebruikt een ander programma hem.',
    microphoneBusy: 'De microfoon start niet. Misschien gebruikt een ander programma hem.',
    toForm: 'Verder',
    notHere: 'Deze pagina kan ze zelf niet testen. In het gesprek werken beide.',
    bothRefused: 'Camera en microfoon zijn geblokkeerd',
    cameraRefused: 'De camera is geblokkeerd',
    microphoneRefused: 'De microfoon is geblokkeerd',
    refusedLead: 'Uw browser geeft ze niet vrij voor deze pagina. Zo staat u ze toe:',
    stepsChrome: 'Klik op het pictogram links van het adres van deze pagina.\nZet Camera en Microfoon aan.',
    stepsEdge:
      'Klik op het slot links van het adres van deze pagina.\nOpen ‘Machtigingen voor deze site’ en zet Camera en Microfoon op Toestaan.',
    stepsFirefox:
      'Klik op de doorgestreepte camera of microfoon naast het adres van deze pagina.\nVerwijder ‘Geblokkeerd’ met het kruisje erachter.',
    stepsSafari:
      'Open in de menubalk Safari en kies ‘Instellingen voor deze website…’.\nZet Camera en Microfoon op Sta toe.',
    stepsIos:
      'Tik op het paginamenu naast het adres en kies ‘Website-instellingen’.\nZet Camera en Microfoon op Sta toe.',
    stepsAndroid:
      'Tik op het pictogram links van het adres van deze pagina en kies ‘Rechten’.\nSta Camera en Microfoon toe.',
    stepsOther:
      'Zoek een slot, een camera of een instellingenpictogram naast het adres van deze pagina.\nSta camera en microfoon toe voor deze pagina.',
    lastStep: 'Kom hier terug en probeer het opnieuw.',
    system:
      'Nog steeds geblokkeerd? Geef uw browser in de instellingen van uw apparaat toegang tot camera en microfoon.',
  },
};
