import { notCastable } from './dynamic-error.js';
import { trimXml } from './numbers.js';

export type DateType = 'date' | 'dateTime' | 'time';

/**
 * xs:date, xs:dateTime or xs:time. Where a value has no time zone the implicit one is UTC, so that a verdict does not
 * depend on the machine.
 */
export class DateValue {
  readonly type: DateType;
  /** Seconds since 1970-01-01T00:00:00Z, fractions included: what comparisons use. */
  readonly instant: number;
  readonly #write: () => string;

  constructor(type: DateType, instant: number, write: () => string) {
    this.type = type;
    this.instant = instant;
    this.#write = write;
  }

  /** Canonical lexical form. */
  get text(): string {
    return this.#write();
  }
}

const zonePart = '(Z|[+-](?:(?:0\\d|1[0-3]):[0-5]\\d|14:00))?';
const datePart = '(-?(?:[1-9]\\d{4,}|\\d{4}))-(\\d\\d)-(\\d\\d)';
const timePart = '(\\d\\d):([0-5]\\d):([0-5]\\d)(\\.\\d+)?';
const forms: Readonly<Record<DateType, RegExp>> = {
  date: new RegExp(`^${datePart}${zonePart}$`),
  dateTime: new RegExp(`^${datePart}T${timePart}${zonePart}$`),
  time: new RegExp(`^${timePart}${zonePart}$`),
};

/** Value of a text, undefined when it has none (also for days that do not exist). */
export function readDate(text: string, type: DateType): DateValue | undefined {
  return type === 'date' && text.length === 10 ? (plainDate(text) ?? readAny(text, type)) : readAny(text, type);
}

/** A date as nearly all are written, 2026-11-23, without the cost of a regular expression. */
function plainDate(text: string): DateValue | undefined {
  if (text.charCodeAt(4) !== 0x2d || text.charCodeAt(7) !== 0x2d) return undefined;
  const [year, month, day] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
  // Date.UTC takes years below 100 for years of the last century.
  if (!(year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return undefined;
  return new DateValue('date', Date.UTC(year, month - 1, day) / 1000, () => text);
}

/** Number that text[from..to) writes in decimal digits, NaN when there is anything else. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function readAny(text: string, type: DateType): DateValue | undefined {
  const trimmed = trimXml(text);
  const found = forms[type].exec(trimmed);
  if (found === null) return undefined;
  const parts = found.slice(1);
  const date = type === 'time' ? ['1972', '12', '31'] : parts.slice(0, 3);
  const time = type === 'date' ? ['00', '00', '00', undefined] : parts.slice(type === 'time' ? 0 : 3, -1);
  return build(
    type,
    date.map(Number),
    time.map((part) => Number(part ?? 0)),
    parts.at(-1),
  );
}

function build(type: DateType, date: number[], time: number[], zone: string | undefined): DateValue | undefined {
  const [year = 0, month = 0, day = 0] = date;
  const [hour = 0, minute = 0, second = 0, fraction = 0] = time;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  if (hour > 24 || (hour === 24 && (minute > 0 || second > 0 || fraction > 0))) return undefined;
  const local = dayNumber(year, month, day) * 86400 + (hour % 24) * 3600 + minute * 60 + second;
  const rolled = hour === 24 && type === 'dateTime' ? local + 86400 : local;
  const instant = rolled - zoneSeconds(zone) + fraction;
  return new DateValue(type, instant, () => write(type, rolled, fraction, zone));
}

function zoneSeconds(zone: string | undefined): number {
  if (zone === undefined || zone === 'Z') return 0;
  const size = Number(zone.slice(1, 3)) * 3600 + Number(zone.slice(4, 6)) * 60;
  return zone.startsWith('-') ? -size : size;
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / 86_400_000;
}

function write(type: DateType, local: number, fraction: number, zone: string | undefined): string {
  const iso = new Date(local * 1000).toISOString();
  const day = iso.slice(0, iso.indexOf('T'));
  const clock = iso.slice(iso.indexOf('T') + 1, -5) + (fraction > 0 ? String(fraction).slice(1) : '');
  const ending = zone === '+00:00' || zone === '-00:00' ? 'Z' : (zone ?? '');
  return (type === 'date' ? day : type === 'time' ? clock : `${day}T${clock}`) + ending;
}

/** Cast of a text. */
export function toDate(text: string, type: DateType): DateValue {
  return readDate(text, type) ?? notCastable(text, `xs:${type}`);
}

export function isDate(text: string, type: DateType): boolean {
  return readDate(text, type) !== undefined;
}

/** Cast between the date types: a date is the midnight it begins with; a dateTime loses what the target lacks. */
export function castDate(value: DateValue, type: DateType): DateValue {
  if (value.type === type) return value;
  const zone = /(?:Z|[+-]\d\d:\d\d)$/.exec(value.text.slice(8))?.[0] ?? '';
  if (value.type === 'date' && type === 'dateTime') {
    const day = zone === '' ? value.text : value.text.slice(0, -zone.length);
    return toDate(`${day}T00:00:00${zone}`, 'dateTime');
  }
  if (value.type === 'dateTime') {
    const [day = '', clock = ''] = value.text.split('T');
    return type === 'date' ? toDate(day + zone, 'date') : toDate(clock, 'time');
  }
  return notCastable(value.text, `xs:${type}`);
}

/** Year, month, day, hours, minutes or seconds as written (in the value's own time zone). */
export function datePartOf(value: DateValue, part: 'year' | 'month' | 'day' | 'hours' | 'minutes' | 'seconds'): number {
  const [day = '', clock = ''] = value.type === 'time' ? ['', value.text] : value.text.split('T');
  const inDay = /^(-?\d+)-(\d\d)-(\d\d)/.exec(day);
  const inClock = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)/.exec(clock);
  const parts = { year: inDay?.[1], month: inDay?.[2], day: inDay?.[3] };
  const clockParts = { hours: inClock?.[1], minutes: inClock?.[2], seconds: inClock?.[3] };
  return Number({ ...parts, ...clockParts }[part] ?? 0);
}
