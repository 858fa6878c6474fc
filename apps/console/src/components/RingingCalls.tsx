import { useApp } from './app-context.ts';
import { RingingCard } from './RingingCard.tsx';
import { RingingNext } from './RingingNext.tsx';

/** Calls that ring here: the one that waited longest first and biggest. */
export function RingingCalls() {
  const { language, ringing } = useApp();
  const [first, ...others] = ringing.list.value;
  if (first === undefined) return null;
  return (
    <section class="ringing" aria-label={language.t('ringingTitle')}>
      <RingingCard key={first.id} call={first} />
      {others.length > 0 && (
        <>
          <h2 class="ringing__more">{language.counted('moreIncoming', others.length)}</h2>
          <div class="ringing__others">
            {others.map((call) => (
              <RingingNext key={call.id} call={call} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}
