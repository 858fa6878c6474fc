import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { ProvisionError } from './provision-error.ts';
import { ProvisionFile } from './provision-file.ts';

/**
 * Reads and checks the file. Faults name the place, never what stands there: it may be a password.
 * @throws ProvisionError
 */
export async function readProvisionFile(path: string): Promise<ProvisionFile> {
  const result = ProvisionFile.safeParse(parseJson(await readText(path)));
  if (result.success) return result.data;
  throw new ProvisionError(result.error.issues.map((issue) => `${placeOf(issue.path)}: ${faultOf(issue)}`));
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new ProvisionError([
      'the file cannot be read; check the path in PROVISION_FILE and its permissions',
    ]);
  }
}

function parseJson(text: string): unknown {
  try {
    // Editors on Windows like to begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    // The message quotes the text around the fault.
    const place = /line \d+ column \d+/.exec(String(error))?.[0] ?? 'its end';
    throw new ProvisionError([`the file is not JSON; the fault is at ${place}`]);
  }
}

/** `sites[0].departments[1].key` */
function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return place.replace(/^\./, '') || 'the file';
}

function faultOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `there is no setting ${issue.keys.join(', ')} here`;
  return issue.message;
}
