import type { Colleagues } from '@frontdesk/contract';
import { useEffect, useState } from 'preact/hooks';
import type { TextKey } from '../texts/en.ts';
import { useApp } from './app-context.ts';
import { LoadFailed } from './LoadFailed.tsx';
import { Modal } from './Modal.tsx';
import { Skeleton } from './Skeleton.tsx';

type Way = 'invite' | 'warm' | 'cold';

const WAYS: readonly { way: Way; text: TextKey; hint: TextKey }[] = [
  { way: 'invite', text: 'wayInvite', hint: 'wayInviteHint' },
  { way: 'warm', text: 'wayWarm', hint: 'wayWarmHint' },
  { way: 'cold', text: 'wayCold', hint: 'wayColdHint' },
];

/** Whom to bring in and how; one press on a name does it. */
export function ColleaguesDialog({ onClose }: { onClose: () => void }) {
  const { language, shared } = useApp();
  const { t } = language;
  const [way, setWay] = useState<Way>('invite');
  useEffect(() => {
    shared.colleagues.forget();
    void shared.colleagues.ask();
  }, [shared]);
  return (
    <Modal label={t('colleaguesTitle')} onClose={onClose}>
      <h2 class="modal__title">{t('colleaguesTitle')}</h2>
      <fieldset class="ways">
        <legend class="field__label">{t('colleaguesLead')}</legend>
        {WAYS.map(({ way: choice, text, hint }) => (
          <label class="ways__choice" key={choice}>
            <input type="radio" name="way" checked={way === choice} onChange={() => setWay(choice)} />
            <span>
              <span class="menu__title">{t(text)}</span>
              <span class="menu__text">{t(hint)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <People way={way} onDone={onClose} />
      <button class="button button--wide" type="button" onClick={onClose}>
        {t('cancel')}
      </button>
    </Modal>
  );
}

interface PeopleProps {
  way: Way;
  onDone: () => void;
}

function People({ way, onDone }: PeopleProps) {
  const { language, shared } = useApp();
  const colleagues = shared.colleagues.answer.value;
  if (colleagues === null) {
    return shared.colleagues.problem.value === null ? <Skeleton rows={3} /> : <Unknown />;
  }
  const { operators, departments } = colleagues;
  if (operators.length === 0 && departments.length === 0) {
    return <p class="quiet">{language.t('colleaguesNone')}</p>;
  }
  return <PeopleList colleagues={colleagues} way={way} onDone={onDone} />;
}

function PeopleList({ colleagues, way, onDone }: PeopleProps & { colleagues: Colleagues }) {
  const { language, shared } = useApp();
  const { t, counted } = language;
  const { invite, transfer } = shared;
  const busy = invite.busy.value || transfer.busy.value;
  const finish = async (doing: Promise<boolean>) => {
    await doing;
    onDone();
  };
  const warm = way === 'warm';
  return (
    <div class="people">
      {colleagues.operators.map(({ login, name, free }) => (
        <Person
          key={login}
          name={name}
          state={t(free ? 'free' : 'notFree')}
          disabled={!free || busy}
          onPress={() =>
            finish(way === 'invite' ? invite.run(login) : transfer.run({ operator: login, warm }))
          }
        />
      ))}
      {way !== 'invite' && colleagues.departments.length > 0 && (
        <>
          <h3 class="people__title">{t('departmentsTitle')}</h3>
          {colleagues.departments.map(({ key, name, free }) => (
            <Person
              key={key}
              name={name}
              state={counted('freeCount', free)}
              disabled={free === 0 || busy}
              onPress={() => finish(transfer.run({ department: key, warm }))}
            />
          ))}
        </>
      )}
    </div>
  );
}

interface PersonProps {
  name: string;
  state: string;
  disabled: boolean;
  onPress: () => Promise<void>;
}

function Person({ name, state, disabled, onPress }: PersonProps) {
  return (
    <button
      class="person"
      type="button"
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) void onPress();
      }}
    >
      <bdi class="person__name">{name}</bdi>
      <span class={`person__state ${disabled ? '' : 'person__state--free'}`}>{state}</span>
    </button>
  );
}

function Unknown() {
  const { shared } = useApp();
  return <LoadFailed text="colleaguesFailed" onRetry={() => void shared.colleagues.ask()} />;
}
