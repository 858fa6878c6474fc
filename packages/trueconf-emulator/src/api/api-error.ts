import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';

interface Location {
  locationType: 'path' | 'parameter';
  location: string;
}

/** An error in the shape of TrueConf's API: nested, with a list of reasons (TrueConf Server API documentation, Errors). */
export class ApiError extends Error {
  readonly status: number;
  readonly reason: string;
  readonly location: Location | null;

  constructor(status: number, reason: string, message: string, location: Location | null = null) {
    super(message);
    this.status = status;
    this.reason = reason;
    this.location = location;
  }

  toBody(): object {
    return {
      error: {
        code: this.status,
        message: statusText[this.status] ?? this.message,
        errors: [{ reason: this.reason, message: this.message, ...this.location }],
      },
    };
  }
}

const statusText: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  500: 'Internal Server Error',
};

export function conferenceNotFound(): ApiError {
  return new ApiError(404, 'conferenceNotFound', 'Conference not found', inPath('conference_id'));
}

export function userNotFound(location: Location): ApiError {
  return new ApiError(404, 'userNotFound', 'User not found', location);
}

export function invalidValue(field: string, message: string): ApiError {
  return new ApiError(400, 'invalidValue', message, inParameter(field));
}

export function inPath(location: string): Location {
  return { locationType: 'path', location };
}

export function inParameter(location: string): Location {
  return { locationType: 'parameter', location };
}

/** Fastify error handler of the API: whatever goes wrong has TrueConf's shape. */
export function sendApiError(
  error: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const known =
    error instanceof ApiError
      ? error
      : new ApiError(
          error.statusCode ?? 500,
          error.statusCode ? 'badRequest' : 'internalError',
          error.message,
        );
  return reply.code(known.status).send(known.toBody());
}

export function sendRouteNotFound(_request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return reply.code(404).send(new ApiError(404, 'routeNotFound', 'Route not found').toBody());
}
