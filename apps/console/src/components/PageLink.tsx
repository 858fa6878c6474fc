import { ExternalLink } from 'lucide';
import { webAddress } from '../format/web-address.ts';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

/** A page on the visitor's side: its title and a link when it has a safe address. */
export function PageLink({ url, title }: { url: string; title: string | null }) {
  const { t } = useApp().language;
  const address = webAddress(url);
  if (address === null) return <bdi>{title ?? url}</bdi>;
  return (
    <span class="page-link">
      {title !== null && title !== '' && <bdi class="page-link__title">{title}</bdi>}
      <a class="page-link__address" href={address.href} target="_blank" rel="noopener noreferrer">
        <bdi>{address.label}</bdi> <Icon icon={ExternalLink} size={16} />
        <span class="visually-hidden">{t('opensInNewTab')}</span>
      </a>
    </span>
  );
}
