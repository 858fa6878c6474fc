export {
  type ConsoleApi,
  type ConsoleApiOptions,
  createConsoleApi,
  type HistoryFilter,
} from './console-api.ts';
export { type EventFeed, type EventFeedOptions, openEventFeed } from './event-feed.ts';
export type { FeedStatus, FeedTiming } from './feed-timing.ts';
export { allowAttribute, type FrameHint, frameAddress, readHint } from './frame-rules.ts';
export { type ClientErrorCode, ProblemError, type ProblemErrorCode } from './problem-error.ts';
export {
  type CallPass,
  createVisitorApi,
  type NewCall,
  type VisitorApi,
  type VisitorApiOptions,
} from './visitor-api.ts';
