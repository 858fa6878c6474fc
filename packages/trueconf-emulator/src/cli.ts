import { readArguments, usage } from './cli-options.ts';
import type { TrueConfEmulator } from './emulator.ts';
import type { EmulatorOptions } from './options.ts';

const wrongUsage = 2;

/** Runs the command: resolves when the emulator has ended, with the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const request = readArguments(args);
  if (request.kind === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  if (request.kind === 'wrong') {
    process.stderr.write(`${request.message}\n\n${usage}`);
    return wrongUsage;
  }
  return serve(request.options);
}

async function serve(options: EmulatorOptions): Promise<number> {
  // Loaded only now, so that help and complaints come at once.
  const { TrueConfEmulator } = await import('./emulator.ts');
  let server: TrueConfEmulator;
  try {
    server = await TrueConfEmulator.start(options);
  } catch (error) {
    process.stderr.write(`Cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  process.stdout.write(introduction(server, options));
  await askedToStop();
  await server.close();
  return 0;
}

function introduction(server: TrueConfEmulator, options: EmulatorOptions): string {
  const client = options.clients?.[0];
  const lines = [
    `TrueConf emulator  ${server.url}`,
    `client id          ${client?.id}`,
    `client secret      ${client?.secret}`,
    ...(options.secretKey === undefined ? [] : [`secret key         ${options.secretKey}`]),
    ...(options.users ?? []).map(({ id }) => `app of ${id.padEnd(11)} ${server.url}/app/${id}`),
    `state              ${server.url}/_emulator/state`,
    ...(server.ca === null ? [] : ['', server.ca.trim()]),
  ];
  return `${lines.join('\n')}\n`;
}

function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
