/** What commands over documents end with. */
export const EXIT = { valid: 0, invalid: 1, usage: 2, couldNotRun: 3 } as const;
