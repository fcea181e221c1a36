import type { Severity } from '../finding.js';

const words: Readonly<Record<string, Severity>> = {
  fatal: 'FATAL',
  error: 'ERROR',
  warning: 'WARNING',
  warn: 'WARNING',
  info: 'INFO',
  information: 'INFO',
  hint: 'INFO',
};

/**
 * Severity of a check: what its `flag` or `role` says, else those of its rule. Some publishers say it only by the
 * first letter of the id (OIOUBL: F- fatal, W- warning). Without any word a failed check is an error.
 */
export function severityOf(id: string, ...said: (string | undefined)[]): Severity {
  for (const word of said) {
    const known = word === undefined ? undefined : words[word.trim().toLowerCase()];
    if (known !== undefined) return known;
  }
  const letter = /^([FW])-[A-Z]+\d+/.exec(id)?.[1];
  return letter === 'W' ? 'WARNING' : letter === 'F' ? 'FATAL' : 'ERROR';
}
