import type { ProblemError } from '@frontdesk/service-client';
import { CircleAlert } from 'lucide';
import type { TextKey } from '../texts/en.ts';
import { problemText } from '../texts/problem-texts.ts';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

interface Props {
  problem: ProblemError | null;
  /** What this form has to say in place of the usual words, by problem code. */
  texts: Partial<Record<ProblemError['code'], TextKey>>;
}

export function FormProblem({ problem, texts }: Props) {
  const { t } = useApp().language;
  return (
    <div role="alert">
      {problem !== null && (
        <p class="message message--danger">
          <Icon icon={CircleAlert} />
          <span>
            {t(texts[problem.code] ?? problemText(problem), {
              seconds: Math.ceil(problem.retryAfterS ?? 60),
            })}
          </span>
        </p>
      )}
    </div>
  );
}
