import { expect, it } from 'vitest';
import { explain } from './problem.mjs';

it.each([
  ['npm error code ENOTFOUND', /registry cannot be reached/],
  ['npm error code EAI_AGAIN', /registry cannot be reached/],
  ['error sending request for url', /registry cannot be reached/],
  ['ENOSPC: no space left on device, write', /disk is full/],
  ['EACCES: permission denied, mkdir', /may not be written/],
  ['npm error code EINTEGRITY', /differs from the one in the lockfile/],
  ['ERR_PNPM_OUTDATED_LOCKFILE', /pnpm install/],
  ['something else', /output is above/],
])('explains %s', (output, explanation) => {
  const problem = explain('dependencies', output);
  expect(problem.message).toMatch(explanation);
  expect(problem.message).not.toContain('\n');
  expect(problem.output).toContain(output);
});
