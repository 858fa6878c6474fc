export const presenceEn = {
  busyNow: 'In a call',
  wrapUpShort: 'Wrap-up',
  wrapUpNow: 'Wrap-up {seconds} s',
  readyNow: 'Ready now',
  noAnswerNow: 'No answer',
  noAnswerTitle: 'You did not answer. Are you back?',
  noAnswerHint: 'Until you say so, calls ring at your colleagues.',
  imBack: 'I am back',
  stayAway: 'Stay away',

  pushTitle: 'When this page is closed',
  pushOff: 'Let calls ring on this computer even when the console is closed.',
  pushOn: 'On. Calls ring here with Answer and Decline, also when the console is closed.',
  pushMissing: 'This browser cannot receive calls while the page is closed.',
  pushTurnOn: 'Ring here too',
  pushTurnOff: 'Turn off',
  pushRefused:
    'This browser receives nothing: its push service is blocked here, or this is a private window.',
  pushFailed: 'This could not be changed. {problem}',
} as const;
