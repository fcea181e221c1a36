import { formatDecimal, type Invoice, isDecimal, type Loss, trim } from '../../src/index.js';
import { contentOf } from './flatten.js';

/** BG-2 names the format, transport is of the journey, extensions are of one format; where a row stands is no content. */
const OF_THE_FORMAT = /^(process|transport)\b|\bextensions\b|^informationRows\[\d+\]\.(kind|beforeLine)$/;

const collapsed = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Every value of an invoice with its path, texts without line breaks, numbers by value. */
function leaves(value: unknown, path: string, out: [path: string, text: string][]): void {
  if (value === undefined || value === null || OF_THE_FORMAT.test(path)) return;
  if (isDecimal(value)) out.push([path, formatDecimal(trim(value))]);
  else if (value instanceof Uint8Array) out.push([path, Buffer.from(value).toString('base64')]);
  else if (Array.isArray(value)) for (const [at, member] of value.entries()) leaves(member, `${path}[${at}]`, out);
  else if (typeof value === 'object') {
    for (const [key, member] of Object.entries(value)) leaves(member, path === '' ? key : `${path}.${key}`, out);
  } else if (collapsed(String(value)) !== '') out.push([path, collapsed(String(value))]);
}

function leavesOf(invoice: Invoice): [path: string, text: string][] {
  const out: [string, string][] = [];
  leaves(invoice, '', out);
  return out;
}

const pattern = (path: string) => path.replace(/\[\d+\]/g, '[]');

/**
 * What an invoice says that the document written of it does not say, and the loss report does not tell either: found
 * without the code that finds losses. A value may stand at another place of its list; a text anywhere in the document.
 */
export function unreported(before: Invoice, after: Invoice, losses: readonly Loss[], bytes: Uint8Array): string[] {
  const left = new Map<string, string[]>();
  for (const [path, text] of leavesOf(after)) left.set(pattern(path), [...(left.get(pattern(path)) ?? []), text]);
  const told = (path: string) => losses.some((loss) => path.startsWith(loss.path) || loss.path.startsWith(path));
  const document = contentOf(bytes).join('\n').replace(/\s+/g, '');
  return leavesOf(before).flatMap(([path, text]) => {
    const there = left.get(pattern(path)) ?? [];
    const at = there.indexOf(text);
    if (at >= 0) there.splice(at, 1);
    const said = at >= 0 || told(path) || text === '0' || document.includes(text.replace(/\s+/g, ''));
    return said ? [] : [`${path} = ${text}`];
  });
}
