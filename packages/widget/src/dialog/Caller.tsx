import { Video } from 'lucide';
import { Icon } from './Icon.tsx';

interface CallerProps {
  /** Null when nobody in particular is called. */
  name: string | null;
  /** Rings of light while it rings. */
  breathing?: boolean;
}

/** Who is called, as initials in a circle. */
export function Caller({ name, breathing = false }: CallerProps) {
  return (
    <div class={breathing ? 'caller is-breathing' : 'caller'} aria-hidden="true">
      {name === null ? <Icon node={Video} /> : initials(name)}
    </div>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  // By code point, so that a letter outside the basic plane is not cut in half.
  return ends.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase() ?? '').join('');
}
