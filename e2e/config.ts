/** What can be set from outside. Empty counts as unset. */
export const config = {
  /** A Chromium other than the one found. */
  chromium: process.env['CHROMIUM_PATH'] || undefined,
  /** A Firefox that has been seen to start; without it the Firefox project is left out. */
  firefox: process.env['FIREFOX_PATH'] || undefined,
  /** Firefox meets the pages without a call too, which makes the run some minutes longer. */
  firefoxPages: Boolean(process.env['FIREFOX_PAGES']),
};
