import { ConciergeBell } from 'lucide';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

export function Brand() {
  const { t } = useApp().language;
  return (
    <span class="brand">
      <span class="brand__mark">
        <Icon icon={ConciergeBell} />
      </span>
      <span class="brand__name">{t('productName')}</span>
    </span>
  );
}
