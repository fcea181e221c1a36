/** What a date or time value says; parts that its type does not have are left at their defaults. */
export interface Moment {
  readonly year: bigint;
  readonly month: number;
  readonly day: number;
  /** Seconds since midnight, up to 86,400 for 24:00:00. */
  readonly seconds: number;
  /** Digits after the decimal point of the seconds, trailing zeros cut. */
  readonly fraction: string;
  /** Minutes east of UTC; undefined without a time zone. */
  readonly zone: number | undefined;
}

const yearPart = '(?<year>-?(?:[1-9]\\d{4,}|\\d{4}))';
const monthPart = '(?<month>0[1-9]|1[0-2])';
const dayPart = '(?<day>0[1-9]|[12]\\d|3[01])';
const timePart = '(?<hour>[01]\\d|2[0-4]):(?<minute>[0-5]\\d):(?<second>[0-5]\\d)(?:\\.(?<fraction>\\d+))?';
const zonePart = '(?<zone>Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?';

const forms = {
  dateTime: new RegExp(`^${yearPart}-${monthPart}-${dayPart}T${timePart}${zonePart}$`),
  date: new RegExp(`^${yearPart}-${monthPart}-${dayPart}${zonePart}$`),
  time: new RegExp(`^${timePart}${zonePart}$`),
  gYearMonth: new RegExp(`^${yearPart}-${monthPart}${zonePart}$`),
  gYear: new RegExp(`^${yearPart}${zonePart}$`),
  gMonthDay: new RegExp(`^--${monthPart}-${dayPart}${zonePart}$`),
  gDay: new RegExp(`^---${dayPart}${zonePart}$`),
  gMonth: new RegExp(`^--${monthPart}${zonePart}$`),
} as const;

export type CalendarType = keyof typeof forms;

export function isCalendarType(type: string): type is CalendarType {
  return Object.hasOwn(forms, type);
}

/** The parts of a value of a date or time type; undefined when it is not one (30 February, hour 25, year 0000). */
export function parseMoment(type: CalendarType, value: string): Moment | undefined {
  const parts = forms[type].exec(value)?.groups;
  if (parts === undefined) return undefined;
  const year = BigInt(parts.year ?? '2000');
  const month = Number(parts.month ?? '1');
  const day = Number(parts.day ?? '1');
  const hour = Number(parts.hour ?? '0');
  const seconds = hour * 3600 + Number(parts.minute ?? '0') * 60 + Number(parts.second ?? '0');
  const fraction = (parts.fraction ?? '').replace(/0+$/, '');
  const ok =
    year !== 0n && day <= daysInMonth(year, month) && (seconds < 86_400 || (seconds === 86_400 && fraction === ''));
  return ok ? { year, month, day, seconds, fraction, zone: zoneMinutes(parts.zone) } : undefined;
}

export const isDateTime = (value: string): boolean => parseMoment('dateTime', value) !== undefined;
export const isDate = (value: string): boolean => parseMoment('date', value) !== undefined;
export const isTime = (value: string): boolean => parseMoment('time', value) !== undefined;
export const isYearMonth = (value: string): boolean => parseMoment('gYearMonth', value) !== undefined;
/** 29 February is one: the year that stands in for none is a leap year. */
export const isGMonthDay = (value: string): boolean => parseMoment('gMonthDay', value) !== undefined;

/** Days of a month; year -1 is the one before year 1 (XML Schema 1.0 has no year 0). */
export function daysInMonth(year: bigint, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  const astronomical = year < 0n ? year + 1n : year;
  return astronomical % 4n === 0n && (astronomical % 100n !== 0n || astronomical % 400n === 0n) ? 29 : 28;
}

function zoneMinutes(zone: string | undefined): number | undefined {
  if (zone === undefined) return undefined;
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith('-') ? -minutes : minutes;
}

/** Days from 1970-01-01 in the proleptic Gregorian calendar; here year 0 is the one before year 1. */
export function dayNumber(year: bigint, month: number, day: number): bigint {
  const y = month <= 2 ? year - 1n : year;
  const era = (y >= 0n ? y : y - 399n) / 400n;
  const yearOfEra = y - era * 400n;
  const dayOfYear = BigInt(Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1);
  return era * 146_097n + yearOfEra * 365n + yearOfEra / 4n - yearOfEra / 100n + dayOfYear - 719_468n;
}

/** Seconds from 1970-01-01T00:00:00 in the moment's own zone, taken as UTC when it has none. */
export function secondsOf(moment: Moment): bigint {
  const year = moment.year < 0n ? moment.year + 1n : moment.year;
  const local = dayNumber(year, moment.month, moment.day) * 86_400n + BigInt(moment.seconds);
  return local - BigInt((moment.zone ?? 0) * 60);
}

/** -1, 0 or 1; undefined when one has a zone, the other has not, and they are less than 14 hours apart. */
export function compareMoments(a: Moment, b: Moment): -1 | 0 | 1 | undefined {
  const difference = secondsOf(a) - secondsOf(b);
  if ((a.zone === undefined) !== (b.zone === undefined)) {
    if (difference > 50_400n) return 1;
    return difference < -50_400n ? -1 : undefined;
  }
  if (difference !== 0n) return difference < 0n ? -1 : 1;
  const width = Math.max(a.fraction.length, b.fraction.length);
  const left = a.fraction.padEnd(width, '0');
  const right = b.fraction.padEnd(width, '0');
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
