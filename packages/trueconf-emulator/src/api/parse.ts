import type { z } from 'zod';
import { invalidValue } from './api-error.ts';

/** Validates input from a caller; the first thing wrong with it becomes a 400 that names the field. */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input ?? {});
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw invalidValue(issue?.path.join('.') ?? '', issue?.message ?? 'Invalid value');
}
