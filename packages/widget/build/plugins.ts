import type { Plugin } from 'vite';

/** Where the launcher has the hash of its files, until it has been through the minifiers. */
export const PLACE_OF_BUILD = '@@@.js';

/**
 * Minifiers give the shortest names by how often each letter occurs: with the hash in the code they would name everything anew at each
 * build, and the launcher would weigh 20 bytes more or less.
 */
export const carrying = (build: string): Plugin => ({
  name: 'carrying',
  renderChunk: (code) => {
    if (!code.includes(PLACE_OF_BUILD))
      throw new Error('The launcher has no place for the hash of its files');
    return code.replaceAll(PLACE_OF_BUILD, build);
  },
});

/**
 * What the body imports when there is a reason to is fetched first, as the launcher does (`load-parts.ts`), so that it can be tried
 * again after the network was away. An import of nothing fails, and is not remembered.
 */
export const fetchedFirst: Plugin = {
  name: 'fetched-first',
  renderChunk: (code) =>
    code.replace(
      /\bimport\(("[^"]+"|'[^']+'|`[^`]+`)\)/g,
      '(url=>fetch(url).then(({ok})=>import(ok?url:"")))(new URL($1,import.meta.url))',
    ),
};

/**
 * Webpack would take the address of a file at the service for one of the page's own modules, which it does not have. The words that keep it
 * off are a comment, so they come after the minifier.
 */
export const importedAsItIs: Plugin = {
  name: 'imported-as-it-is',
  generateBundle: (_options, bundle) => {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code.replace(/\bimport\(/g, '$&/* webpackIgnore: true *//* @vite-ignore */');
    }
  },
};
