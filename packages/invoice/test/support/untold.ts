import type { Loss } from '../../src/index.js';
import { contentOf } from './flatten.js';

const withoutSpaces = (text: string) => text.replace(/\s+/g, '');

/** Ways in which a value may be written in words: numbers with a comma, or without idle decimals; days in another order. */
function spellings(value: string): string[] {
  const trimmed = /^-?\d+\.\d+$/.test(value) ? value.replace(/\.?0+$/, '') : value;
  const [year, month, day] = value.split('-');
  const days = /^\d{4}-\d\d-\d\d$/.test(value)
    ? [`${Number(day)}.${Number(month)}.${year}`, `${day}.${month}.${year}`]
    : [];
  return [value, trimmed, value.replace('.', ','), trimmed.replace('.', ','), ...days].map(withoutSpaces);
}

/** Losses that are said to stand in free text, and whose value stands nowhere in the document. */
export function untold(losses: readonly Loss[], bytes: Uint8Array): string[] {
  const document = withoutSpaces(contentOf(bytes).join('\n'));
  return losses
    .filter(({ what }) => what === 'moved to free text')
    .filter(({ value = '' }) => !spellings(value).some((text) => document.includes(text)))
    .map(({ path, value }) => `${path} = ${value}`);
}
