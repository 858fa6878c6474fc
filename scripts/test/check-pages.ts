import { outdatedBuilds, runBuild } from '../bootstrap/builds.mjs';
import { PAGES } from '../bootstrap/commands.mjs';
import type { Outcome } from './check.ts';
import { program } from './check-program.ts';

/** Builds what is out of date, then weighs the widget against its budget. */
export async function pages(): Promise<Outcome> {
  for (const build of outdatedBuilds(PAGES)) await runBuild(build);
  const size = await program('pnpm', ['--filter', '@frontdesk/widget', 'run', 'size']);
  return { ...size, passed: size.passed + PAGES.length };
}
