/** The words around a call, in English: what came in between, how it ended, how to be called back. */
export const laterEn = {
  trouble: {
    connection_closed: 'The video connection has closed.',
    login_failed: 'The video room did not let you in.',
    not_supported: 'This browser cannot show the video here.',
    frame_blocked: 'This page does not allow the video inside it.',
    own_window: 'The call is open in a window of its own.',
    joinAgain: 'Join again',
    ownWindow: 'Open in own window',
    bringBack: 'Bring it back here',
  },

  ended: {
    completed: 'Call ended',
    completedText: (name: string | null, duration: string) =>
      name === null ? `You talked for ${duration}.` : `You talked with ${name} for ${duration}.`,
    abandoned: 'Call cancelled',
    abandonedText: 'Nobody was kept waiting. You can call again at any time.',
    no_answer: 'Nobody could answer',
    no_answerText: 'We are sorry. Leave us your number and we will ring you back.',
    failed: 'The call was cut off',
    failedText: 'Something went wrong on our side. Please try again, or let us ring you back.',
    callAgain: 'Call again',
    seconds: (seconds: number) => (seconds === 1 ? '1 second' : `${seconds} seconds`),
    minutes: (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
  },

  rating: {
    question: 'How was your call?',
    marks: ['Bad', 'Poor', 'All right', 'Good', 'Very good'],
    comment: 'What should we know? (optional)',
    send: 'Send',
    thanks: 'Thank you for telling us.',
    failed: 'That did not get through. Please send it again.',
  },

  callback: {
    heading: 'We will ring you back',
    lead: 'Tell us how to reach you.',
    phone: 'Phone number',
    email: 'E-mail',
    either: 'One of the two is enough.',
    contactMissing: 'Please leave a phone number or an e-mail address.',
    emailWrong: 'This e-mail address is not complete.',
    message: 'What is it about? (optional)',
    submit: 'Ask for a call back',
    sent: (name: string) => `Thank you, ${name}`,
    sentText: 'We have your request and will get in touch.',
    done: 'Done',
    failed: 'That did not get through. Please try again.',
  },

  problem: {
    unavailable: {
      title: 'The call could not be set up',
      text: 'Our video system is not answering at the moment. Please try again, or let us ring you back.',
    },
    network: {
      title: 'No connection',
      text: 'We could not be reached. Please check your internet connection and try again.',
    },
    not_here: {
      title: 'Calls are not available here',
      text: 'This button is not set up for this website yet. Please reach us another way.',
    },
    not_possible: {
      title: 'Calls are not possible at the moment',
      text: 'Please reach us another way.',
    },
    too_many: {
      title: 'That was a lot of calls',
      text: 'You can also let us ring you back.',
    },
    not_accepted: {
      title: 'Something is missing',
      text: 'Please look at what you have filled in once more.',
    },
    closed: { title: 'We are closed right now', text: 'Leave us your number and we will ring you back.' },
    nobody: {
      title: 'Nobody is free right now',
      text: 'Leave us your number and we will ring you back.',
    },
    over: { title: 'This call is over', text: 'You can start a new one at any time.' },
    insecure: {
      title: 'This page cannot make calls',
      text: 'Browsers allow camera and microphone on secure pages (https) only. Let us ring you back instead.',
    },
    unsupported: {
      title: 'This browser cannot make video calls',
      text: 'Please open this page in a current browser, or let us ring you back.',
    },
    policy: {
      title: 'This page does not allow calls',
      text: 'The website has switched off camera and microphone for this page. Let us ring you back instead.',
    },
    denied: {
      title: 'Camera and microphone are blocked',
      text: 'Press the icon beside the address of this page, allow both and try again. Or let us ring you back.',
    },
    no_devices: {
      title: 'No camera or microphone found',
      text: 'Connect one and try again, or let us ring you back.',
    },
    waitFor: (duration: string) => `You can try again in ${duration}.`,
    onDay: (day: string) => `on ${day}`,
    opensAgain: (day: string, time: string) => `We open again ${day} at ${time}.`,
    retry: 'Try again',
    callback: 'Ask for a call back',
    edit: 'Back to the form',
  },
};

export type LaterTexts = typeof laterEn;
