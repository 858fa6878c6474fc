/** Addresses of the wire contract, below the service's own: the visitor's part, all that the widget has to carry. */
export const VISITOR_PATHS = {
  site: (key: string) => `/api/v1/sites/${encodeURIComponent(key)}`,
  callbacks: (key: string) => `/api/v1/sites/${encodeURIComponent(key)}/callbacks`,
  calls: '/api/v1/calls',
  call: (id: string) => `/api/v1/calls/${id}`,
  callEvents: (id: string) => `/api/v1/calls/${id}/events`,
  endCall: (id: string) => `/api/v1/calls/${id}/end`,
  feedback: (id: string) => `/api/v1/calls/${id}/feedback`,
} as const;

export const CONSOLE_PATHS = {
  session: '/api/v1/session',
  setup: '/api/v1/setup',
  consoleEvents: '/api/v1/console/events',
  presence: '/api/v1/console/presence',
  answerCall: (id: string) => `/api/v1/console/calls/${id}/answer`,
  declineCall: (id: string) => `/api/v1/console/calls/${id}/decline`,
  endCallAsOperator: (id: string) => `/api/v1/console/calls/${id}/end`,
  history: '/api/v1/console/calls',
  pastCall: (id: string) => `/api/v1/console/calls/${id}`,
  consoleCallbacks: '/api/v1/console/callbacks',
  consoleCallback: (id: string) => `/api/v1/console/callbacks/${id}`,
  callBack: (id: string) => `/api/v1/console/callbacks/${id}/call`,
  stats: '/api/v1/console/stats',
  erasures: '/api/v1/console/erasures',
} as const;

/** All of them. */
export const PATHS = { ...VISITOR_PATHS, ...CONSOLE_PATHS } as const;
