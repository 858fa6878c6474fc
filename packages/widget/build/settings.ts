import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { minified } from './minified.ts';
import { carrying, fetchedFirst, importedAsItIs, PLACE_OF_BUILD } from './plugins.ts';

const packageDir = fileURLToPath(new URL('..', import.meta.url));
export const distDir = fileURLToPath(new URL('../dist', import.meta.url));

/** Browsers of the last three years or so; the code itself needs nothing newer than `adoptedStyleSheets`. */
const TARGET = ['chrome109', 'edge109', 'firefox115', 'safari16.4'];

/**
 * Nearly all of the launcher runs at once. Told so, Chromium compiles it beside the page's main thread while it comes in, not
 * function by function where the page waits. Others read a comment.
 */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad';

/** What the scripts know of each other: parts of file names, and words that the launcher carries. */
export type Known = Readonly<Record<`__${string}__`, unknown>>;

function common(known: Known): InlineConfig {
  return {
    root: packageDir,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: Object.fromEntries(Object.entries(known).map(([name, value]) => [name, JSON.stringify(value)])),
  };
}

/** The automatic runtime of JSX would bring a second way of making elements along. */
const WITH_PREACT: Pick<InlineConfig, 'resolve' | 'oxc'> = {
  // What is put into every file is found from here, whichever package the file is of.
  resolve: { dedupe: ['preact'] },
  oxc: {
    jsx: { runtime: 'classic', pragma: '_h', pragmaFrag: '_F' },
    jsxInject: "import { h as _h, Fragment as _F } from 'preact'",
  },
};

const output = {
  // By `minified.ts`.
  minify: false,
  cssMinify: 'lightningcss',
  target: TARGET,
  cssTarget: TARGET,
  outDir: distDir,
  emptyOutDir: false,
} as const;

/** Of a minifier it is no news that it takes the longest. */
const quiet = { checks: { pluginTimings: false } } as const;

export interface ModuleOptions {
  /** What its name ends with in place of a hash of its own. */
  readonly suffix?: string;
  /** What the hash of its name changes with, beside its own content. */
  readonly follows?: string;
}

/** An ES module with a hashed name, which the launcher loads when there is a reason to, and the parts that it loads itself. */
export function moduleConfig(
  name: string,
  source: string,
  known: Known,
  { suffix = '[hash].js', follows = '' }: ModuleOptions = {},
): InlineConfig {
  return {
    ...common(known),
    base: './',
    ...(name === 'body' && { ...WITH_PREACT, plugins: [fetchedFirst] }),
    build: {
      ...output,
      // As a library, so that what comes later is a plain `import()` without Vite's preloading code around it.
      lib: { entry: { [name]: source }, formats: ['es'] },
      rolldownOptions: {
        ...quiet,
        // What the later steps share with the body they take from it; no third file between them.
        preserveEntrySignatures: 'allow-extension',
        output: {
          ...minified,
          plugins: [...minified.plugins, { name: 'follows', augmentChunkHash: () => follows }],
          // What every part needs would sometimes be made a file of its own, which is one more to wait for.
          codeSplitting: { groups: [{ name: 'body', test: /preact\.mjs$|body\.tsx$/ }] },
          // Of letters that the launcher, which holds the hash, has anyway.
          hashCharacters: 'base36',
          entryFileNames: `assets/[name]-${suffix}`,
          chunkFileNames: 'assets/[name]-[hash].js',
        },
      },
    },
  };
}

/**
 * The launcher: one classic script at a stable address.
 *
 * @param build what ends the names of the files that it loads
 */
export function launcherConfig(known: Known, build: string): InlineConfig {
  return {
    ...common({ ...known, __BUILD__: PLACE_OF_BUILD }),
    build: {
      ...output,
      modulePreload: false,
      rolldownOptions: {
        ...quiet,
        input: 'src/launcher/main.ts',
        output: {
          ...minified,
          plugins: [...minified.plugins, carrying(build)],
          format: 'iife',
          entryFileNames: 'widget.js',
          postBanner: COMPILE_ALL,
        },
      },
    },
  };
}

/** The same as a module, for npm. */
export function npmConfig(known: Known, build: string): InlineConfig {
  return {
    ...common({ ...known, __BUILD__: PLACE_OF_BUILD }),
    plugins: [importedAsItIs],
    build: {
      ...output,
      lib: { entry: { frontdesk: 'src/npm/frontdesk.ts' }, formats: ['es'] },
      rolldownOptions: {
        ...quiet,
        output: {
          ...minified,
          plugins: [...minified.plugins, carrying(build)],
          entryFileNames: 'npm/[name].js',
        },
      },
    },
  };
}

/** Everything in one classic script, every language too: for pages that pin it by its hash, or keep it themselves. */
export function standaloneConfig(known: Known): InlineConfig {
  const instead = (name: string) => ({
    find: new RegExp(`^.*/${name}\\.ts$`),
    replacement: `${packageDir}src/standalone/${name}.ts`,
  });
  return {
    ...common(known),
    ...WITH_PREACT,
    resolve: { ...WITH_PREACT.resolve, alias: [instead('load-parts'), instead('load-texts')] },
    build: {
      ...output,
      // As a library, for the same reason as the modules; it exports nothing, so its name appears nowhere.
      lib: { entry: 'src/launcher/main.ts', formats: ['iife'], name: 'standalone' },
      rolldownOptions: {
        ...quiet,
        output: { ...minified, codeSplitting: false, entryFileNames: 'assets/widget-standalone-[hash].js' },
      },
    },
  };
}
