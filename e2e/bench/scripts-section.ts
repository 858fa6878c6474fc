import { PEERS, type ScriptSize } from './script-sizes.ts';
import { table } from './table.ts';

/** What the widget weighs beside others, as a part of the document. */
export function scriptsSection(scripts: readonly ScriptSize[]): string {
  const row = ({ name, raw, gzip, brotli }: ScriptSize) => [name, `${raw}`, `${gzip}`, `${brotli}`];
  return `## Weight of the widget

Bytes. A page view costs \`widget.js\` only; \`body.js\` comes when a visitor is about to press, the others when there is a reason to.
\`widget-standalone.js\` is everything in one file, every language too, and \`npm/frontdesk.js\` the launcher as a module: each is loaded in
place of others, and so nothing is added up. Below the line, other makers' scripts from their published files.

${table(['script', 'raw', 'gzip', 'brotli'], [...scripts.map(row), ['—', '', '', ''], ...PEERS.map(row)])}
`;
}
