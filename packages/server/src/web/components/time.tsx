import type { Language } from '../texts/index.js';

/** Making a formatter takes longer than a row of a list, so each is made once. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, timeZone: string, isDay: boolean): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${isDay}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    ...(isDay ? {} : { timeStyle: 'short' }),
    timeZone,
  });
  formatters.set(key, made);
  return made;
}

/** A moment in the reader's language, in the service's time zone; machines read it exactly. */
export const Moment = ({
  at,
  language,
  timeZone,
}: {
  readonly at: Date;
  readonly language: Language;
  readonly timeZone: string;
}) => <time dateTime={at.toISOString()}>{formatter(language, timeZone, false).format(at)}</time>;

/** A day (ISO 8601) in the reader's language; what documents give in its place stands as they have it. */
export const Day = ({ date, language }: { readonly date: string; readonly language: Language }) => {
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return <span>{date}</span>;
  return <time dateTime={date}>{formatter(language, 'UTC', true).format(day)}</time>;
};
