import { kindOfTypeCode } from '../../codes/document-types.js';
import type { Writing } from '../../mapping/context.js';
import { EN16931_MENDS } from '../../mending/en16931.js';
import { wholeLines } from '../../mending/lines.js';
import { type Mend, mended } from '../../mending/mend.js';
import { oneWayToPay } from '../../mending/payments.js';
import { tidy } from '../../mending/tidy.js';
import { complete } from '../../model/complete.js';
import type { Invoice, PrecedingInvoice } from '../../model/invoice.js';

const printed = ({ number, issueDate }: PrecedingInvoice) => (issueDate ? `${number} (${issueDate})` : number);

/** BG-3: the schema of D16B has room for one preceding invoice; the others are told in a note. */
const onePrecedingInvoice: Mend = (invoice, writing) => {
  const [first, ...others] = invoice.precedingInvoices;
  if (!first || others.length === 0) return invoice;
  others.forEach((_, at) => {
    for (const key of ['number', 'issueDate']) {
      writing.notes.set(`precedingInvoices[${at + 1}].${key}`, 'moved to free text');
    }
  });
  const note = { text: `Preceding invoices: ${invoice.precedingInvoices.map(printed).join(', ')}` };
  return { ...invoice, precedingInvoices: [first], notes: [...invoice.notes, note] };
};

/** There is one root element for both kinds, so BT-3 must say which it is. */
const typeCodeOfTheKind: Mend = (invoice) => {
  if (kindOfTypeCode(invoice.typeCode) === invoice.kind) return invoice;
  return { ...invoice, typeCode: invoice.kind === 'creditNote' ? '381' : '380' };
};

const MENDS: readonly Mend[] = [...EN16931_MENDS, wholeLines, oneWayToPay, onePrecedingInvoice, typeCodeOfTheKind];

/** The invoice as a Cross Industry Invoice can hold it, with what the document leaves open computed. */
export function fitToCii(invoice: Invoice, writing: Writing): Invoice {
  return mended(complete(tidy(invoice)), writing, MENDS);
}
