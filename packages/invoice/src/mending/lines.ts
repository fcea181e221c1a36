import type { Mend } from './mend.js';

/** Parts of lines have no place in EN 16931; the lines that they are parts of count alone. */
export const wholeLines: Mend = (invoice) => ({
  ...invoice,
  lines: invoice.lines.map((line) => {
    const { subLines: _parts, ...whole } = line;
    return whole;
  }),
});
