import type { Body, Shell } from '../shared/shell.ts';
import { importBody } from './load-parts.ts';

export interface BodyLoader {
  /** Loads and mounts the body, once; a failed try may be repeated. */
  load(): Promise<Body>;
  /** Null before it is there. */
  readonly body: Body | null;
}

export function createBodyLoader(shell: Shell, place: () => void): BodyLoader {
  let loading: Promise<Body> | null = null;
  let body: Body | null = null;
  const mount = async () => {
    place();
    const mountBody = await importBody(shell);
    body = await mountBody(shell);
    return body;
  };
  return {
    load: () => {
      loading ??= mount().catch((error: unknown) => {
        loading = null;
        throw error;
      });
      return loading;
    },
    get body() {
      return body;
    },
  };
}
