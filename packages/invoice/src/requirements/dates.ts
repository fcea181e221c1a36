import { isIsoDate } from '../mapping/codecs.js';
import { nameOf, places, type Requirement } from './requirement.js';

const DATES = [
  'issueDate',
  'dueDate',
  'taxPointDate',
  'period.start',
  'period.end',
  'delivery.date',
  'precedingInvoices[].issueDate',
  'lines[].period.start',
  'lines[].period.end',
];

/** Every date is a day of the calendar, `YYYY-MM-DD`; `rule` is what the syntax calls this. */
export function datesAreDays(rule: string): Requirement {
  return (invoice, refuse) => {
    for (const { path, value } of DATES.flatMap((pattern) => places(invoice, pattern))) {
      if (typeof value !== 'string' || value === '' || isIsoDate(value)) continue;
      refuse(rule, path, `${nameOf(path)}: "${value.slice(0, 40)}" is no day`);
    }
  };
}
