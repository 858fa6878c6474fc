import type { CheckTexts } from '../texts/texts.ts';

type Steps = Extract<keyof CheckTexts, `steps${string}`>;

/** In this order: most browsers name others beside themselves. */
const BROWSERS: readonly (readonly [RegExp, Steps])[] = [
  [/iPhone|iPad/, 'stepsIos'],
  [/Firefox\//, 'stepsFirefox'],
  [/Android/, 'stepsAndroid'],
  [/Edg\//, 'stepsEdge'],
  [/Chrome\//, 'stepsChrome'],
  [/Safari\//, 'stepsSafari'],
];

/**
 * Where this browser keeps what it allows a page.
 *
 * @param touch an iPad calls itself a Mac
 */
export function stepsFor(userAgent: string, touch: boolean): Steps {
  if (touch && userAgent.includes('Macintosh')) return 'stepsIos';
  return BROWSERS.find(([browser]) => browser.test(userAgent))?.[1] ?? 'stepsOther';
}
