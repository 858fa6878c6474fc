/** Addresses of the wire contract, below the service's own: the visitor's part, all that the widget has to carry. */
export const VISITOR_PATHS = {
  site: (key: string) => `/api/v1/sites/${encodeURIComponent(key)}`,
  siteCheck: (key: string) => `/api/v1/sites/${encodeURIComponent(key)}/check`,
  callbacks: (key: string) => `/api/v1/sites/${encodeURIComponent(key)}/callbacks`,
  calls: '/api/v1/calls',
  call: (id: string) => `/api/v1/calls/${id}`,
  callEvents: (id: string) => `/api/v1/calls/${id}/events`,
  endCall: (id: string) => `/api/v1/calls/${id}/end`,
  devices: (id: string) => `/api/v1/calls/${id}/devices`,
  keepPlace: (id: string) => `/api/v1/calls/${id}/keep-place`,
  message: (id: string) => `/api/v1/calls/${id}/message`,
  feedback: (id: string) => `/api/v1/calls/${id}/feedback`,
} as const;

export const CONSOLE_PATHS = {
  session: '/api/v1/session',
  setup: '/api/v1/setup',
  consoleEvents: '/api/v1/console/events',
  presence: '/api/v1/console/presence',
  consoleCall: (id: string) => `/api/v1/console/calls/${id}`,
  earlierCalls: (id: string) => `/api/v1/console/calls/${id}/earlier`,
  colleagues: (id: string) => `/api/v1/console/calls/${id}/colleagues`,
  inviteToCall: (id: string) => `/api/v1/console/calls/${id}/invite`,
  transferCall: (id: string) => `/api/v1/console/calls/${id}/transfer`,
  leaveCall: (id: string) => `/api/v1/console/calls/${id}/leave`,
  blockVisitor: (id: string) => `/api/v1/console/calls/${id}/block`,
  blocks: '/api/v1/console/blocks',
  block: (id: string) => `/api/v1/console/blocks/${id}`,
  answerCall: (id: string) => `/api/v1/console/calls/${id}/answer`,
  declineCall: (id: string) => `/api/v1/console/calls/${id}/decline`,
  endCallAsOperator: (id: string) => `/api/v1/console/calls/${id}/end`,
  history: '/api/v1/console/calls',
  pastCall: (id: string) => `/api/v1/console/calls/${id}`,
  consoleCallbacks: '/api/v1/console/callbacks',
  consoleCallback: (id: string) => `/api/v1/console/callbacks/${id}`,
  callBack: (id: string) => `/api/v1/console/callbacks/${id}/call`,
  stats: '/api/v1/console/stats',
  team: '/api/v1/console/operators',
  pushKey: '/api/v1/console/push/key',
  pushSubscriptions: '/api/v1/console/push/subscriptions',
  erasures: '/api/v1/console/erasures',
  erasurePreview: '/api/v1/console/erasures/preview',
} as const;

/** All of them. */
export const PATHS = { ...VISITOR_PATHS, ...CONSOLE_PATHS } as const;
