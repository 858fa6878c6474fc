import { connect } from 'node:net';

const TIMEOUT_MS = 1000;
const REMEMBERED_MS = 5000;

/** Whether a server accepts connections at a web address. Asked at most every five seconds, however often one calls. */
export function reachability(url: string): () => Promise<boolean> {
  let answer: Promise<boolean> | undefined;
  let askedAt = 0;
  return () => {
    if (answer !== undefined && Date.now() - askedAt < REMEMBERED_MS) return answer;
    askedAt = Date.now();
    answer = accepts(url);
    return answer;
  };
}

function accepts(url: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(port) || (protocol === 'https:' ? 443 : 80) });
    const settle = (reachable: boolean) => {
      socket.destroy();
      resolve(reachable);
    };
    socket.setTimeout(TIMEOUT_MS, () => settle(false));
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}
