import type { MinimumCheck } from './check.js';

/** Whether the text is a calendar date `YYYY-MM-DD` that exists. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** BT-2 present and a real date. */
export const hasIssueDate: MinimumCheck = ({ issueDate }) => {
  if (issueDate.trim() === '') return 'INVOICE DATE NOT FOUND: the document gives no issue date (BT-2)';
  if (!isCalendarDate(issueDate))
    return `DATE FORMAT INVALID FOR INVOICE DATE: ${JSON.stringify(issueDate)} (BT-2) is no calendar date`;
  return undefined;
};

/** BT-9, where given, a real date. */
export const hasUsableDueDate: MinimumCheck = ({ dueDate }) =>
  dueDate !== undefined && dueDate !== '' && !isCalendarDate(dueDate)
    ? `DATE FORMAT INVALID FOR DUE DATE: ${JSON.stringify(dueDate)} (BT-9) is no calendar date`
    : undefined;
