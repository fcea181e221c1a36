import { isIsoDate } from '../../mapping/codecs.js';
import type { Invoice } from '../../model/invoice.js';
import type { Refuse, Requirement } from '../requirement.js';
import { countryOf } from './countries.js';

function party(invoice: Invoice, key: 'seller' | 'buyer', rules: readonly [string, string], refuse: Refuse): void {
  const { legalRegistration, address } = invoice[key];
  if (legalRegistration?.scheme !== '0196') {
    refuse(
      rules[0],
      `${key}.legalRegistration`,
      'The registration number of an Icelandic party is its kennitala (0196)',
    );
  }
  if (!address?.line1 || !address.postCode) {
    refuse(rules[1], `${key}.address`, 'The address of an Icelandic party needs its street and post code');
  }
}

/** IS-R-002 to IS-R-010. */
export const ICELAND: Requirement = (invoice, refuse) => {
  if (countryOf(invoice.seller) !== 'IS') return;
  party(invoice, 'seller', ['IS-R-002', 'IS-R-003'], refuse);
  if (countryOf(invoice.buyer) === 'IS') party(invoice, 'buyer', ['IS-R-004', 'IS-R-005'], refuse);
  invoice.payments.forEach(({ meansCode, creditTransfers }, at) => {
    if (!['9', '42'].includes(meansCode)) return;
    const twelve = creditTransfers.length > 0 && creditTransfers.every(({ account }) => account.trim().length === 12);
    const rule = meansCode === '9' ? 'IS-R-006' : 'IS-R-007';
    if (!twelve)
      refuse(rule, `payments[${at}].creditTransfers`, 'An Icelandic account number (BT-84) has twelve characters');
  });
  const finals = invoice.attachments.filter(({ description }) => description === 'EINDAGI');
  for (const { reference } of finals) {
    if (!isIsoDate(reference)) refuse('IS-R-008', 'attachments', 'The final due date (EINDAGI) is no date');
    else if (!invoice.dueDate) refuse('IS-R-009', 'dueDate', 'Payment due date (BT-9) is missing beside EINDAGI');
    else if (reference < invoice.dueDate) refuse('IS-R-010', 'attachments', 'EINDAGI is before the due date (BT-9)');
  }
};
