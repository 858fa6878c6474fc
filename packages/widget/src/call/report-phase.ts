import type { Shell } from '../shared/shell.ts';
import { isLive, type Phase } from './phase.ts';

/** Tells the page: the state and its reason as attributes of the host element, what happened as events. */
export function reportPhase(shell: Shell, from: Phase, to: Phase): void {
  const { host, emit } = shell;
  const { site } = shell.options;
  host.dataset['frontdeskState'] = to.name;
  const reason = reasonOf(to);
  if (reason === null) delete host.dataset['frontdeskReason'];
  else host.dataset['frontdeskReason'] = reason;

  if (to.name === 'error' && reason !== null) emit('error', { site, code: reason });
  if (to.name === from.name) return;
  if (to.name === 'ringing' && from.name !== 'answering') emit('ringing', { site, call_id: to.call.id });
  if (to.name === 'active') {
    emit('answered', { site, call_id: to.call.id, operator: to.call.operator?.name ?? null });
  }
  if (to.name === 'ended') emit('ended', { site, call_id: to.call.id, reason: to.call.end_reason });
  else if (to.name === 'error' && isLive(from)) emit('ended', { site, call_id: from.call.id, reason: null });
}

function reasonOf(phase: Phase): string | null {
  if (phase.name === 'error') return phase.code;
  return phase.name === 'ended' ? phase.call.end_reason : null;
}
