import { useEffect } from 'preact/hooks';
import { useApp } from '../components/app-context.ts';
import { FilterSelect } from '../components/FilterSelect.tsx';
import { ForSupervisors } from '../components/ForSupervisors.tsx';
import { LoadFailed } from '../components/LoadFailed.tsx';
import { TeamBlocks } from '../components/team/TeamBlocks.tsx';
import { TeamFailures } from '../components/team/TeamFailures.tsx';
import { TeamFigures } from '../components/team/TeamFigures.tsx';
import { TeamHours } from '../components/team/TeamHours.tsx';
import { TeamLive } from '../components/team/TeamLive.tsx';
import { TeamMembers } from '../components/team/TeamMembers.tsx';

/** The whole desk, live: for supervisors. */
export function TeamPage() {
  return (
    <ForSupervisors>
      <Team />
    </ForSupervisors>
  );
}

function Team() {
  const { language, team } = useApp();
  const { t } = language;
  useEffect(() => team.watch(), [team]);
  return (
    <section class="page team" aria-labelledby="team-title">
      <header class="page__head">
        <h2 class="page__title" id="team-title">
          {t('teamTitle')}
        </h2>
        <TeamChoices />
      </header>
      {team.figures.problem.value !== null && (
        <LoadFailed text="figuresFailed" onRetry={() => void team.figures.ask()} />
      )}
      {team.foreignZone.value !== null && (
        <p class="quiet">{t('teamZone', { zone: team.foreignZone.value })}</p>
      )}
      <TeamFigures />
      <TeamLive />
      <TeamMembers />
      <TeamHours />
      <TeamFailures />
      <TeamBlocks />
    </section>
  );
}

/** What counts as answered in good time, in seconds. */
const WITHIN = [10, 20, 30, 60];

function TeamChoices() {
  const { language, team, names } = useApp();
  const { t } = language;
  return (
    <div class="team__choices">
      <FilterSelect
        label={t('teamSite')}
        all={t('teamAllSites')}
        value={team.site.value}
        choices={names.sites.value}
        onChoose={team.chooseSite}
      />
      <label class="filter">
        <span class="filter__label">{t('teamWithin')}</span>
        <select
          class="field__input filter__input"
          value={team.withinS.value}
          onChange={(event) => team.chooseWithin(Number(event.currentTarget.value))}
        >
          {WITHIN.map((seconds) => (
            <option key={seconds} value={seconds}>
              {t('withinSeconds', { seconds })}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
