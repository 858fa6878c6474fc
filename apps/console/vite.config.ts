import { defineConfig } from 'vite';
import { brotliCopies } from './build/brotli-copies.ts';

export default defineConfig({
  base: '/console/',
  plugins: [brotliCopies()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: 'es2022',
    // The service's Content-Security-Policy allows neither data: addresses nor inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
