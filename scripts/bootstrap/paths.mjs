import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Top of the repository. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What the bootstrap brings and notes; git-ignored, may be deleted at any time. */
export const TOOLS = join(ROOT, '.tools');
