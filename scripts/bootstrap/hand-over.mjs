import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { ROOT } from './paths.mjs';
import { spawnNode } from './spawn-node.mjs';
import { findNode, findPnpm } from './tools.mjs';

/** The PATH with our Node and pnpm first, then what the workspace installed, then the caller's. */
export function pathWithTools() {
  const tools = [findNode(), findPnpm()].flatMap((program) => (program === null ? [] : [dirname(program)]));
  return [...tools, join(ROOT, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter);
}

/** A terminal, npm and a supervisor may each pass on the same signal. */
const SAME_SIGNAL_MS = 1000;

/**
 * Becomes the command as nearly as a parent can: its output, its signals, its exit.
 *
 * @param {string} node
 * @param {import('./commands.mjs').Command} command
 * @param {string[]} args
 */
export async function handOver(node, command, args) {
  const env = { ...process.env, PATH: pathWithTools() };
  const child = spawnNode(
    node,
    [...(command.flags ?? []), join(ROOT, command.script), ...command.args, ...args],
    {
      env,
      output: 'inherit',
    },
  );
  for (const signal of SIGNALS) forward(signal, child);
  /** @type {[number | null, NodeJS.Signals | null]} */
  const [code, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (...how) => resolve(how));
  });
  process.exit(signal === null ? (code ?? 1) : 128 + constants.signals[signal]);
}

/** @type {NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** @param {NodeJS.Signals} signal @param {import('node:child_process').ChildProcess} child */
function forward(signal, child) {
  let last = Number.NEGATIVE_INFINITY;
  process.on(signal, () => {
    if (performance.now() - last > SAME_SIGNAL_MS) child.kill(signal);
    last = performance.now();
  });
}
