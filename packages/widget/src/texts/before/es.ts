import type { BeforeTexts } from '../texts.ts';

export const es: BeforeTexts = {
  form: {
    department: '¿Con quién desea hablar?',
    reference: 'Número de pedido o de cliente',
    topic: '¿De qué se trata?',
    optional: '{label} (opcional)',
    choose: 'Elija una opción',
    missing: 'Rellene este campo.',
    choiceMissing: 'Elija una opción.',
    tickMissing: 'Marque esta casilla.',
    phoneWrong: 'Este número de teléfono no está completo.',
    consentMissing: 'Dé primero su consentimiento.',
  },

  check: {
    checkHeading: 'Cámara y micrófono',
    checkLead: 'Véase y compruebe que se le oye, antes de que nadie más le vea. No se envía nada.',
    explain: 'Su navegador preguntará si esta página puede usar ambos. Elija «Permitir».',
    turnOn: 'Encender cámara y micrófono',
    asking: 'Su navegador está preguntando. Elija «Permitir».',
    selfView: 'Su imagen, que solo ve usted',
    camera: 'Cámara',
    microphone: 'Micrófono',
    speak: 'Diga algo: la barra se mueve cuando se le oye.',
    heard: 'Su micrófono funciona.',
    sameInCall: 'Si la llamada empieza con otros dispositivos, elija estos también allí.',
    how: '¿Cómo desea llamar?',
    withCamera: 'Con cámara',
    cameraLater: 'Cámara más tarde',
    cameraLaterHint: 'Empieza con la voz y enciende la cámara cuando quiera.',
    withVoice: 'Solo voz',
    withVoiceHint: 'La cámara permanece apagada durante toda la llamada.',
    cameraOff: 'La cámara está apagada.',
    cameraMissing: 'No se ha encontrado ninguna cámara.',
    microphoneMissing: 'No se ha encontrado ningún micrófono.',
    cameraBusy: 'La cámara no arranca. Quizá otro programa la esté usando.',
    microphoneBusy: 'El micrófono no arranca. Quizá otro programa lo esté usando.',
    toForm: 'Continuar',
    notHere: 'Esta página no puede probarlos por sí misma. En la llamada funcionan ambos.',
    bothRefused: 'La cámara y el micrófono están bloqueados',
    cameraRefused: 'La cámara está bloqueada',
    microphoneRefused: 'El micrófono está bloqueado',
    refusedLead: 'Su navegador no permite que esta página los use. Así puede permitirlo:',
    stepsChrome: 'Pulse el icono a la izquierda de la dirección de esta página.\nActive Cámara y Micrófono.',
    stepsEdge:
      'Pulse el candado a la izquierda de la dirección de esta página.\nAbra «Permisos de este sitio» y ponga Cámara y Micrófono en Permitir.',
    stepsFirefox:
      'Pulse la cámara o el micrófono tachado junto a la dirección de esta página.\nQuite «Bloqueado» con la cruz de al lado.',
    stepsSafari:
      'En la barra de menús, abra Safari y elija «Configuración de este sitio web…».\nPonga Cámara y Micrófono en Permitir.',
    stepsIos:
      'Pulse el menú de página junto a la dirección y elija «Configuración del sitio web».\nPonga Cámara y Micrófono en Permitir.',
    stepsAndroid:
      'Pulse el icono a la izquierda de la dirección de esta página y elija «Permisos».\nPermita Cámara y Micrófono.',
    stepsOther:
      'Busque un candado, una cámara o un icono de ajustes junto a la dirección de esta página.\nPermita la cámara y el micrófono en esta página.',
    lastStep: 'Vuelva aquí e inténtelo de nuevo.',
    system:
      '¿Siguen bloqueados? Permita la cámara y el micrófono a su navegador en los ajustes del dispositivo.',
  },
};
