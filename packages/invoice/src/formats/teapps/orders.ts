import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { Invoice } from '../../model/invoice.js';
import { str } from './codecs.js';

const invoice = rulesFor<Invoice>();

/** The buyer's order and the seller's: guide 4.5. */
const BUYERS = 'HEADER/ORDER_INFORMATION[@ORDER_TYPE=CO]';
const SELLERS = 'HEADER/ORDER_INFORMATION[@ORDER_TYPE=VN]';

type Key = 'purchaseOrderReference' | 'buyerReference';

/** Where the same stands in documents that do without ORDER_TYPE, as those of 2.7.2 often do; it is left there too. */
function elsewhere(term: string, path: string, key: Key): Rule<Invoice> {
  return invoice.custom({
    term,
    path,
    read(source, into) {
      if (into[key]) return;
      const node = source.all(path).find(({ text }) => text.trim() !== '');
      if (node) into[key] = node.text.trim();
    },
    write() {},
  });
}

export const ORDERS: Mapping<Invoice> = [
  invoice.leaf('BT-13', `${BUYERS}/ORDER_NUMBER`, 'purchaseOrderReference', str()),
  invoice.leaf('BT-10', `${BUYERS}/ORDER_REFERENCE`, 'buyerReference', str()),
  invoice.leaf('BT-14', `${SELLERS}/ORDER_NUMBER`, 'salesOrderReference', str()),
  elsewhere('BT-13', 'HEADER/ORDER_INFORMATION[@ORDER_TYPE!=VN]/ORDER_NUMBER', 'purchaseOrderReference'),
  elsewhere('BT-13', 'HEADER/INVOICE_ORDER_NUMBER', 'purchaseOrderReference'),
  elsewhere('BT-10', 'HEADER/BUYER_REFERENCE', 'buyerReference'),
  elsewhere('BT-10', 'HEADER/ORDER_REFERENCE', 'buyerReference'),
];
