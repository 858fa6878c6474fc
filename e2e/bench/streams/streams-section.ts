import type { StreamsResult } from './measure-streams.ts';

/** What open streams take, as a part of the document. */
export function streamsSection({ streams, calls, seconds, memory }: StreamsResult): string {
  const opened = `${streams} streams of visitors, those of ${calls} ringing calls, were opened in ${seconds.toFixed(1)} s on a node that had just been started.`;
  return `## Ten thousand streams on one node

${opened}
${memory === null ? 'What they take of memory is told on Linux only.' : memoryWords(streams, memory)}
`;
}

function memoryWords(streams: number, { before, after }: { before: number; after: number }): string {
  const mb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`;
  return `The process held ${mb(before)} before and ${mb(after)} with all of them: ${((after - before) / streams / 1024).toFixed(1)} kB for each.`;
}
