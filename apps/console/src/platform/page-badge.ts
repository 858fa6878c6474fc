import calm from '../assets/favicon.svg';
import ringing from '../assets/favicon-ringing.svg';

export const RINGING_ICON = ringing;

/** What the browser's tab shows. */
export interface PageBadge {
  show: (title: string, isRinging: boolean) => void;
}

export function createPageBadge(page: Document): PageBadge {
  const icon = page.querySelector<HTMLLinkElement>('link[rel="icon"]');
  return {
    show: (title, isRinging) => {
      page.title = title;
      icon?.setAttribute('href', isRinging ? ringing : calm);
    },
  };
}
