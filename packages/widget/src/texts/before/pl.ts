import type { BeforeTexts } from '../texts.ts';

export const pl: BeforeTexts = {
  form: {
    department: 'Z kim połączyć?',
    reference: 'Numer zamówienia lub klienta',
    topic: 'Czego dotyczy sprawa?',
    optional: '{label} (nieobowiązkowe)',
    choose: 'Proszę wybrać',
    missing: 'Prosimy wypełnić to pole.',
    choiceMissing: 'Prosimy wybrać jedną z opcji.',
    tickMissing: 'Prosimy zaznaczyć to pole.',
    phoneWrong: 'Ten numer telefonu jest niepełny.',
    consentMissing: 'Najpierw potrzebna jest zgoda.',
  },

  check: {
    checkHeading: 'Kamera i mikrofon',
    checkLead:
      'Tutaj można zobaczyć swój obraz i sprawdzić dźwięk, zanim zrobi to ktoś inny. Nic nie jest wysyłane.',
    explain: 'Przeglądarka zapyta, czy ta strona może używać kamery i mikrofonu. Należy wybrać „Zezwól”.',
    turnOn: 'Włącz kamerę i mikrofon',
    asking: 'Przeglądarka właśnie pyta. Należy wybrać „Zezwól”.',
    selfView: 'Własny obraz, niewidoczny dla innych',
    camera: 'Kamera',
    microphone: 'Mikrofon',
    speak: 'Prosimy coś powiedzieć: pasek porusza się, gdy słychać głos.',
    heard: 'Mikrofon działa.',
    sameInCall: 'Jeśli rozmowa zacznie się z innymi urządzeniami, te same należy wybrać także tam.',
    how: 'W jaki sposób zadzwonić?',
    withCamera: 'Z kamerą',
    cameraLater: 'Kamera później',
    cameraLaterHint: 'Rozmowa zaczyna się od głosu, kamerę można włączyć w każdej chwili.',
    withVoice: 'Tylko głos',
    withVoiceHint: 'Kamera pozostaje wyłączona przez całą rozmowę.',
    cameraOff: 'Kamera jest wyłączona.',
    cameraMissing: 'Nie znaleziono kamery.',
    microphoneMissing: 'Nie znaleziono mikrofonu.',
    cameraBusy: 'Kamera się nie uruchamia. Być może używa jej inny program.',
    microphoneBusy: 'Mikrofon się nie uruchamia. Być może używa go inny program.',
    toForm: 'Dalej',
    notHere: 'Ta strona nie może ich sama sprawdzić. Podczas rozmowy działa jedno i drugie.',
    bothRefused: 'Kamera i mikrofon są zablokowane',
    cameraRefused: 'Kamera jest zablokowana',
    microphoneRefused: 'Mikrofon jest zablokowany',
    refusedLead: 'Przeglądarka nie udostępnia ich tej stronie. Oto jak na to zezwolić:',
    stepsChrome: 'Kliknąć ikonę po lewej stronie adresu tej strony.\nWłączyć kamerę i mikrofon.',
    stepsEdge:
      'Kliknąć kłódkę po lewej stronie adresu tej strony.\nOtworzyć „Uprawnienia dla tej witryny” i dla kamery i mikrofonu wybrać „Zezwalaj”.',
    stepsFirefox:
      'Kliknąć przekreśloną kamerę lub mikrofon obok adresu tej strony.\nUsunąć „Zablokowano” krzyżykiem obok.',
    stepsSafari:
      'Na pasku menu otworzyć Safari i wybrać „Ustawienia tej witryny…”.\nDla kamery i mikrofonu wybrać „Pozwalaj”.',
    stepsIos:
      'Stuknąć menu strony obok adresu i wybrać „Ustawienia witryny”.\nDla kamery i mikrofonu wybrać „Pozwalaj”.',
    stepsAndroid:
      'Stuknąć ikonę po lewej stronie adresu tej strony i wybrać „Uprawnienia”.\nZezwolić na aparat i mikrofon.',
    stepsOther:
      'Poszukać kłódki, kamery lub ikony ustawień obok adresu tej strony.\nZezwolić tej stronie na kamerę i mikrofon.',
    lastStep: 'Wrócić tutaj i spróbować ponownie.',
    system: 'Nadal zablokowane? Trzeba zezwolić przeglądarce na kamerę i mikrofon w ustawieniach urządzenia.',
  },
};
