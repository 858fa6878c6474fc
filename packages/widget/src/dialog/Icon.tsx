import type { IconNode } from 'lucide';
import { h } from 'preact';

/** A Lucide icon; decoration, as every control also has a word. */
export function Icon({ node }: { node: IconNode }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
