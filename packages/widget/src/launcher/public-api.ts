import { warn } from '../shared/warn.ts';
import { readOptions } from './options.ts';
import type { FrontdeskApi, FrontdeskOptions } from './public-types.ts';
import { startLauncher, type Widget } from './start-launcher.ts';

declare global {
  interface Window {
    Frontdesk?: FrontdeskApi | unknown[];
  }
}

/**
 * The commands of a page that has one widget at most.
 *
 * @param service where the service is, unless the options say
 */
export function createApi(service: string, onDestroy: () => void): FrontdeskApi {
  let widget: Widget | null = null;
  const running = () => {
    if (!widget) warn('No init().');
    return widget;
  };
  const commands = {
    init: (said: FrontdeskOptions) => {
      const options = readOptions({ ...said });
      if (!options) return warn('No data-site.');
      // A page router runs its scripts again: the same site once more is no news.
      widget ??= startLauncher(options, (options.service ?? service).replace(/\/+$/, ''));
      if (widget.site !== options.site) warn('Already on this page.');
    },
    open: (how: { department?: string } = {}) => running()?.open(null, how.department),
    close: () => running()?.close(),
    hangUp: async () => running()?.hangUp(),
    destroy: () => {
      widget?.destroy();
      widget = null;
      onDestroy();
    },
  };
  return {
    ...commands,
    push: (...queued: unknown[]) => {
      for (const command of queued) run(commands, command);
    },
  };
}

function run(commands: Record<string, unknown>, command: unknown): void {
  const [name = '', ...rest]: [string?, ...unknown[]] = Array.isArray(command) ? command : [];
  const call = Object.hasOwn(commands, name) && commands[name];
  if (typeof call === 'function') call(...rest);
  else warn(`Not understood: ${command}.`);
}
