/** Something a document names that can be looked up. */
export type Reference =
  | { kind: 'link' | 'path'; target: string; line: number }
  | { kind: 'script'; target: string; line: number };

const LINK = /\]\(([^)\s]+)\)/g;
const CODE = /`([^`\n]+)`/g;
const COMMAND = /\b(?:npm|pnpm)\s+(?:--filter\s+\S+\s+)?(?:run\s+)?([a-z][\w:-]*)/g;
// What npm and pnpm bring themselves; `test` and `start` are scripts of ours.
const BUILT_IN = new Set(
  'add ci exec i install link outdated pack publish rebuild remove update view why run'.split(' '),
);
const FOLDERS = /^(?:\.\/)?(?:apps|bench|docs|e2e|packages|scripts|\.ci)\/[\w./@+-]*$/;

/**
 * Links, paths below one of our folders in code spans, and npm or pnpm commands of a Markdown document. Paths with a placeholder or
 * a pattern in them are left out; so are addresses.
 *
 * @param text the document
 */
export function references(text: string): Reference[] {
  let fenced = false;
  return text.split('\n').flatMap((content, index) => {
    if (content.startsWith('```')) fenced = !fenced;
    return fenced ? commands(content, index + 1) : lineReferences(content, index + 1);
  });
}

function lineReferences(content: string, line: number): Reference[] {
  const links = matches(LINK, content).filter((target) => !/^(?:[a-z]+:|#)/i.test(target));
  const spans = matches(CODE, content);
  return [
    ...links.map((target) => ({ kind: 'link' as const, target: target.replace(/[#?].*$/, ''), line })),
    ...spans.filter((span) => FOLDERS.test(span)).map((target) => ({ kind: 'path' as const, target, line })),
    ...spans.flatMap((span) => commands(span, line)),
  ];
}

function commands(code: string, line: number): Reference[] {
  const names = matches(COMMAND, code).filter((name) => !BUILT_IN.has(name));
  return names.map((target) => ({ kind: 'script', target, line }));
}

const matches = (pattern: RegExp, text: string): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');
