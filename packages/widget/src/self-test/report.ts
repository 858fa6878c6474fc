import { NONCE } from './content-policy.ts';
import { type Finding, type PageFacts, verdict } from './findings.ts';
import type { SelfTestTexts } from './texts.ts';

const MARKS = { good: '✓', bad: '✗', unsure: '?' } as const;

/** What is shown of one finding. */
export interface Line {
  mark: string;
  state: Finding['state'];
  text: string;
  fix: string | null;
}

export interface Report {
  verdict: string;
  lines: Line[];
}

export function reportOf(found: readonly Finding[], texts: SelfTestTexts): Report {
  return {
    verdict: texts.verdict[verdict(found)],
    lines: found.map(({ state, says, fix }) => ({
      mark: MARKS[state],
      state,
      text: fix?.includes(NONCE) ? texts.findings[says].replace(/:$/, texts.nonce) : texts.findings[says],
      fix: fix ?? null,
    })),
  };
}

/** To be sent to whoever can mend it. */
export function asText(report: Report, { origin, service }: Pick<PageFacts, 'origin' | 'service'>): string {
  const lines = report.lines.map(({ mark, text, fix }) =>
    [`${mark} ${text}`, ...(fix?.split('\n') ?? [])].join('\n    '),
  );
  return [`Frontdesk: ${report.verdict}`, `${origin} → ${service}`, '', ...lines].join('\n');
}
