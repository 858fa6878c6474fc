import type { Trouble } from '../call/trouble.ts';
import type { LaterTexts } from '../texts/texts.ts';

export const TROUBLE_TEXTS = {
  late: 'videoLate',
  connection_closed: 'videoClosed',
  login_failed: 'notLetIn',
  not_supported: 'videoNotSupported',
  frame_blocked: 'videoNotAllowed',
  own_window: 'inOwnWindow',
} as const satisfies Record<Exclude<Trouble, 'must_join'>, keyof LaterTexts>;
