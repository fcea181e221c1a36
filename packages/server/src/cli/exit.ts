/** What commands end with. docs/cli.md shows the table. */
export const EXIT = {
  /** Done; documents are valid, sent or delivered. */
  valid: 0,
  /** The answer is no. */
  invalid: 1,
  usage: 2,
  couldNotRun: 3,
  notSignedIn: 4,
  interrupted: 130,
} as const;

/** The meaning of each, for the documentation. */
export const exitMeanings: Readonly<Record<keyof typeof EXIT, string>> = {
  valid: 'Done; what was checked is valid, what was sent was taken, what was watched was delivered.',
  invalid:
    'Refused or not in order: a document is not valid, the server refused a call, an invoice failed, doctor found a fault.',
  usage: 'Wrong usage: an unknown command or option, a value that cannot be used.',
  couldNotRun: 'It could not be done: a file cannot be read, no answer came, the server or database cannot be reached.',
  notSignedIn: 'Not signed in: no credentials, or ones that the server does not take or that lack the scope.',
  interrupted: 'Interrupted by a second Ctrl-C.',
};

/** A mistake in how a command was called, found after the options were read. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** There are no credentials to sign in with. */
export class NotSignedIn extends Error {
  override readonly name = 'NotSignedIn';
}
