/** The SQLSTATE of a database error, wherever it hides; empty for other errors. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? code : codeOf(error.cause);
}

/** Too many connections, shutting down, starting up, lock not had in time, statement took too long, disk full. */
const passing = /^(08...|53...|57P0.|55P03|57014|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** What the driver says without a code: no connection had in time, or one that broke. */
const broken =
  /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/;

/**
 * Whether the database could not serve this now and may later: 503 with Retry-After. Nothing was written, or, if the
 * connection broke at the commit, the caller learns it by sending the same Idempotency-Key again.
 */
export function unavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return passing.test(codeOf(error)) || broken.test(error.message) || unavailable(error.cause);
}
