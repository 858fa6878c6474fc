import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const END_WITH_PARENT = fileURLToPath(new URL('./end-with-parent.mjs', import.meta.url));

/**
 * Starts a Node program that cannot outlive its parent and gets signals from nobody else: a terminal sends Ctrl-C to the
 * whole group and npm sends it once more, and a second signal makes a server skip its orderly stop.
 *
 * @param {string} node
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env: NodeJS.ProcessEnv, output: 'inherit' | 'pipe' }} options
 * @returns {import('node:child_process').ChildProcess}
 */
export function spawnNode(node, args, { cwd, env, output }) {
  return spawn(node, ['--import', END_WITH_PARENT, ...args], {
    ...(cwd !== undefined && { cwd }),
    env,
    stdio: [output === 'inherit' ? 'inherit' : 'ignore', output, output, 'ipc'],
    // On Windows this would open a window, and there are no groups.
    detached: process.platform !== 'win32',
  });
}
