import type { Language } from '../texts/index.js';

/** A moment in the reader's language, in the service's time zone; machines read it exactly. */
export const Moment = ({
  at,
  language,
  timeZone,
}: {
  readonly at: Date;
  readonly language: Language;
  readonly timeZone: string;
}) => (
  <time dateTime={at.toISOString()}>
    {new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone,
    }).format(at)}
  </time>
);

/** A day (ISO 8601) in the reader's language. */
export const Day = ({ date, language }: { readonly date: string; readonly language: Language }) => (
  <time dateTime={date}>
    {new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'medium', timeZone: 'UTC' }).format(
      new Date(`${date}T00:00:00Z`),
    )}
  </time>
);
