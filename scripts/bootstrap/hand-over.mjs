import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { ROOT } from './paths.mjs';
import { findNode, findPnpm } from './tools.mjs';

/** The PATH with our Node and pnpm first, then what the workspace installed, then the caller's. */
export function pathWithTools() {
  const tools = [findNode(), findPnpm()].flatMap((program) => (program === null ? [] : [dirname(program)]));
  return [...tools, join(ROOT, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter);
}

/**
 * Becomes the command as nearly as a parent can: its output, its signals, its exit.
 *
 * @param {string} node
 * @param {import('./commands.mjs').Command} command
 * @param {string[]} args
 */
export async function handOver(node, command, args) {
  const env = { ...process.env, PATH: pathWithTools() };
  const child = spawn(node, [join(ROOT, command.script), ...command.args, ...args], {
    stdio: 'inherit',
    env,
  });
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  // Ctrl-C reaches the child from the terminal; without one it has to come from here.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  /** @type {[number | null, NodeJS.Signals | null]} */
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (...how) => resolve(how));
  });
  process.exit(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
}
