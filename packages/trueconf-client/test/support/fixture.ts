import { readFileSync } from 'node:fs';

/** A sample from TrueConf's article "How to get started with TrueConf API" (v3.8), as JSON. */
export const fixture = (name: 'conference-created' | 'conference-to-create' | 'token') =>
  JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'));
