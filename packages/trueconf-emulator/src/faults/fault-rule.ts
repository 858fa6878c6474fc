import { z } from 'zod';

/** What goes wrong. All but the first two, `answer_late`, `drop_answer` and `truncate` happen instead of the work. */
const faultEffect = z.discriminatedUnion('kind', [
  /** Waits before doing the work. */
  z.object({ kind: z.literal('delay'), ms: z.number().nonnegative() }),
  /** The same until this is settled, for whoever runs the emulator in their own process: a test that needs to know what comes first. */
  z.object({ kind: z.literal('hold'), until: z.instanceof(Promise) }),
  /** Does the work at once, answers late. */
  z.object({ kind: z.literal('answer_late'), ms: z.number().nonnegative() }),
  /** An error of this status in the shape of API or token endpoint; `retry_after` in seconds. */
  z.object({
    kind: z.literal('status'),
    status: z.number().int().min(400).max(599),
    reason: z.string().optional(),
    retry_after: z.number().int().nonnegative().optional(),
  }),
  /** An HTML error page, as a proxy in front of the server sends. */
  z.object({ kind: z.literal('html'), status: z.number().int().min(200).max(599).default(502) }),
  /** 200 with a body that is not JSON although the header says so. */
  z.object({ kind: z.literal('garbage') }),
  /** Closes the connection with a TCP reset. */
  z.object({ kind: z.literal('reset') }),
  /** Never answers. */
  z.object({ kind: z.literal('hang') }),
  /** Does the work, then resets the connection instead of answering. */
  z.object({ kind: z.literal('drop_answer') }),
  /** Does the work, sends the headers and half of the body, then resets the connection. */
  z.object({ kind: z.literal('truncate') }),
]);

export type FaultEffect = z.infer<typeof faultEffect>;

export const faultRule = z.object({
  match: z
    .object({
      method: z.string().optional(),
      /** Name of a call (`conferences.run`, `token`), else a regular expression for the path. */
      path: z
        .string()
        .refine(isRegularExpression, 'Not a call name or regular expression')
        .or(z.instanceof(RegExp))
        .optional(),
      /** Applies to so many matching requests, then is spent; always if left out. */
      times: z.number().int().positive().optional(),
    })
    .default({}),
  effect: faultEffect,
});

export type FaultRule = z.input<typeof faultRule>;

function isRegularExpression(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}
