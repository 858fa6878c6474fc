import { adoptStyles } from '../looks/style-sheet.ts';
import type { Shell } from '../shared/shell.ts';
import rolesCss from '../styles/roles.css?inline';
import selfTestCss from '../styles/self-test.css?inline';
import { findings } from './findings.ts';
import { gatherFacts } from './gather-facts.ts';
import { asText, type Line, reportOf } from './report.ts';
import { type SelfTestTexts, selfTestTexts } from './texts.ts';

/** Opened by `?frontdesk-test` in the page's address: looks at the page and says what to change, if anything. */
export async function openSelfTest(shell: Shell): Promise<void> {
  const texts = selfTestTexts(shell.language);
  adoptStyles(shell.root, rolesCss, selfTestCss);
  const panel = element('div', 'test');
  const heading = element('h2', '', texts.running);
  // Changes to the verdict in a moment.
  heading.setAttribute('aria-live', 'polite');
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-label', texts.title);
  // Whatever the visitor's language is, and its direction.
  panel.lang = texts.lang;
  panel.dir = 'ltr';
  panel.tabIndex = -1;
  panel.addEventListener('keydown', ({ key }) => key === 'Escape' && panel.remove());
  panel.append(heading);
  shell.frame.append(panel);
  const facts = await gatherFacts(shell);
  const report = reportOf(findings(facts), texts);
  heading.textContent = report.verdict;
  const list = element('ul', '');
  list.append(...report.lines.map(drawLine));
  panel.append(list, buttons(panel, asText(report, facts), texts));
  panel.focus();
}

function drawLine({ mark, state, text, fix }: Line): HTMLElement {
  const line = element('li', `is-${state}`);
  line.append(element('b', '', mark), element('span', '', text));
  if (fix !== null) line.append(element('code', '', fix));
  return line;
}

function buttons(panel: HTMLElement, report: string, texts: SelfTestTexts): HTMLElement {
  const row = element('footer', '');
  const copy = element('button', '', texts.copy);
  const close = element('button', '', texts.close);
  copy.addEventListener('click', async () => {
    if (await isCopied(report)) copy.textContent = texts.copied;
    else row.before(selected(report));
  });
  close.addEventListener('click', () => panel.remove());
  row.append(copy, close);
  return row;
}

/** A page without https has no clipboard, and is one that needs the test most. */
async function isCopied(report: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(report);
    return true;
  } catch {
    return false;
  }
}

/** To be copied by hand. */
function selected(report: string): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.readOnly = true;
  field.rows = 6;
  field.value = report;
  queueMicrotask(() => field.select());
  return field;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const node = document.createElement(name);
  node.className = className;
  node.textContent = text;
  return node;
}
