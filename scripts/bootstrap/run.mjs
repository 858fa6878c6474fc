import { spawn } from 'node:child_process';
import { noteChild } from './lock.mjs';
import { explain, Problem } from './problem.mjs';

const STOPS = ['SIGTERM', 'SIGINT'];

/**
 * Runs a program quietly; what it prints is shown only when it fails.
 *
 * @param {string} what for the message when it fails
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<void>}
 */
export function run(what, file, args, { cwd, env = process.env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    if (child.pid !== undefined) noteChild(child.pid);
    /** @type {Buffer[]} */
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    // A run that is told to stop must not leave a half-done install working on behind it.
    const stop = () => child.kill();
    for (const signal of STOPS) process.once(signal, stop);
    child.on('error', (error) =>
      reject(new Problem(`${what}: ${file} cannot be started (${error.message})`)),
    );
    child.on('close', (code, signal) => {
      for (const name of STOPS) process.off(name, stop);
      if (code === 0) resolve();
      else if (signal !== null) reject(new Problem(`${what}: stopped (${signal}).`));
      else reject(explain(what, Buffer.concat(output).toString()));
    });
  });
}
