import type { TeamMember } from '@frontdesk/contract';
import { type MemberState, memberState } from '../../rules/member-state.ts';
import type { TextKey } from '../../texts/en.ts';
import { useApp } from '../app-context.ts';
import { Elapsed } from '../Elapsed.tsx';
import { Skeleton } from '../Skeleton.tsx';

const LOOKS: Record<MemberState, { text: TextKey; tone: string }> = {
  talking: { text: 'memberTalking', tone: 'positive' },
  ringing: { text: 'memberRinging', tone: 'warning' },
  available: { text: 'memberAvailable', tone: 'positive' },
  wrap_up: { text: 'memberWrapUp', tone: 'warning' },
  no_answer: { text: 'memberNoAnswer', tone: 'danger' },
  away: { text: 'memberAway', tone: 'quiet' },
  signed_out: { text: 'memberSignedOut', tone: 'quiet' },
};
const ORDER = Object.keys(LOOKS);

/** The operators and how they stand, whoever is at work first. */
export function TeamMembers() {
  const { language, team } = useApp();
  const { t } = language;
  const members = team.members.value;
  return (
    <section class="panel members" aria-labelledby="members-title">
      <h3 class="panel__title" id="members-title">
        {t('membersTitle')}
      </h3>
      {members === null ? <Skeleton rows={3} /> : <Members operators={members} />}
    </section>
  );
}

function Members({ operators }: { operators: readonly TeamMember[] }) {
  const { team, clock } = useApp();
  const hands = team.inHand.value;
  // Rows that stay the same are not drawn again.
  const now = clock.now.value;
  const rows = operators
    .map((member) => ({ member, ...memberState(member, hands.get(member.login), now) }))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
  return (
    <ul class="members__list">
      {rows.map(({ member, state, since }) => (
        <Member
          key={member.login}
          name={member.name}
          reason={member.presence.reason}
          state={state}
          since={since}
        />
      ))}
    </ul>
  );
}

interface MemberProps {
  name: string;
  reason: string | null;
  state: MemberState;
  since: string | null;
}

function Member({ name, reason, state, since }: MemberProps) {
  const { t } = useApp().language;
  const { text, tone } = LOOKS[state];
  return (
    <li class="member">
      <bdi class="member__name">{name}</bdi>
      <span class={`outcome outcome--${tone}`}>
        {t(text)}
        {state === 'away' && reason !== null && ` · ${reason}`}
      </span>
      {since !== null && <Elapsed since={since} />}
    </li>
  );
}
