import { warn } from '../shared/warn.ts';
import { readOptions } from './options.ts';
import { isTaken } from './public-api.ts';
import { startLauncher } from './start-launcher.ts';

// Only while the script runs for the first time does the document know which script it is.
const script = document.currentScript ?? document.querySelector('script[data-site][src*="widget.js"]');

if (isTaken()) {
  warn('Already on this page; this script tag does nothing.');
} else if (script instanceof HTMLScriptElement) {
  const options = readOptions(script.dataset);
  if (options !== null) startLauncher(options, script.src);
} else {
  warn('No script tag with data-site was found.');
}
