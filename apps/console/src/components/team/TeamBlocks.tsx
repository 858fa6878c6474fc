import type { Block } from '@frontdesk/contract';
import { useEffect } from 'preact/hooks';
import { moment } from '../../format/moment.ts';
import { useApp } from '../app-context.ts';
import { LoadFailed } from '../LoadFailed.tsx';
import { Skeleton } from '../Skeleton.tsx';

/** Visitors who are refused for a while, and why. */
export function TeamBlocks() {
  const { language, blocks } = useApp();
  useEffect(() => {
    void blocks.list.ask();
  }, [blocks]);
  return (
    <section class="panel" aria-labelledby="blocks-title">
      <h3 class="panel__title" id="blocks-title">
        {language.t('blocksTitle')}
      </h3>
      <BlockRows />
    </section>
  );
}

function BlockRows() {
  const { language, blocks } = useApp();
  const { answer, problem, ask } = blocks.list;
  if (problem.value !== null) return <LoadFailed text="blocksFailed" onRetry={() => void ask()} />;
  if (answer.value === null) return <Skeleton rows={1} />;
  if (answer.value.blocks.length === 0) return <p class="quiet">{language.t('blocksNone')}</p>;
  return (
    <ul class="blocks">
      {answer.value.blocks.map((block) => (
        <BlockRow key={block.id} block={block} />
      ))}
    </ul>
  );
}

function BlockRow({ block }: { block: Block }) {
  const { language, blocks, clock } = useApp();
  const { t, locale } = language;
  const details = [
    block.site.name,
    t('blockedUntil', { when: moment(block.until, clock.now.value, locale.value) }),
    block.blocked_by && t('blockedBy', { name: block.blocked_by.name }),
    block.reason,
  ];
  return (
    <li class="blocks__row">
      <div>
        <bdi class="blocks__name">{block.visitor_name || t('anonymous')}</bdi>
        <p class="blocks__details">{details.filter(Boolean).join(' · ')}</p>
      </div>
      <button
        class="button"
        type="button"
        aria-disabled={blocks.lift.busy.value}
        onClick={() => void blocks.lift.run(block.id)}
      >
        {t('blockLift')}
      </button>
    </li>
  );
}
