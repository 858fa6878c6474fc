/** The embedded PostgreSQL cannot be had; the message is for whoever runs the service and says what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}
