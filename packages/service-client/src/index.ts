export type { CallPass } from './call-pass.ts';
export {
  type ConsoleApi,
  type ConsoleApiOptions,
  createConsoleApi,
  type HistoryFilter,
} from './console-api.ts';
export { type EventFeed, type EventFeedOptions, openEventFeed } from './event-feed.ts';
export type { FeedStatus, FeedTiming } from './feed-timing.ts';
export { allowAttribute, type FrameHint, frameAddress, readHint } from './frame-rules.ts';
export { keepPlace } from './keep-place.ts';
export { leaveMessage } from './leave-message.ts';
export { type ClientErrorCode, ProblemError, type ProblemErrorCode } from './problem-error.ts';
export { reportDevices } from './report-devices.ts';
export { requestCallback } from './request-callback.ts';
export { sendFeedback } from './send-feedback.ts';
export {
  createVisitorApi,
  type NewCall,
  type VisitorApi,
  type VisitorApiOptions,
} from './visitor-api.ts';
