import { outdatedBuilds, runBuild } from './builds.mjs';
import { COMMANDS } from './commands.mjs';
import { dependenciesAreInstalled, installDependencies } from './dependencies.mjs';
import { handOver } from './hand-over.mjs';
import { withLock } from './lock.mjs';
import { Problem } from './problem.mjs';
import { step } from './progress.mjs';
import { fetchTool, findNode, findPnpm, NODE, PNPM } from './tools.mjs';

/**
 * Brings Node, pnpm, dependencies and builds up to date, then hands over to the command.
 *
 * @param {string[]} args the command's name and what goes on to it
 */
export async function bootstrap([name = '', ...rest]) {
  const command = COMMANDS[name];
  if (!command) {
    process.stderr.write(`Which command? One of: ${Object.keys(COMMANDS).join(', ')}\n`);
    process.exit(2);
  }
  try {
    if (!isReady(command)) await withLock(() => prepare(command));
    await handOver(findNode() ?? process.execPath, command, rest);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    process.stderr.write(`${error.output}frontdesk: ${error.message}\n`);
    process.exit(1);
  }
}

/** Looks only: takes no lock and touches no network. @param {import('./commands.mjs').Command} command */
function isReady(command) {
  return (
    findNode() !== null &&
    findPnpm() !== null &&
    dependenciesAreInstalled() &&
    outdatedBuilds(command.builds).length === 0
  );
}

/** Every step looks again, since another run may have done it while this one waited. @param {import('./commands.mjs').Command} command */
async function prepare(command) {
  if (findNode() === null) await step(`Node ${NODE.version}`, () => fetchTool(NODE));
  if (findPnpm() === null) await step(`pnpm ${PNPM.version}`, () => fetchTool(PNPM));
  if (!dependenciesAreInstalled()) await step('dependencies', installDependencies);
  for (const build of outdatedBuilds(command.builds))
    await step(`build of ${build.folder}`, () => runBuild(build));
}
