import { equals, sum, ZERO } from '../model/decimal.js';
import type { Invoice } from '../model/invoice.js';
import { EN16931 } from './en16931.js';
import { countryOf } from './national/countries.js';
import { DUTCH_MEANS, isKvkOrOin, isWholeAddress } from './national/netherlands.js';
import type { Refuse, Requirement } from './requirement.js';

const hasOrder = ({ purchaseOrderReference, salesOrderReference }: Invoice) =>
  Boolean(purchaseOrderReference || salesOrderReference);

/** BR-NL-1 to BR-NL-5, BR-NL-10: parties of a Dutch seller's invoice. */
function parties(invoice: Invoice, refuse: Refuse): void {
  const { seller, buyer, taxRepresentative } = invoice;
  if (!isKvkOrOin(seller)) {
    refuse(
      'BR-NL-1',
      'seller.legalRegistration',
      'Seller legal registration identifier (BT-30) is no KVK (0106) or OIN (0190)',
    );
  }
  if (!invoice.buyerReference && !hasOrder(invoice)) {
    refuse('BR-NL-2', 'buyerReference', 'Buyer reference (BT-10) or purchase order reference (BT-13) is missing');
  }
  if (!isWholeAddress(seller.address))
    refuse('BR-NL-3', 'seller.address', 'A Dutch seller gives BT-35, BT-37 and BT-38');
  const dutchBuyer = countryOf(buyer) === 'NL';
  if (dutchBuyer && !isWholeAddress(buyer.address)) {
    refuse('BR-NL-4', 'buyer.address', 'A Dutch buyer has BT-50, BT-52 and BT-53');
  }
  if (countryOf(taxRepresentative) === 'NL' && !isWholeAddress(taxRepresentative?.address)) {
    refuse('BR-NL-5', 'taxRepresentative.address', 'A Dutch tax representative has BT-64, BT-66 and BT-67');
  }
  if (dutchBuyer && !isKvkOrOin(buyer)) {
    refuse(
      'BR-NL-10',
      'buyer.legalRegistration',
      'Buyer legal registration identifier (BT-47) is no KVK (0106) or OIN (0190)',
    );
  }
}

/** BR-NL-7 to BR-NL-9, BR-NL-11, BR-NL-12. */
function document(invoice: Invoice, refuse: Refuse): void {
  const { kind, typeCode, payments, totals } = invoice;
  const codes = kind === 'creditNote' ? ['381'] : ['380', '384', '389'];
  if (typeCode && !codes.includes(typeCode)) {
    refuse('BR-NL-7', 'typeCode', `Invoice type code (BT-3) is one of ${codes.join(', ')}`);
  }
  if (typeCode === '384' && invoice.precedingInvoices.length === 0) {
    refuse('BR-NL-9', 'precedingInvoices', 'A corrected invoice (384) names the invoice it corrects (BT-25)');
  }
  if (kind === 'invoice' && payments.length === 0 && (totals.payable?.units ?? 0n) > 0n) {
    refuse('BR-NL-11', 'payments', 'Payment instructions (BG-16) are missing, though there is something to pay');
  }
  payments.forEach(({ meansCode }, at) => {
    if (DUTCH_MEANS.includes(meansCode)) return;
    refuse(
      'BR-NL-12',
      `payments[${at}].meansCode`,
      `Payment means type code (BT-81) is one of ${DUTCH_MEANS.join(', ')}`,
    );
  });
}

const dutch: Requirement = (invoice, refuse) => {
  if (!hasOrder(invoice)) {
    invoice.lines.forEach(({ purchaseOrderLineReference }, at) => {
      if (!purchaseOrderLineReference) return;
      const path = `lines[${at}].purchaseOrderLineReference`;
      refuse('BR-NL-13', path, 'An order line (BT-132) is referred to without the order (BT-13)');
    });
  }
  if (countryOf(invoice.seller) !== 'NL') return;
  parties(invoice, refuse);
  document(invoice, refuse);
};

/** SI-UBL 2.0, NLCIUS 1.0. */
export const NLCIUS: readonly Requirement[] = [...EN16931, dutch];

/** The G-account extension: BR-GA-1 to BR-GA-7. */
const gAccount: Requirement = ({ kind, payments, totals }, refuse) => {
  if (kind === 'creditNote') refuse('BR-GA-1', 'kind', 'A credit note is not paid to a G-account');
  if (payments.length !== 2) refuse('BR-GA-2', 'payments', 'A G-account invoice is paid in exactly two ways (BG-16)');
  if (payments.filter(({ id }) => id === 'GACCOUNT').length !== 1) {
    refuse('BR-GA-7', 'payments', 'Exactly one payment instruction is named GACCOUNT (NL-GA-04)');
  }
  payments.forEach(({ id, amount }, at) => {
    if (!id) refuse('BR-GA-5', `payments[${at}].id`, 'The payment instruction has no name (NL-GA-04)');
    if (!amount) refuse('BR-GA-4', `payments[${at}].amount`, 'The payment instruction has no amount (NL-GA-03)');
  });
  const [first, second] = payments;
  if (first?.id && first.id === second?.id)
    refuse('BR-GA-6', 'payments[1].id', 'Both payment instructions have one name');
  if (!equals(sum(payments.map(({ amount }) => amount)), totals.payable ?? ZERO)) {
    refuse('BR-GA-3', 'payments', 'The two payments (NL-GA-03) do not come to the amount due (BT-115)');
  }
};

export const NLCIUS_GACCOUNT: readonly Requirement[] = [...NLCIUS, gAccount];
