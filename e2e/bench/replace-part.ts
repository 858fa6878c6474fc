/**
 * A document with one of its parts written anew, and all others as they were.
 *
 * @param part begins with its heading, by which the old one is found
 */
export function replacePart(document: string, part: string): string {
  const heading = part.slice(0, part.indexOf('\n') + 1);
  const start = document.indexOf(heading);
  if (start < 0) throw new Error(`No part ${heading}`);
  const next = document.indexOf('\n## ', start + heading.length);
  return document.slice(0, start) + part + (next < 0 ? '' : document.slice(next));
}
