import type { ProblemError } from '@frontdesk/service-client';
import { CircleAlert } from 'lucide';
import type { TextKey } from '../texts/en.ts';
import { problemText } from '../texts/problem-texts.ts';
import { useApp } from './app-context.ts';
import { Icon } from './Icon.tsx';

interface Props {
  problem: ProblemError | null;
  /** What `unauthorized` means in this form. */
  unauthorized: TextKey;
}

export function FormProblem({ problem, unauthorized }: Props) {
  const { t } = useApp().language;
  const text = problem?.code === 'unauthorized' ? unauthorized : problem && problemText(problem);
  return (
    <div role="alert">
      {text !== null && (
        <p class="message message--danger">
          <Icon icon={CircleAlert} />
          <span>{t(text, { seconds: problem?.retryAfterS ?? 60 })}</span>
        </p>
      )}
    </div>
  );
}
