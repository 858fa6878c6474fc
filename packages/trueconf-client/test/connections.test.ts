import type { Server } from 'node:http';
import { expect, it } from 'vitest';
import { fakeServer } from './support/fake-server.ts';
import { json, type Reply, room } from './support/replies.ts';

const countConnections = (server: Server) => {
  const count = { opened: 0 };
  server.on('connection', () => {
    count.opened += 1;
  });
  return count;
};

it('keeps a connection for the next call', async () => {
  const server = await fakeServer(room);
  const count = countConnections(server.server);
  const client = server.client();
  for (let call = 0; call < 5; call += 1) await client.conferences.get('1');
  expect(count.opened).toBe(1);
});

it('opens as many as it may, and no more', async () => {
  const waiting: (() => void)[] = [];
  const api: Reply = (response, seen) => {
    waiting.push(() => room(response, seen));
    if (waiting.length === 3) for (const answer of waiting.splice(0)) answer();
  };
  const server = await fakeServer(api);
  const count = countConnections(server.server);
  const client = server.client({ connections: 3, auth: { secretKey: 'key' } });
  await Promise.all(Array.from({ length: 12 }, () => client.conferences.get('1')));
  expect(count.opened).toBe(3);
});

it('carries on after the server closed an idle connection', async () => {
  const server = await fakeServer(room);
  const client = server.client();
  await client.conferences.get('1');
  server.server.closeIdleConnections();
  await expect(client.conferences.get('1')).resolves.toMatchObject({ id: '0123456789' });
});

it('reads long answers', async () => {
  const conferences = Array.from({ length: 5000 }, (_, n) => ({ id: `${n}`, topic: 'x'.repeat(100) }));
  const server = await fakeServer(json(200, { conferences }));
  expect((await server.client().conferences.list()).conferences).toHaveLength(5000);
});

it('refuses endless ones', async () => {
  const server = await fakeServer((response) => {
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    const write = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.writeHead(200).on('drain', write);
    write();
  });
  await expect(server.client().conferences.get('1')).rejects.toMatchObject({ code: 'unexpected_answer' });
});

it('names itself', async () => {
  const server = await fakeServer(room);
  await server.client({ userAgent: 'desk/1' }).conferences.get('1');
  expect(server.requests[0]?.headers['user-agent']).toBe('desk/1');
});
