import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

const packageDir = fileURLToPath(new URL('..', import.meta.url));
export const distDir = fileURLToPath(new URL('../dist', import.meta.url));

/** Browsers of the last three years or so; the code itself needs nothing newer than `adoptedStyleSheets`. */
const TARGET = ['chrome109', 'edge109', 'firefox115', 'safari16.4'];

/** Two passes of Terser come out a fiftieth smaller than Vite's own, quicker minifier. */
const minify = {
  minify: 'terser',
  terserOptions: {
    ecma: 2020,
    module: true,
    compress: { passes: 2, pure_getters: true, unsafe_arrows: true },
  },
} as const;

const common: InlineConfig = {
  root: packageDir,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
};

/** The body: ES modules with hashed names, loaded by the launcher when somebody is about to press. */
export const bodyConfig: InlineConfig = {
  ...common,
  base: './',
  build: {
    ...minify,
    target: TARGET,
    cssTarget: TARGET,
    outDir: distDir,
    emptyOutDir: false,
    // As a library, so that a language is a plain `import()` without Vite's preloading code around it.
    lib: { entry: { body: 'src/body.tsx' }, formats: ['es'] },
    rolldownOptions: {
      // What the later steps share with the body they take from it; no third file between them.
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: 'assets/[name]-[hash].js',
        chunkFileNames: 'assets/[name]-[hash].js',
      },
    },
  },
};

/** The launcher: one classic script at a stable address, which knows the body's name of this build. */
export function launcherConfig(bodyFile: string): InlineConfig {
  return {
    ...common,
    define: { __BODY_FILE__: JSON.stringify(bodyFile) },
    build: {
      ...minify,
      target: TARGET,
      cssTarget: TARGET,
      outDir: distDir,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: 'src/launcher/main.ts',
        output: { format: 'iife', entryFileNames: 'widget.js' },
      },
    },
  };
}
