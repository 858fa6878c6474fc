import type { Body, MountBody, Shell } from '../shared/shell.ts';

export interface BodyLoader {
  /** Loads and mounts the body, once; a failed try may be repeated. */
  load(): Promise<Body>;
  /** Null before it is there. */
  readonly body: Body | null;
}

/**
 * A browser may remember a failed import for the life of the page, so each further try asks for a slightly different
 * address.
 */
export function createBodyLoader(scriptUrl: string, shell: Shell): BodyLoader {
  let loading: Promise<Body> | null = null;
  let loaded: Body | null = null;
  let tries = 0;
  const mount = async () => {
    const mountBody = await importBody(bodyUrl(scriptUrl, tries++));
    loaded = await mountBody(shell);
    return loaded;
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
      return loaded;
    },
  };
}

function bodyUrl(scriptUrl: string, tries: number): string {
  const url = new URL(__BODY_FILE__, scriptUrl);
  if (tries > 0) url.searchParams.set('try', String(tries));
  return url.href;
}

async function importBody(url: string): Promise<MountBody> {
  // The file is this build's own body, whose one export is typed where it is written.
  const module = (await import(/* @vite-ignore */ url)) as { mountBody: MountBody };
  return module.mountBody;
}
