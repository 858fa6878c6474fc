import type { FrontdeskEvents } from '../launcher/public-types.ts';

/** Custom events on `document`, each without the `frontdesk:` of its name. */
export type WidgetEvents = {
  [Name in keyof FrontdeskEvents as Name extends `frontdesk:${infer Short}`
    ? Short
    : never]: FrontdeskEvents[Name];
};

export function emitOn(target: EventTarget, name: string, detail: object): void {
  target.dispatchEvent(new CustomEvent(`frontdesk:${name}`, { detail, bubbles: true }));
}
