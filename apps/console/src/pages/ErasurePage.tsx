import { ArrowLeft, UserSearch, UserX } from 'lucide';
import { useEffect } from 'preact/hooks';
import { useApp } from '../components/app-context.ts';
import { Empty } from '../components/Empty.tsx';
import { ErasureDone } from '../components/erasure/ErasureDone.tsx';
import { ErasureForm } from '../components/erasure/ErasureForm.tsx';
import { ErasureFound } from '../components/erasure/ErasureFound.tsx';
import { ForSupervisors } from '../components/ForSupervisors.tsx';
import { Icon } from '../components/Icon.tsx';
import { LoadFailed } from '../components/LoadFailed.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { hrefOf } from '../models/route.ts';

/** What is kept of one person, and how to be rid of it: for supervisors. */
export function ErasurePage() {
  return (
    <ForSupervisors>
      <Erasure />
    </ForSupervisors>
  );
}

function Erasure() {
  const { language, erasure } = useApp();
  const { t } = language;
  useEffect(
    () => () => {
      // What is done is not news to whoever comes back.
      if (erasure.done.peek() !== null) erasure.clear();
    },
    [erasure],
  );
  return (
    <section class="page" aria-labelledby="erasure-title">
      <a class="button button--quiet past__back" href={hrefOf('history')}>
        <Icon icon={ArrowLeft} />
        {t('eraseBack')}
      </a>
      <header>
        <h2 class="page__title" id="erasure-title">
          {t('eraseTitle')}
        </h2>
        <p class="lead erasure__lead">{t('eraseLead')}</p>
      </header>
      <div class="erasure">
        <ErasureForm />
        <div class="panel erasure__kept">
          <Kept />
        </div>
      </div>
    </section>
  );
}

/** How far it has come with this person. */
function Kept() {
  const { erasure } = useApp();
  const { answer, busy, problem } = erasure.preview;
  const erased = erasure.done.value;
  const found = answer.value;
  // What is wrong with an address is said where it was typed.
  const failed = problem.value !== null && problem.value.code !== 'invalid_request';
  const isEmpty = found !== null && found.calls + found.callbacks === 0;
  return (
    <>
      <div role="status">{isEmpty && !failed && <Nobody />}</div>
      {erased !== null && <ErasureDone erased={erased} />}
      {failed && <LoadFailed text="eraseFailed" onRetry={erasure.lookAgain} />}
      {found !== null && !isEmpty && !failed && <ErasureFound found={found} />}
      {found === null && erased === null && !failed && (busy.value ? <Skeleton rows={5} /> : <SeeFirst />)}
    </>
  );
}

function SeeFirst() {
  const { t } = useApp().language;
  return <Empty icon={UserSearch} title={t('eraseSeeFirst')} text={t('eraseSeeFirstHint')} />;
}

function Nobody() {
  const { t } = useApp().language;
  return <Empty icon={UserX} title={t('eraseNobody')} text={t('eraseNobodyHint')} />;
}
