/** Ends the program over an error that the user should read: its message, and the stack only for what is no known case. */
export function failWith(error: unknown): never {
  const known =
    error instanceof Error && error.name !== 'Error' && error.name !== 'TypeError' && error.name !== 'RangeError';
  console.error(known ? `autoinvoice: ${error.message}` : error);
  process.exit(1);
}
