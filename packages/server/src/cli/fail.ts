import { Refusal } from '../platform/errors.js';

/** Errors that a program's own bug makes; all else is said in a message meant for the person at the terminal. */
const faults = [TypeError, RangeError, ReferenceError, SyntaxError];

/** Ends the program over an error: what the person can act on as one message, a fault of ours with its stack. */
export function failWith(error: unknown): never {
  if (error instanceof Refusal) console.error(`autoinvoice: ${[error.code, ...error.details].join(': ')}`);
  else if (error instanceof Error && !faults.some((f) => error instanceof f))
    console.error(`autoinvoice: ${error.message}`);
  else console.error(error);
  process.exit(1);
}
