import type { CheckTexts } from '../texts/texts.ts';

type Steps = Extract<keyof CheckTexts, `steps${string}`>;

/** In this order: most browsers name others beside themselves. */
const BROWSERS: readonly (readonly [RegExp, Steps])[] = [
  // They keep it elsewhere than the browser whose engine they have, or than on a desk.
  [/CriOS|FxiOS|EdgiOS|Android.*Firefox/, 'stepsOther'],
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
  const device = touch ? userAgent.replace('Macintosh', 'iPad') : userAgent;
  return BROWSERS.find(([browser]) => browser.test(device))?.[1] ?? 'stepsOther';
}
