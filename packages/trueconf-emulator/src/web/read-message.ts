import type { RawData } from 'ws';
import type { z } from 'zod';

/** A browser's message checked against its schema; null for anything else: binary, no JSON, wrong fields. */
export function readMessage<Schema extends z.ZodType>(
  schema: Schema,
  data: RawData,
  isBinary: boolean,
): z.output<Schema> | null {
  if (isBinary) return null;
  let value: unknown;
  try {
    value = JSON.parse(data.toString());
  } catch {
    return null;
  }
  const result = schema.safeParse(value);
  return result.success ? result.data : null;
}
