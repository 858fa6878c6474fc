import type { BeforeTexts } from '../texts.ts';

export const pl: BeforeTexts = {
  form: {
    department: 'Z kim chcesz rozmawiać?',
    reference: 'Numer zamówienia lub klienta',
    topic: 'Czego dotyczy sprawa?',
    optional: '{label} (nieobowiązkowe)',
    choose: 'Wybierz',
    missing: 'Wypełnij to pole.',
    choiceMissing: 'Wybierz jedną z opcji.',
    tickMissing: 'Zaznacz to pole.',
    phoneWrong: 'Ten numer telefonu jest niepełny.',
    consentMissing: 'Najpierw wyraź zgodę.',
  },

  check: {
    checkHeading: 'Kamera i mikrofon',
    checkLead: 'Zobacz siebie i sprawdź, czy Cię słychać, zanim zrobi to ktoś inny. Nic nie jest wysyłane.',
    explain: 'Przeglądarka zapyta, czy ta strona może używać obu. Wybierz „Zezwól”.',
    turnOn: 'Włącz kamerę i mikrofon',
    asking: 'Przeglądarka właśnie pyta. Wybierz „Zezwól”.',
    selfView: 'Twój obraz, widoczny tylko dla Ciebie',
    camera: 'Kamera',
    microphone: 'Mikrofon',
    speak: 'Powiedz coś: pasek porusza się, gdy Cię słychać.',
    heard: 'Twój mikrofon działa.',
    sameInCall: 'Jeśli rozmowa zacznie się z innymi urządzeniami, wybierz te także tam.',
    how: 'Jak chcesz zadzwonić?',
    withCamera: 'Z kamerą',
    cameraLater: 'Kamera później',
    cameraLaterHint: 'Zaczynasz od głosu i włączasz kamerę, kiedy zechcesz.',
    withVoice: 'Tylko głos',
    withVoiceHint: 'Kamera pozostaje wyłączona przez całą rozmowę.',
    cameraOff: 'Kamera jest wyłączona.',
    cameraMissing: 'Nie znaleziono kamery.',
    microphoneMissing: 'Nie znaleziono mikrofonu.',
    cameraBusy: 'Kamera się nie uruchamia. Być może używa jej inny program.',
    microphoneBusy: 'Mikrofon się nie uruchamia. Być może używa go inny program.',
    toForm: 'Dalej',
    notHere: 'Ta strona nie może ich sama sprawdzić. W rozmowie działają oba.',
    bothRefused: 'Kamera i mikrofon są zablokowane',
    cameraRefused: 'Kamera jest zablokowana',
    microphoneRefused: 'Mikrofon jest zablokowany',
    refusedLead: 'Przeglądarka nie udostępnia ich tej stronie. Oto jak na to zezwolić:',
    stepsChrome: 'Naciśnij ikonę po lewej stronie adresu tej strony.\nWłącz Kamerę i Mikrofon.',
    stepsEdge:
      'Naciśnij kłódkę po lewej stronie adresu tej strony.\nOtwórz „Uprawnienia dla tej witryny” i ustaw Kamerę i Mikrofon na Zezwalaj.',
    stepsFirefox:
      'Naciśnij przekreśloną kamerę lub mikrofon obok adresu tej strony.\nUsuń „Zablokowano” krzyżykiem obok.',
    stepsSafari:
      'Na pasku menu otwórz Safari i wybierz „Ustawienia tej witryny…”.\nUstaw Kamerę i Mikrofon na Pozwalaj.',
    stepsIos:
      'Naciśnij menu strony obok adresu i wybierz „Ustawienia witryny”.\nUstaw Kamerę i Mikrofon na Pozwalaj.',
    stepsAndroid:
      'Naciśnij ikonę po lewej stronie adresu tej strony i wybierz „Uprawnienia”.\nZezwól na Aparat i Mikrofon.',
    stepsOther:
      'Poszukaj kłódki, kamery lub znaku ustawień obok adresu tej strony.\nZezwól tej stronie na kamerę i mikrofon.',
    lastStep: 'Wróć tutaj i spróbuj ponownie.',
    system: 'Nadal zablokowane? Zezwól przeglądarce na kamerę i mikrofon w ustawieniach urządzenia.',
  },
};
