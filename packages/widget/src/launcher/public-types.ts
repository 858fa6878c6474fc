/** Every option is also an attribute of the tag: `whenClosed` is `data-when-closed`. */
export interface FrontdeskOptions {
  /** The key of the site, given by the service's administrator. */
  site: string;
  /** Address of the service; needed from npm, otherwise where the script came from. */
  service?: string;
  /** A BCP 47 tag; otherwise the page's language, then the browser's. */
  locale?: string;
  /** Corner of the button; `end` is right, and left where the language is read from right to left. */
  position?: 'bottom-end' | 'bottom-start' | 'bottom-right' | 'bottom-left';
  theme?: 'auto' | 'light' | 'dark';
  /** How the button looks; `none` where the page has its own. */
  form?: 'button' | 'bar' | 'card' | 'none';
  /** What the button does while nobody can be called. */
  whenClosed?: 'callback' | 'message' | 'hide';
  /** Any CSS colour. */
  accent?: string;
  /** Words on the button. */
  label?: string;
  /** Key of the department that calls go to. */
  department?: string;
  /** CSS selector of the element that the widget is put into. */
  container?: string;
  /** Own words in place of ours, by key; a text that counts may have one for each plural category. */
  texts?: Record<string, string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>)>;
}

/** What a page can do with the widget. */
export interface FrontdeskApi {
  /** Starts the widget; the same site once more changes nothing. */
  init(options: FrontdeskOptions): void;
  /** Opens the dialog, or brings the running call back to full size. */
  open(how?: { department?: string }): void;
  /** Closes the dialog; a running call is made small instead. */
  close(): void;
  /** Ends the call, if there is one. */
  hangUp(): Promise<void>;
  /** Ends the call and takes everything off the page: nodes, listeners, timers, the global object. */
  destroy(): void;
  /** Runs commands by name, as `['open']`: what a page queued in an array before this script came. */
  push(...commands: unknown[]): void;
}

/** What the events on `document` carry in their `detail`: no name, token or address, as pages tend to hand them to analytics. */
export interface FrontdeskEvents {
  /** The button is on the page. */
  'frontdesk:ready': { site: string };
  'frontdesk:opened': { site: string };
  'frontdesk:ringing': { site: string; call_id: string };
  'frontdesk:answered': { site: string; call_id: string; operator: string | null };
  /** `reason` is null where it could not be learned. */
  'frontdesk:ended': {
    site: string;
    call_id: string;
    reason: 'completed' | 'abandoned' | 'no_answer' | 'failed' | null;
  };
  'frontdesk:error': { site: string; code: string };
  'frontdesk:closed': { site: string };
}
