/** Whether a text is a day of the calendar as ISO 8601 writes it (2026-05-01). */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day of an instant in UTC, as ISO 8601 writes it. */
export const dayOf = (instant: Date): string => instant.toISOString().slice(0, 10);
