import { InvalidArgumentError } from 'commander';

/** An option that is a calendar day, `YYYY-MM-DD`. Throws InvalidArgumentError. */
export function day(text: string): string {
  const time = Date.parse(`${text}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(time).toJSON()?.startsWith(text)) return text;
  throw new InvalidArgumentError('It must be a day such as 2026-05-01.');
}
