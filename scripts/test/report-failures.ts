import { stripVTControlCharacters } from 'node:util';

const LINES_OF_A_MESSAGE = 12;

/** The part of Playwright's JSON report that is read here; suites hold suites. */
export interface BrowserSuite {
  suites?: BrowserSuite[];
  specs: {
    title: string;
    file: string;
    line: number;
    tests: { status: string; results: { errors: { message?: string; location?: { line: number } }[] }[] }[];
  }[];
}

/** What failed in the browser, each with the beginning of what it said. */
export function browserFailures(suites: readonly BrowserSuite[]): string[] {
  return suites.flatMap((suite) => [
    ...suite.specs.flatMap(({ title, file, line, tests }) =>
      tests
        .filter(({ status }) => status !== 'expected')
        .map(({ status, results }) => {
          const errors = results.flatMap((result) => result.errors);
          const at = errors[0]?.location?.line ?? line;
          return failure(
            `${file}:${at} ${title}`,
            errors.map(({ message }) => message ?? '').join('\n') || status,
          );
        }),
    ),
    ...browserFailures(suite.suites ?? []),
  ]);
}

/** The part of Vitest's JSON report that is read here. */
export interface UnitFile {
  name: string;
  message: string;
  assertionResults: { status: string; fullName: string; failureMessages: string[] | null }[];
}

/** What failed of the unit and service tests: a test, or a file that did not load. */
export function unitFailures(files: readonly UnitFile[]): string[] {
  return files.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status !== 'passed');
    if (failed.length === 0) return message === '' ? [] : [failure(name, message)];
    return failed.map(({ status, fullName, failureMessages }) =>
      failure(`${name} ${fullName}`, failureMessages?.join('\n') || status),
    );
  });
}

function failure(what: string, message: string): string {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return [what, ...lines.slice(0, LINES_OF_A_MESSAGE).map((line) => `    ${line}`)].join('\n');
}
