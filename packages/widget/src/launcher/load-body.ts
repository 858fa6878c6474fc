import type { Body, MountBody, Shell } from '../shared/shell.ts';

export interface BodyLoader {
  /** Loads and mounts the body, once; a failed try may be repeated. */
  load(): Promise<Body>;
  /** Null before it is there. */
  readonly body: Body | null;
}

export function createBodyLoader(scriptUrl: string, shell: Shell): BodyLoader {
  let loading: Promise<Body> | null = null;
  let body: Body | null = null;
  let tries = 0;
  const mount = async () => {
    // A browser may remember a failed import for the life of the page: each further try has an address of its own.
    const url = new URL(`${__BODY_FILE__}${tries++ > 0 ? `?try=${tries}` : ''}`, scriptUrl);
    // The file is this build's own body, whose one export is typed where it is written.
    const module = (await import(/* @vite-ignore */ url.href)) as { mountBody: MountBody };
    body = await module.mountBody(shell);
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
