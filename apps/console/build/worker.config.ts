import { defineConfig } from 'vite';

/**
 * The service worker: one classic script at a stable address, as not every browser takes a module for one. Built after
 * the page, into the same folder.
 */
export default defineConfig({
  base: '/console/',
  publicDir: false,
  build: {
    target: 'es2022',
    emptyOutDir: false,
    rollupOptions: {
      input: 'worker/main.ts',
      output: { format: 'iife', entryFileNames: 'service-worker.js' },
    },
  },
});
