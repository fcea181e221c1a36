import type { Invoice } from './invoice.js';
import type { InvoiceLine } from './line.js';
import type { Party } from './party.js';
import type { PaymentInstruction } from './payment.js';

/** A party without content: the start of every reader. */
export function emptyParty(): Party {
  return { name: '', identifiers: [] };
}

/** A line without content. */
export function emptyLine(): InvoiceLine {
  return { id: '', allowances: [], charges: [], price: {}, item: { name: '', classifications: [], attributes: [] } };
}

/** A payment instruction without content. */
export function emptyPayment(): PaymentInstruction {
  return { meansCode: '', creditTransfers: [] };
}

/** An invoice without content. */
export function emptyInvoice(): Invoice {
  return {
    kind: 'invoice',
    number: '',
    issueDate: '',
    typeCode: '',
    currency: '',
    notes: [],
    process: {},
    precedingInvoices: [],
    seller: emptyParty(),
    buyer: emptyParty(),
    payments: [],
    allowances: [],
    charges: [],
    totals: {},
    vatBreakdown: [],
    attachments: [],
    lines: [],
    informationRows: [],
  };
}
