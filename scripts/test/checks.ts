import type { Check } from './check.ts';
import { browser } from './check-browser.ts';
import { documents } from './check-documents.ts';
import { pages } from './check-pages.ts';
import { program } from './check-program.ts';
import { types } from './check-types.ts';
import { unit } from './check-unit.ts';

/** In this order: what is quickest to run and plainest to mend comes first. */
export const CHECKS: readonly Check[] = [
  { name: 'lint', title: 'format and lint', run: () => program('biome', ['ci', '--error-on-warnings', '.']) },
  { name: 'types', title: 'types', run: types },
  {
    name: 'dead-code',
    title: 'dead code',
    run: () => program('knip', ['--no-progress', '--treat-config-hints-as-errors']),
  },
  {
    name: 'arrows',
    title: 'import arrows',
    run: () => program('depcruise', ['packages', 'apps', 'e2e', 'scripts']),
  },
  { name: 'docs', title: 'references in documents', run: documents },
  { name: 'pages', title: 'builds and the size of the widget', run: pages },
  { name: 'unit', title: 'unit and service tests', run: unit },
  { name: 'browser', title: 'browser tests', run: browser },
];
