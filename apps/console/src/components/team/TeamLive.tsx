import type { ConsoleCall } from '@frontdesk/contract';
import { type ReadonlySignal, useComputed } from '@preact/signals';
import { talkers } from '../../rules/member-state.ts';
import type { TextKey } from '../../texts/en.ts';
import { useApp } from '../app-context.ts';
import { Elapsed } from '../Elapsed.tsx';
import { Skeleton } from '../Skeleton.tsx';

/** Who waits, who rings, who talks, and since when. */
export function TeamLive() {
  const { team } = useApp();
  return (
    <div class="live">
      <LiveList title="liveWaiting" none="liveNobodyWaits" tone="warning" calls={team.waiting} />
      <LiveList title="liveRinging" none="liveNothingRings" tone="accent" calls={team.ringing} />
      <LiveList title="liveTalking" none="liveNobodyTalks" tone="positive" calls={team.talking} />
    </div>
  );
}

interface Props {
  title: TextKey;
  none: TextKey;
  tone: 'warning' | 'accent' | 'positive';
  calls: ReadonlySignal<readonly ConsoleCall[]>;
}

function LiveList({ title, none, tone, calls }: Props) {
  const { language, calls: desk } = useApp();
  const { t } = language;
  const list = calls.value;
  const id = `live-${title}`;
  return (
    <section class={`panel live__panel live__panel--${tone}`} aria-labelledby={id}>
      <h3 class="panel__title" id={id}>
        {t(title)} <span class="count">{list.length}</span>
      </h3>
      {!desk.loaded.value && <Skeleton rows={2} />}
      {desk.loaded.value && list.length === 0 && <p class="quiet">{t(none)}</p>}
      {list.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
        <ul class="live__list" tabIndex={0} aria-labelledby={id}>
          {list.map((call) => (
            <LiveCall key={call.id} call={call} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** Drawn again only when its own call changes, but for its place in the queue; the browser leaves out what is scrolled away. */
function LiveCall({ call }: { call: ConsoleCall }) {
  const { language, calls } = useApp();
  const position = useComputed(() => {
    const place = calls.positions.value.get(call.id);
    return place === undefined ? '' : language.t('waitingPosition', { position: place });
  });
  return (
    <li class="live__call">
      <span class="live__name">
        <bdi>{call.visitor.name}</bdi>
      </span>
      <Elapsed since={call.answered_at ?? call.created_at} />
      <span class="live__where">{[call.department?.name, call.site.name].filter(Boolean).join(' · ')}</span>
      <span class="live__who">{whoOf(call) ?? position}</span>
    </li>
  );
}

/** Who talks; before that, who is on the way, or at whom it rings. */
function whoOf(call: ConsoleCall): string | null {
  const waited = call.claimed_by === null ? call.ringing : [call.claimed_by];
  const people = call.status === 'active' ? talkers(call) : waited;
  return people.length === 0 ? null : people.map(({ name }) => name).join(', ');
}
