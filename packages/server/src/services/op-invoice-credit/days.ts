import { localTime } from '../../notifications/local-time.js';

/** Days as ISO 8601 text, `2026-11-02`: they sort as text. */

/** The day of a moment in a time zone. */
export const dayIn = (timeZone: string, moment: Date): string => localTime(moment, timeZone).slice(0, 10);

/** The day so many days later, or earlier. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The first day of the month after that of a day. */
export function nextMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
}

/** The first day of the month of a day. */
export const monthStart = (day: string): string => `${day.slice(0, 7)}-01`;
