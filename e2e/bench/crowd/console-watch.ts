import { ConsoleEvent, PATHS } from '@frontdesk/contract';
import { openStream, type Stream } from '../stream.ts';

/** A change of a call, as a console heard of it. */
export interface Heard {
  readonly id: number;
  readonly type: string;
  readonly call: {
    readonly id: string;
    readonly status: string;
    readonly ringing: readonly { login: string }[];
  };
  /** From the moment the change was made to the moment it was here. */
  readonly ms: number;
  readonly at: number;
}

/** Signs in and follows the desk. */
export async function watchConsole(
  serviceUrl: string,
  login: { login: string; password: string },
  onHeard: (heard: Heard) => void,
): Promise<Stream> {
  const answer = await fetch(serviceUrl + PATHS.session, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: serviceUrl },
    body: JSON.stringify(login),
  });
  if (!answer.ok) throw new Error(`signing in was answered ${answer.status}`);
  const cookie = answer.headers.getSetCookie().join('; ').split(';')[0] ?? '';
  let rest = '';
  return await openStream(serviceUrl + PATHS.consoleEvents, { cookie }, (text, at) => {
    const messages = (rest + text).split('\n\n');
    rest = messages.pop() ?? '';
    for (const message of messages) hear(message, at, onHeard);
  });
}

/** Each message was written at one go and so is one piece of the chunked answer, whose sizes stand on lines of their own. */
function hear(message: string, at: number, onHeard: (heard: Heard) => void): void {
  const data = /^data: (.*)$/m.exec(message)?.[1];
  if (data === undefined) return;
  const event = ConsoleEvent.parse(JSON.parse(data));
  if ('call' in event) onHeard({ ...event, ms: at - Date.parse(event.at), at });
}
