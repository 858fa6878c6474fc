import type { IconNode } from 'lucide';
import { Icon } from './Icon.tsx';

/** Where there is nothing: why, and what would be here. */
export function Empty({ icon, title, text }: { icon: IconNode; title: string; text: string }) {
  return (
    <div class="empty">
      <span class="empty__icon">
        <Icon icon={icon} size={28} />
      </span>
      <p class="empty__title">{title}</p>
      <p class="empty__text">{text}</p>
    </div>
  );
}
