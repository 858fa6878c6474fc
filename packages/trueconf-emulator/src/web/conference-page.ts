import { languageOf, words } from '../../web/words.ts';
import type { EmulatedConference, ServerState } from '../state/index.ts';
import { escapeHtml, renderPage } from './page.ts';

/** `/c/{id}`: what a conference is and the ways into it. Null for an unknown conference. */
export function conferencePage(state: ServerState, id: string, acceptLanguage: string): string | null {
  const conference = state.findConference(id);
  if (conference === null) return null;
  const language = languageOf(acceptLanguage);
  return renderPage({
    title: conference.topic,
    language,
    styles: ['tokens.css', 'page.css'],
    body: body(conference, state.options.serverName, words(language).page),
  });
}

function body(conference: EmulatedConference, server: string, say: ReturnType<typeof words>['page']): string {
  const id = encodeURIComponent(conference.id);
  const running = conference.state === 'running';
  return `<main class="page" data-testid="conference" data-state="${conference.state}">
<p class="state ${running ? 'state-on' : 'state-off'}">${escapeHtml(running ? say.running : say.stopped)}</p>
<h1>${escapeHtml(conference.topic)}</h1>
<p class="muted">${escapeHtml(conference.fields.description)}</p>
<p class="actions">
<a class="button primary" href="/webrtc/${id}">${escapeHtml(say.inBrowser)}</a>
<a class="button" href="trueconf:${encodeURIComponent(`\\c\\${conference.id}`)}&amp;h=${encodeURIComponent(server)}">${escapeHtml(say.inApp)}</a>
</p>
<p class="muted small">${escapeHtml(say.number)} <span class="figures">${escapeHtml(conference.id)}</span></p>
</main>`;
}
