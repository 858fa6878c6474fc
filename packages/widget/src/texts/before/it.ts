import type { BeforeTexts } from '../texts.ts';

export const it: BeforeTexts = {
  form: {
    department: 'Con chi desidera parlare?',
    reference: 'Numero d’ordine o cliente',
    topic: 'Di che cosa si tratta?',
    optional: '{label} (facoltativo)',
    choose: 'Scelga un’opzione',
    missing: 'Compili questo campo.',
    choiceMissing: 'Scelga un’opzione.',
    tickMissing: 'Spunti questa casella.',
    phoneWrong: 'Questo numero di telefono non è completo.',
    consentMissing: 'Dia prima il Suo consenso.',
  },

  check: {
    checkHeading: 'Fotocamera e microfono',
    checkLead: 'Si guardi e verifichi che La si senta, prima che qualcun altro La veda. Nulla viene inviato.',
    explain: 'Il browser chiederà se questa pagina può usarli. Scelga «Consenti».',
    turnOn: 'Attiva fotocamera e microfono',
    asking: 'Il browser lo sta chiedendo. Scelga «Consenti».',
    selfView: 'La Sua immagine, che vede solo Lei',
    camera: 'Fotocamera',
    microphone: 'Microfono',
    speak: 'Dica qualcosa: la barra si muove quando La si sente.',
    heard: 'Il microfono funziona.',
    sameInCall: 'Se la chiamata comincia con altri dispositivi, scelga questi anche lì.',
    how: 'Come desidera chiamare?',
    withCamera: 'Con la fotocamera',
    cameraLater: 'Fotocamera più tardi',
    cameraLaterHint: 'Comincia con la voce e attiva la fotocamera quando vuole.',
    withVoice: 'Solo voce',
    withVoiceHint: 'La fotocamera resta spenta per tutta la chiamata.',
    cameraOff: 'La fotocamera è spenta.',
    cameraMissing: 'Nessuna fotocamera trovata.',
    microphoneMissing: 'Nessun microfono trovato.',
    cameraBusy: 'La fotocamera non si avvia. Forse la usa un altro programma.',
    microphoneBusy: 'Il microfono non si avvia. Forse lo usa un altro programma.',
    toForm: 'Continua',
    notHere: 'Questa pagina non può provarli da sé. Nella chiamata funzionano entrambi.',
    bothRefused: 'Fotocamera e microfono sono bloccati',
    cameraRefused: 'La fotocamera è bloccata',
    microphoneRefused: 'Il microfono è bloccato',
    refusedLead: 'Il browser li nega a questa pagina. Ecco come consentirli:',
    stepsChrome: 'Prema l’icona a sinistra dell’indirizzo di questa pagina.\nAttivi Fotocamera e Microfono.',
    stepsEdge:
      'Prema il lucchetto a sinistra dell’indirizzo di questa pagina.\nApra «Autorizzazioni per questo sito» e imposti Fotocamera e Microfono su Consenti.',
    stepsFirefox:
      'Prema la fotocamera o il microfono barrati accanto all’indirizzo di questa pagina.\nTolga «Bloccato» con la croce accanto.',
    stepsSafari:
      'Nella barra dei menu apra Safari e scelga «Impostazioni per questo sito web…».\nImposti Fotocamera e Microfono su Consenti.',
    stepsIos:
      'Prema il menu della pagina accanto all’indirizzo e scelga «Impostazioni sito web».\nImposti Fotocamera e Microfono su Consenti.',
    stepsAndroid:
      'Prema l’icona a sinistra dell’indirizzo di questa pagina e scelga «Autorizzazioni».\nConsenta Fotocamera e Microfono.',
    stepsOther:
      'Cerchi un lucchetto, una fotocamera o un’icona di impostazioni accanto all’indirizzo di questa pagina.\nConsenta fotocamera e microfono per questa pagina.',
    lastStep: 'Torni qui e riprovi.',
    system: 'Ancora bloccati? Consenta al browser fotocamera e microfono nelle impostazioni del dispositivo.',
  },
};
