import { expect, it } from 'vitest';
import { browserFailures, unitFailures } from './report-failures.ts';

const spec = (title: string, status: string, message?: string) => ({
  title,
  file: 'call.spec.ts',
  line: 3,
  tests: [
    { status, results: [{ errors: message === undefined ? [] : [{ message, location: { line: 7 } }] }] },
  ],
});

it('finds what failed in the browser at any depth, with the line it failed at', () => {
  const suites = [
    {
      specs: [spec('rings', 'expected')],
      suites: [
        { specs: [spec('answers', 'unexpected', '\u001b[31mnot visible\u001b[39m\n\n  waited 30 s')] },
      ],
    },
  ];
  expect(browserFailures(suites)).toEqual(['call.spec.ts:7 answers\n    not visible\n      waited 30 s']);
});

it('counts a skipped test of the browser as one that failed', () => {
  expect(browserFailures([{ specs: [spec('rings', 'skipped')] }])).toEqual([
    'call.spec.ts:3 rings\n    skipped',
  ]);
});

it('finds failed tests, and files that did not load', () => {
  const test = (status: string, failureMessages: string[] | null) => ({
    status,
    fullName: status,
    failureMessages,
  });
  expect(
    unitFailures([
      {
        name: 'a.test.ts',
        message: '',
        assertionResults: [test('passed', []), test('failed', ['1 is not 2'])],
      },
      { name: 'b.test.ts', message: 'no such module', assertionResults: [] },
      { name: 'c.test.ts', message: '', assertionResults: [test('pending', null)] },
    ]),
  ).toEqual([
    'a.test.ts failed\n    1 is not 2',
    'b.test.ts\n    no such module',
    'c.test.ts pending\n    pending',
  ]);
});
