import type { IconNode } from 'lucide';
import { h } from 'preact';

interface Props {
  icon: IconNode;
  size?: number;
}

/** A Lucide icon as decoration: the word that says what it means stands beside it. */
export function Icon({ icon, size = 20 }: Props) {
  return (
    <svg
      class="icon"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={(1.75 * 24) / size / 1.2}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      {icon.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
