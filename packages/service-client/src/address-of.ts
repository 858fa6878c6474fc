import type { VisitorApiOptions } from './visitor-api.ts';

/** The whole address of a path of the contract. */
export function addressOf({ baseUrl }: VisitorApiOptions, path: string): string {
  return `${baseUrl.replace(/\/$/, '')}${path}`;
}
