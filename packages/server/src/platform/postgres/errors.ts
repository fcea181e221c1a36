/** What an error of the database means to the code above; the only place that knows SQLSTATE codes. */
export type DatabaseErrorKind =
  | 'uniqueViolation'
  | 'foreignKeyViolation'
  | 'checkViolation'
  | 'notNullViolation'
  /** The transaction lost against another one and may simply be done again. */
  | 'retry'
  /** The server cannot be reached, is going down, or has no connection left. */
  | 'unavailable'
  | 'other';

/** https://www.postgresql.org/docs/current/errcodes-appendix.html, and Node's codes of a broken connection. */
const kinds: Record<string, DatabaseErrorKind> = {
  '23505': 'uniqueViolation',
  '23503': 'foreignKeyViolation',
  '23514': 'checkViolation',
  '23502': 'notNullViolation',
  '40001': 'retry',
  '40P01': 'retry',
  '53300': 'unavailable',
  '57P01': 'unavailable',
  '57P02': 'unavailable',
  '57P03': 'unavailable',
  '08000': 'unavailable',
  '08003': 'unavailable',
  '08006': 'unavailable',
  ECONNREFUSED: 'unavailable',
  ECONNRESET: 'unavailable',
  ENOENT: 'unavailable',
  EPIPE: 'unavailable',
  ETIMEDOUT: 'unavailable',
};

interface DriverError {
  readonly code: string;
  readonly constraint?: string | undefined;
  readonly table?: string | undefined;
}

/** SQLSTATE is five characters; Node's codes of a socket begin with E. An application's own `code` is neither. */
function isDriverError(error: Error): error is Error & DriverError {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return false;
  return 'severity' in error || ('syscall' in error && code in kinds);
}

/** The database's own error in the chain of causes. */
function driverError(error: unknown): (Error & DriverError) | undefined {
  for (let e = error; e instanceof Error; e = e.cause) if (isDriverError(e)) return e;
  return undefined;
}

/** Tells what kind of database error this is or was caused by; undefined when the database had no part in it. */
export function databaseErrorKind(error: unknown): DatabaseErrorKind | undefined {
  const found = driverError(error);
  if (found !== undefined) return kinds[found.code] ?? 'other';
  // The pool and the client report these as plain errors without a code.
  const message = error instanceof Error ? error.message : '';
  const gone =
    /^(Connection terminated|timeout exceeded when trying to connect|Client was closed|Client has encountered a connection error)/;
  return gone.test(message) ? 'unavailable' : undefined;
}

function violates(error: unknown, kind: DatabaseErrorKind, constraint: string | undefined): boolean {
  if (databaseErrorKind(error) !== kind) return false;
  return constraint === undefined || driverError(error)?.constraint === constraint;
}

/** Whether a row with the same key was there already; `constraint` narrows it to one unique index or key. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return violates(error, 'uniqueViolation', constraint);
}

/** Whether a row was referred to that is not there, or that others refer to was deleted. */
export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  return violates(error, 'foreignKeyViolation', constraint);
}
