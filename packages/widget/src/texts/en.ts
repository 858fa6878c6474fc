/** The words of a call, in English. Other languages have the same keys, which their type sees to. */
export const en = {
  dialog: (site: string | null) => (site === null ? 'Video call' : `Video call with ${site}`),
  close: 'Close',
  minimise: 'Make small',
  expand: 'Make large',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  hangUp: 'Hang up',
  cancelCall: 'Cancel call',
  loading: 'One moment…',
  noConnection: 'No connection. Please check your internet connection and try again.',
  retry: 'Try again',

  form: {
    heading: 'Start a video call',
    lead: 'We ring a colleague, and you meet right here on this page.',
    name: 'Your name',
    nameMissing: 'Please tell us your name.',
    consentMissing: 'Please agree to this first.',
    department: 'Who would you like to talk to?',
    submit: 'Call now',
    busy: 'Everybody is in a call right now. You will get a place in the queue.',
    ready: 'Your browser will ask for camera and microphone. Both can be switched off in the call.',
    voiceOnly: 'No camera can be used here, so this will be a voice call.',
    noMicrophone: 'No microphone can be used here: you will see and hear us, but we cannot hear you.',
  },

  call: {
    connecting: 'Setting up your call…',
    connectingHint: 'This takes a second or two.',
    calling: (name: string | null) => (name === null ? 'Calling our team…' : `Calling ${name}…`),
    next: 'You are next',
    ahead: (people: number) => (people === 1 ? '1 person is before you' : `${people} people are before you`),
    waitAbout: (minutes: number) => (minutes <= 1 ? 'About a minute' : `About ${minutes} minutes`),
    waitHint: 'You will be connected as soon as somebody is free. Please keep this page open.',
    answering: (name: string | null) => (name === null ? 'Somebody is joining…' : `${name} is joining…`),
    active: (name: string | null) => (name === null ? 'In a call' : `In a call with ${name}`),
    room: 'Opening the video room…',
    reconnecting: 'The connection is lost. Trying to get back…',
    offline: 'You are offline. The call waits for you for a minute.',
    frameTitle: 'Video call',
  },
};

export type Texts = typeof en;
