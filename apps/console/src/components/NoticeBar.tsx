import { CircleAlert, Info, X } from 'lucide';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

export function NoticeBar() {
  const { language, notices } = useApp();
  const { t } = language;
  const notice = notices.current.value;
  return (
    <div class="notice-place" role="status">
      {notice !== null && (
        <div class={`message message--${notice.tone}`}>
          <Icon icon={notice.tone === 'danger' ? CircleAlert : Info} />
          <p class="message__text">{t(notice.key, notice.values)}</p>
          <button
            class="button button--quiet button--icon"
            type="button"
            aria-label={t('dismiss')}
            onClick={notices.dismiss}
          >
            <Icon icon={X} size={16} />
          </button>
        </div>
      )}
    </div>
  );
}
