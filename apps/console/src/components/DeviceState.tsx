import type { ConsoleCall, Devices } from '@frontdesk/contract';
import { CircleCheck, TriangleAlert } from 'lucide';
import { canBeAllowed, deviceWords } from '../rules/device-words.ts';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

/** Whether the visitor can be seen and heard, in words; said aloud when it changes. */
export function DeviceState({ devices, withHelp = true }: { devices: Devices | null; withHelp?: boolean }) {
  const { t } = useApp().language;
  if (devices === null) return null;
  const { tone, texts } = deviceWords(devices);
  return (
    <div class={`devices devices--${tone}`} role="status" aria-label={t('devices')}>
      <Icon icon={tone === 'fine' ? CircleCheck : TriangleAlert} size={16} />
      <div>
        {texts.map((text) => (
          <p key={text}>{t(text)}</p>
        ))}
        {withHelp && canBeAllowed(devices) && <p class="devices__help">{t('devicesHelp')}</p>}
      </div>
    </div>
  );
}

/** Before the answer only what is wrong is worth a line; what to tell them comes with the conversation. */
export function DeviceTrouble({ call: { devices } }: { call: ConsoleCall }) {
  if (devices === null || deviceWords(devices).tone !== 'trouble') return null;
  return <DeviceState devices={devices} withHelp={false} />;
}
