import { ApiError, AuthenticationError, ConnectionError } from '@autoinvoice/client';
import { Refusal } from '../platform/errors.js';
import { EXIT, NotSignedIn, WrongUsage } from './exit.js';
import { NoSuchInput } from './validate/inputs.js';

/** Errors that a program's own bug makes; all else is said in a message meant for the person at the terminal. */
const faults = [TypeError, RangeError, ReferenceError, SyntaxError];

/** What a command ends with over an error. */
export function exitOf(error: unknown): number {
  if (error instanceof WrongUsage) return EXIT.usage;
  if (error instanceof NotSignedIn || error instanceof AuthenticationError) return EXIT.notSignedIn;
  if (error instanceof ConnectionError || error instanceof NoSuchInput) return EXIT.couldNotRun;
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return ['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'EPERM'].includes(code ?? '') ? EXIT.couldNotRun : EXIT.invalid;
}

/** What a program reads of an error: `{code, message, details}` as the API answers it. */
export function errorAsJson(error: unknown): { code: string; message: string; details: readonly string[] } {
  if (error instanceof ApiError) {
    const { code, details, requestId } = error;
    return { code, message: error.message, details, ...(requestId === undefined ? {} : { request_id: requestId }) };
  }
  if (error instanceof Refusal) return { code: error.code, message: error.code, details: error.details };
  const { name = 'Error', message = String(error) } = error as Partial<Error>;
  return { code: name, message, details: [] };
}

/** An error as lines for a terminal. */
export function errorText(error: unknown): string {
  if (error instanceof ApiError) return [`${error.code}: ${error.message}`, requestLine(error)].join('');
  if (error instanceof Refusal) return [error.code, ...error.details].join(': ');
  return error instanceof Error ? error.message : String(error);
}

const requestLine = ({ requestId }: ApiError): string => (requestId === undefined ? '' : ` (request ${requestId})`);

/**
 * Ends the program over an error: what the person can act on as one message (with `--json` an object on standard
 * error), a fault of ours with its stack.
 */
export function failWith(error: unknown): never {
  if (error instanceof Error && faults.some((f) => error instanceof f)) console.error(error);
  else if (process.argv.includes('--json')) console.error(JSON.stringify({ error: errorAsJson(error) }));
  else console.error(`autoinvoice: ${errorText(error)}`);
  process.exit(exitOf(error));
}
