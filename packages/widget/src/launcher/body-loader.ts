import { hasPass } from '../shared/call-storage.ts';
import type { Body, Shell } from '../shared/shell.ts';
import { importBody } from './load-parts.ts';

export interface BodyLoader {
  /** Loads and mounts the body, once; a failed try may be repeated. */
  load(): Promise<Body>;
  /** Null before it is there. */
  body: Body | null;
  /** The page before this one of the same tab may have been in a call, which the service keeps for a minute. */
  resume(): void;
  /** Ends the call, one of the page before this one too. */
  hangUp(): Promise<void>;
}

const RETRY_MS = 3_000;

export function createBodyLoader(shell: Shell, place: () => void): BodyLoader {
  let loading: Promise<Body> | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const mount = async () => {
    place();
    const { mountBody } = await importBody(shell);
    const body = await mountBody(shell);
    loader.body = body;
    return body;
  };
  const load = () => {
    loading ??= mount().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  const mayHaveCall = () => hasPass(shell.options.site);
  const resume = () => {
    if (shell.destroyed.aborted || !mayHaveCall()) return;
    load().then(
      (body) => body.resume(),
      () => {
        clearTimeout(retry);
        if (!shell.destroyed.aborted) retry = setTimeout(resume, RETRY_MS);
      },
    );
  };
  shell.destroyed.addEventListener('abort', () => clearTimeout(retry));
  const loader: BodyLoader = {
    load,
    body: null,
    resume,
    hangUp: async () => {
      const body = loader.body ?? (mayHaveCall() && (await load()));
      if (body) await body.hangUp();
    },
  };
  return loader;
}
