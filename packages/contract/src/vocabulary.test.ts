import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PROBLEMS } from './vocabulary.ts';

it.each(['vocabulary.ts', 'paths.ts'])(
  '%s imports nothing, so browsers can have it for a few bytes',
  (file) => {
    expect(readFileSync(new URL(file, import.meta.url), 'utf8')).not.toMatch(/^\s*import\s/m);
  },
);

it.each(Object.entries(PROBLEMS))('%s has a status and a title a person can read', (code, problem) => {
  expect(code).toMatch(/^[a-z_]+$/);
  expect(problem.status).toBeGreaterThanOrEqual(400);
  expect(problem.title.length).toBeGreaterThan(10);
});
