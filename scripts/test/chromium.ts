import { findChromium } from '../../e2e/browsers/find-chromium.ts';
import { run } from './run.ts';

const PACKAGES = ['chromium', 'fonts-liberation'];

/** A Chromium to test with, installed where that is possible; throws with what to do where it is not. */
export async function ensureChromium(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  return findChromium(named) ?? (await install()) ?? giveUp('it was installed, and is still not to be found');
}

async function install(): Promise<string | null> {
  if (process.getuid?.() !== 0)
    giveUp('it can be installed for you only when this runs as root on Debian or Ubuntu');
  process.stdout.write(`no Chromium here; installing ${PACKAGES.join(' and ')} through apt …\n`);
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', ...PACKAGES);
  return findChromium(undefined);
}

async function apt(...args: string[]): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await run('apt-get', ['-qq', ...args], { env }).catch(() =>
    giveUp('there is no apt-get here'),
  );
  if (code !== 0) giveUp(`apt-get ${args[0]} failed:\n${output}`);
}

function giveUp(why: string): never {
  throw new Error(
    `The browser tests need Chromium, and ${why}.\nInstall Chromium or Chrome, or set CHROMIUM_PATH to where it is, and start again.`,
  );
}
