import { Video } from 'lucide';
import type { DialogProps } from './dialog.ts';
import { Icon } from './Icon.tsx';
import { pictureAddress } from './picture-address.ts';

/** Who is called, as a picture in a circle, or initials until there is one; with rings of light while it rings, which come with the part for waiting. */
export function Caller({ dialog: { state, shell } }: DialogProps) {
  const { phase } = state;
  const { name, picture_url: picture } = ('call' in phase && phase.call.operator) || {};
  return (
    <div class={phase.name === 'active' ? 'caller' : 'caller is-breathing'} aria-hidden="true">
      {name ? initials(name) : <Icon node={Video} />}
      {picture && (
        // Another operator is another picture. One that cannot be had, or that the page's policy refuses, never shows.
        <img
          key={picture}
          alt=""
          decoding="async"
          referrerpolicy="no-referrer"
          src={pictureAddress(picture, shell.baseUrl)}
          onLoad={({ currentTarget }) => {
            currentTarget.dataset['loaded'] = 'true';
          }}
        />
      )}
    </div>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  // By code point, so that a letter outside the basic plane is not cut in half.
  return ends.map((word) => Array.from(word ?? '')[0]?.toLocaleUpperCase() ?? '').join('');
}
