import { expect, it } from 'vitest';
import { apiOf, createRoom, startEmulator } from './support/emulator.ts';

it.each([
  [1, ['1.mp4']],
  [0, []],
])('recording %d leaves %j once the room has run', async (recording, names) => {
  const server = await startEmulator();
  const api = await apiOf(server);
  const id = await createRoom(api, { recording });
  await api('POST', `/conferences/${id}/run`);
  expect((await api('GET', `/conferences/${id}/records`)).body).toEqual({ records: [] });
  await api('POST', `/conferences/${id}/stop`);
  expect((await api('GET', `/conferences/${id}/records`)).body).toMatchObject({
    records: names.map((name) => ({ name })),
  });
});
