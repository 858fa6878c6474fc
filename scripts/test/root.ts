import { resolve } from 'node:path';

/** Top of the repository. */
export const ROOT = resolve(import.meta.dirname, '../..');
