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
  const mount = async () => {
    const mountBody = await importBody(scriptUrl);
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

/**
 * The body of this build, or whichever the service has now: a page may be open for so long that the service has moved on
 * and the file of this build is gone. The time in the second address passes by caches, and by browsers that remember a
 * failed import for the life of the page.
 */
async function importBody(scriptUrl: string): Promise<MountBody> {
  const fetched = load(scriptUrl, __BODY_FILE__).catch(() =>
    load(scriptUrl, `assets/latest.js?${Date.now()}`),
  );
  return (await fetched).mountBody;
}

function load(scriptUrl: string, file: string): Promise<{ mountBody: MountBody }> {
  // Both files are bodies, whose one export is typed where it is written.
  return import(/* @vite-ignore */ new URL(file, scriptUrl).href);
}
