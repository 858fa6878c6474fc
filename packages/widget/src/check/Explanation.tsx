import { Video } from 'lucide';
import { Icon } from '../dialog/Icon.tsx';
import type { CheckProps } from './check-props.ts';
import { mayTry } from './may-try.ts';

/** What comes, before the browser asks; and the same while it asks. */
export function Explanation({ dialog, words, common, devices }: CheckProps) {
  const asking = dialog.state.trial?.asking ?? false;
  const possible = mayTry();
  return (
    <>
      <h2>{words.checkHeading}</h2>
      <p class="lead">{possible ? words.checkLead : words.notHere}</p>
      {possible && (
        <>
          <p class={asking ? 'hint is-asking' : 'hint'}>{asking ? words.asking : words.explain}</p>
          <button
            type="button"
            class="button"
            aria-disabled={asking}
            onClick={() => asking || void devices.begin()}
            data-first
          >
            <Icon node={Video} />
            {words.turnOn}
          </button>
        </>
      )}
      <button type="button" class="button is-quiet" onClick={() => devices.finish()}>
        {common.edit}
      </button>
    </>
  );
}
