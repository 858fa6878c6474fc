import type { IconNode } from 'lucide';
import { Icon } from './Icon.tsx';

interface IconButtonProps {
  node: IconNode;
  label: string;
  onPress: () => void;
  class?: string;
}

export function IconButton({ node, label, onPress, class: own = '' }: IconButtonProps) {
  return (
    <button type="button" class={`icon-button ${own}`} aria-label={label} title={label} onClick={onPress}>
      <Icon node={node} />
    </button>
  );
}
