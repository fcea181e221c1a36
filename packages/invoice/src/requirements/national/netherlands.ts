import type { Address } from '../../model/common.js';
import type { Party } from '../../model/party.js';
import type { Requirement } from '../requirement.js';
import { countryOf } from './countries.js';

/** The parts that a Dutch address has. */
export const isWholeAddress = (address: Address | undefined) =>
  Boolean(address?.line1 && address.city && address.postCode);

/** Chamber of commerce (KVK) or government (OIN) number. */
export const isKvkOrOin = ({ legalRegistration }: Party) =>
  ['0106', '0190'].includes(legalRegistration?.scheme ?? '') && legalRegistration?.value !== '';

export const DUTCH_MEANS = ['30', '48', '49', '57', '58', '59'];

/** NL-R-001 to NL-R-009. */
export const NETHERLANDS: Requirement = (invoice, refuse) => {
  const { seller, buyer, taxRepresentative, payments, totals } = invoice;
  if (countryOf(seller) !== 'NL') return;
  const dutchBuyer = countryOf(buyer) === 'NL';
  const credit = invoice.kind === 'creditNote';
  if (credit && invoice.precedingInvoices.length === 0) {
    refuse('NL-R-001', 'precedingInvoices', 'A Dutch credit note names the invoice it credits (BT-25)');
  }
  if (!isWholeAddress(seller.address))
    refuse('NL-R-002', 'seller.address', 'A Dutch seller gives BT-35, BT-37 and BT-38');
  if (seller.legalRegistration && !isKvkOrOin(seller)) {
    refuse(
      'NL-R-003',
      'seller.legalRegistration',
      'Seller legal registration identifier (BT-30) is no KVK (0106) or OIN (0190)',
    );
  }
  if (dutchBuyer && !isWholeAddress(buyer.address)) {
    refuse('NL-R-004', 'buyer.address', 'A Dutch buyer has BT-50, BT-52 and BT-53');
  }
  if (dutchBuyer && buyer.legalRegistration && !isKvkOrOin(buyer)) {
    refuse(
      'NL-R-005',
      'buyer.legalRegistration',
      'Buyer legal registration identifier (BT-47) is no KVK (0106) or OIN (0190)',
    );
  }
  if (countryOf(taxRepresentative) === 'NL' && !isWholeAddress(taxRepresentative?.address)) {
    refuse('NL-R-006', 'taxRepresentative.address', 'A Dutch tax representative has BT-64, BT-66 and BT-67');
  }
  const due = totals.payable?.units ?? 0n;
  if (payments.length === 0 && (credit ? due < 0n : due > 0n)) {
    refuse('NL-R-007', 'payments', 'Payment instructions (BG-16) are missing, though there is something to pay');
  }
  payments.forEach(({ meansCode }, at) => {
    if (!dutchBuyer || DUTCH_MEANS.includes(meansCode)) return;
    refuse(
      'NL-R-008',
      `payments[${at}].meansCode`,
      `Payment means type code (BT-81) is one of ${DUTCH_MEANS.join(', ')}`,
    );
  });
  if (invoice.purchaseOrderReference || invoice.salesOrderReference) return;
  invoice.lines.forEach(({ purchaseOrderLineReference }, at) => {
    if (!purchaseOrderLineReference) return;
    const path = `lines[${at}].purchaseOrderLineReference`;
    refuse('NL-R-009', path, 'An order line (BT-132) is referred to without the order (BT-13)');
  });
};
