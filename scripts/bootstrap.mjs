// Plain JavaScript on purpose: runs on any Node from 18 and brings what the rest of the repository needs.
const atHand = process.versions.node;
if (Number(atHand.split('.')[0]) < 18) {
  process.stderr.write(`Frontdesk needs Node 18 or newer to start itself; this is Node ${atHand}.\n`);
  process.exit(1);
}
const { bootstrap } = await import('./bootstrap/main.mjs');
await bootstrap(process.argv.slice(2));
