/** English, of what is asked and tried before a call; the type of every other language is made from it. */
export const en = {
  /** What a site asks beside the name. */
  form: {
    department: 'Who would you like to talk to?',
    reference: 'Order or customer number',
    topic: 'What is it about?',
    optional: '{label} (optional)',
    choose: 'Please choose',
    missing: 'Please fill this in.',
    choiceMissing: 'Please choose one.',
    tickMissing: 'Please tick this box.',
    phoneWrong: 'This telephone number is not complete.',
    consentMissing: 'Please agree to this first.',
  },

  /** Camera and microphone, before anybody else sees and hears. Steps stand on lines of their own. */
  check: {
    checkHeading: 'Camera and microphone',
    checkLead: 'See yourself and hear that you can be heard before anybody else does. Nothing of it is sent.',
    explain: 'Your browser will ask whether this page may use both. Choose “Allow”.',
    turnOn: 'Turn on camera and microphone',
    asking: 'Your browser is asking now. Choose “Allow”.',
    selfView: 'Your picture, as only you see it',
    camera: 'Camera',
    microphone: 'Microphone',
    speak: 'Say something: the bar moves when you can be heard.',
    heard: 'Your microphone works.',
    sameInCall: 'Should the call start with other devices, choose these there too.',
    how: 'How would you like to call?',
    withCamera: 'With camera',
    cameraLater: 'Camera later',
    cameraLaterHint: 'You start with your voice and turn the camera on when you like.',
    withVoice: 'Voice only',
    withVoiceHint: 'The camera stays off for the whole call.',
    cameraOff: 'The camera is off.',
    cameraMissing: 'No camera was found.',
    microphoneMissing: 'No microphone was found.',
    cameraBusy: 'The camera does not start. Perhaps another program is using it.',
    microphoneBusy: 'The microphone does not start. Perhaps another program is using it.',
    toForm: 'Continue',
    notHere: 'This page cannot try them itself. In the call both work.',
    bothRefused: 'Camera and microphone are blocked',
    cameraRefused: 'The camera is blocked',
    microphoneRefused: 'The microphone is blocked',
    refusedLead: 'Your browser keeps them from this page. This is how you allow them:',
    stepsChrome: 'Press the icon to the left of this page’s address.\nSwitch on Camera and Microphone.',
    stepsEdge:
      'Press the lock to the left of this page’s address.\nOpen “Permissions for this site” and set Camera and Microphone to Allow.',
    stepsFirefox:
      'Press the crossed-out camera or microphone beside this page’s address.\nRemove “Blocked” with the cross behind it.',
    stepsSafari:
      'In the menu bar, open Safari and choose “Settings for This Website…”.\nSet Camera and Microphone to Allow.',
    stepsIos:
      'Press the page menu beside the address and choose Website Settings.\nSet Camera and Microphone to Allow.',
    stepsAndroid:
      'Press the icon to the left of this page’s address and choose Permissions.\nAllow Camera and Microphone.',
    stepsOther:
      'Look for a lock, a camera or a settings sign beside this page’s address.\nAllow camera and microphone for this page.',
    lastStep: 'Come back here and try again.',
    system: 'Still blocked? Allow your browser the camera and the microphone in the settings of your device.',
  },
};
