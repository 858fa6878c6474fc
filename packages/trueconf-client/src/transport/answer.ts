import type { IncomingHttpHeaders } from 'node:http';

/** A whole HTTP answer; TrueConf's are small. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** The JSON in an answer; undefined when it is empty or something else. */
export const jsonIn = ({ body }: Answer): unknown => {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
};

export const isEmpty = ({ body }: Answer): boolean => body.toString('utf8').trim() === '';

export const isHtml = ({ headers, body }: Answer): boolean =>
  /\bhtml\b/i.test(headers['content-type'] ?? '') || body.toString('utf8').trimStart().startsWith('<');
