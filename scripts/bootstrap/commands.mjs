/**
 * @typedef {object} Command
 * @property {string} script what runs, from the top of the repository
 * @property {readonly string[]} [flags] for Node itself
 * @property {string[]} args what always goes with it
 * @property {string[]} builds folders that must be built before
 */

/** What browsers load from us. */
export const PAGES = ['packages/widget', 'apps/console'];

/**
 * A service that has thousands of streams open lives on little that is young and much that stays. Left to itself, Node lets both
 * parts of its memory grow far beyond what is in them; these keep ten thousand streams within 400 MB.
 */
export const SERVICE_FLAGS = ['--max-semi-space-size=8', '--heap-growing-percent=20'];

/** @type {Record<string, Command>} */
export const COMMANDS = {
  demo: { script: 'scripts/demo.ts', args: [], builds: PAGES },
  test: check(),
  lint: check('lint'),
  types: check('types'),
  unit: check('unit'),
  e2e: check('browser'),
  start: { script: 'apps/service/src/main.ts', flags: SERVICE_FLAGS, args: [], builds: PAGES },
  pictures: { script: 'e2e/pictures/main.ts', args: [], builds: PAGES },
  bench: { script: 'e2e/bench/main.ts', args: [], builds: PAGES },
};

/**
 * The checks build for themselves what they need: a build that fails is then one failure among the others.
 *
 * @param {string[]} names
 * @returns {Command}
 */
function check(...names) {
  return { script: 'scripts/test.ts', args: names, builds: [] };
}
