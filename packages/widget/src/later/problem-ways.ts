import type { VisitorProblem } from '../call/visitor-problem.ts';
import type { LaterTexts } from '../texts/later-en.ts';

/** `retry` does the same again, `callback` offers to ring back, `edit` goes to the form, `close` is all there is. */
export type Way = 'retry' | 'callback' | 'edit' | 'close';

type Words = Exclude<
  keyof LaterTexts['problem'],
  'opensAgain' | 'onDay' | 'waitFor' | 'retry' | 'callback' | 'edit'
>;

interface ProblemWay {
  words: Words;
  /** The first is the button, a second one stands below it. */
  ways: readonly Way[];
}

const unavailable: ProblemWay = { words: 'unavailable', ways: ['retry', 'callback'] };
const notHere: ProblemWay = { words: 'not_here', ways: ['close'] };
const over: ProblemWay = { words: 'over', ways: ['edit'] };

/** Only operators are told these. */
type OperatorProblem =
  | 'block_not_found'
  | 'call_in_progress'
  | 'call_not_active'
  | 'callback_not_found'
  | 'changed_meanwhile'
  | 'no_guest_connection'
  | 'operator_unavailable'
  | 'transfer_pending';
type KnownProblem = Exclude<VisitorProblem, OperatorProblem>;

/** A newer service may know codes that this widget does not. */
export function wayOutOf(code: VisitorProblem): ProblemWay {
  return isKnown(code) ? PROBLEM_WAYS[code] : unavailable;
}

const isKnown = (code: VisitorProblem): code is KnownProblem => Object.hasOwn(PROBLEM_WAYS, code);

/** For everything that can go wrong: what the visitor is told and what they can do. */
const PROBLEM_WAYS: Record<KnownProblem, ProblemWay> = {
  network: { words: 'network', ways: ['retry'] },
  timeout: unavailable,
  unexpected_answer: unavailable,
  internal_error: unavailable,
  service_unavailable: unavailable,
  video_server_error: unavailable,
  video_server_unavailable: unavailable,
  already_answered: unavailable,
  call_not_waiting: unavailable,
  invalid_request: { words: 'not_accepted', ways: ['edit'] },
  payload_too_large: { words: 'not_accepted', ways: ['edit'] },
  unsupported_media_type: unavailable,
  method_not_allowed: unavailable,
  rate_limited: { words: 'too_many', ways: ['retry', 'callback'] },
  site_closed: { words: 'closed', ways: ['callback'] },
  nobody_available: { words: 'nobody', ways: ['callback', 'retry'] },
  origin_not_allowed: notHere,
  site_not_found: notHere,
  forbidden: notHere,
  visitor_blocked: { words: 'not_possible', ways: ['close'] },
  not_found: notHere,
  unauthorized: over,
  call_not_found: over,
  call_ended: over,
  insecure: { words: 'insecure', ways: ['callback'] },
  unsupported: { words: 'unsupported', ways: ['callback'] },
  policy: { words: 'policy', ways: ['callback'] },
  denied: { words: 'denied', ways: ['retry', 'callback'] },
  no_devices: { words: 'no_devices', ways: ['retry', 'callback'] },
};
