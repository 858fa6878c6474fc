import { minify as swc } from '@swc/core';
import { minify as terser } from 'terser';
import type { InlineConfig } from 'vite';

type OutputOptions = NonNullable<NonNullable<InlineConfig['build']>['rolldownOptions']>['output'];

const compress = {
  passes: 3,
  pure_getters: true,
  unsafe_arrows: true,
  unsafe_methods: true,
  keep_fargs: false,
} as const;

/**
 * Output of two minifiers, in place of Vite's own, quicker one: Terser comes out a fiftieth smaller, and swc unfolds the functions that
 * Terser has moved to their one call, which saves another hundredth and a half, and gives Terser something to shorten again. Before the
 * hash of a file's name is taken.
 */
export const minified = {
  // It would print the code anew, with spaces.
  minify: false,
  plugins: [
    {
      name: 'minified',
      renderChunk: async (code: string) => byTerser(await bySwc(await byTerser(code))),
    },
  ],
} satisfies OutputOptions;

async function byTerser(code: string): Promise<string> {
  const { code: shorter } = await terser(code, { ecma: 2022, module: true, compress });
  if (shorter === undefined) throw new Error('Terser gave nothing');
  return shorter;
}

async function bySwc(code: string): Promise<string> {
  const { code: shorter } = await swc(code, { ecma: 2022, module: true, compress, mangle: true });
  return shorter;
}
