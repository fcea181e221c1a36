import type { InvoiceLine } from '../../model/line.js';

const FITTING = /^[1-9]\d{0,3}$/;

/**
 * NumeroLinea of each line: BT-126 where every line has a number of its own from 1 to 9999, otherwise the position.
 */
export function lineNumbers(lines: readonly InvoiceLine[]): number[] {
  const own = lines.every(({ id }) => FITTING.test(id)) && new Set(lines.map(({ id }) => id)).size === lines.length;
  return lines.map(({ id }, at) => (own ? Number(id) : at + 1));
}
