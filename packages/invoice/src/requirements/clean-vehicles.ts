import { ITEM_CLASSIFICATIONS } from '../codes/lists.js';
import type { Invoice } from '../model/invoice.js';
import type { InvoiceLine } from '../model/line.js';
import { coded, except, present, type Refuse, type Requirement } from './requirement.js';

/** Scheme of the vehicle category, and the name of the attribute that says how clean the vehicle is. */
const CATEGORY = 'CVD';
const CLEANNESS = 'cva';
const CATEGORIES = new Set(['M1', 'M2', 'M3', 'N1', 'N2', 'N3']);
const VALUES = new Set(['clean', 'zero-emission', 'other']);

const categoriesOf = ({ item }: InvoiceLine) => item.classifications.filter(({ scheme }) => scheme === CATEGORY);
const cleannessOf = ({ item }: InvoiceLine) => item.attributes.filter(({ name }) => name === CLEANNESS);

/** BR-DE-CVD-03 to BR-DE-CVD-06. */
function vehicles({ lines }: Invoice, refuse: Refuse): void {
  if (!lines.some((line) => categoriesOf(line).length > 0 && cleannessOf(line).length > 0)) {
    refuse('BR-DE-CVD-03', 'lines', 'No line has a vehicle category (CVD, BT-158) and the attribute cva (BT-160)');
  }
  lines.forEach((line, at) => {
    const categories = categoriesOf(line);
    const values = cleannessOf(line);
    const path = `lines[${at}].item`;
    if (categories.length > 0 && values.length !== 1) {
      refuse('BR-DE-CVD-06-a', `${path}.attributes`, 'A vehicle category (CVD) needs the attribute cva exactly once');
    }
    if (values.length > 0 && categories.length !== 1) {
      refuse(
        'BR-DE-CVD-06-b',
        `${path}.classifications`,
        'The attribute cva needs a vehicle category (CVD) exactly once',
      );
    }
    if (categories.some(({ value }) => !CATEGORIES.has(value))) {
      refuse('BR-DE-CVD-04', `${path}.classifications`, `A vehicle category is one of ${[...CATEGORIES].join(', ')}`);
    }
    if (values.some(({ value }) => !VALUES.has(value))) {
      refuse('BR-DE-CVD-05', `${path}.attributes`, `The attribute cva is one of ${[...VALUES].join(', ')}`);
    }
  });
}

const PRESENCE = present([
  ['BR-DE-CVD-01', 'contractReference'],
  ['BR-DE-CVD-02', 'tenderReference'],
]);
const SCHEMES = new Set([...ITEM_CLASSIFICATIONS, CATEGORY]);
const LISTS = coded([['BR-TMP-CVD-01', 'lines[].item.classifications[].scheme', SCHEMES]]);

/** Requirements with those of invoices under the clean vehicles directive, a part of XRechnung 3.0. */
export function withCleanVehicles(requirements: readonly Requirement[]): Requirement[] {
  return [...except(['BR-CL-13'], requirements), PRESENCE, LISTS, vehicles];
}
