#!/usr/bin/env node
// Plain JavaScript that an older Node can read too, to say which one is needed: the sources are TypeScript as they are.
if (process.features.typescript) {
  const { main } = await import('../src/cli.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write(
    `trueconf-emulator needs a Node that runs TypeScript, 22.19 or newer; this is ${process.version}.\n`,
  );
  process.exitCode = 1;
}
