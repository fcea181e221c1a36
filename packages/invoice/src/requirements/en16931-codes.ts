import {
  ALLOWANCE_REASONS,
  ATTACHMENT_TYPES,
  CHARGE_REASONS,
  COUNTRIES,
  CREDIT_NOTE_TYPES,
  CURRENCIES,
  EAS,
  EXEMPTION_REASONS,
  ICD,
  INVOICE_TYPES,
  ITEM_CLASSIFICATIONS,
  NOTE_SUBJECTS,
  PAYMENT_MEANS,
  REFERENCE_QUALIFIERS,
  VAT_CATEGORIES,
  VAT_POINT_EVENTS,
} from '../codes/lists.js';
import { isUnitCode } from '../codes/unit-codes.js';
import type { Invoice } from '../model/invoice.js';
import { coded, nameOf, places, type Refuse, type Requirement } from './requirement.js';

/** BR-CL-*: each code is in its list. */
const LISTS = coded([
  ['BR-CL-04', 'currency', CURRENCIES],
  ['BR-CL-05', 'taxCurrency', CURRENCIES],
  ['BR-CL-06', 'taxPointDateCode', VAT_POINT_EVENTS],
  ['BR-CL-07', 'invoicedObject.scheme', REFERENCE_QUALIFIERS],
  ['BR-CL-07', 'lines[].invoicedObject.scheme', REFERENCE_QUALIFIERS],
  ['BR-CL-08', 'notes[].subjectCode', NOTE_SUBJECTS],
  ['BR-CL-10', 'seller.identifiers[].scheme', ICD],
  ['BR-CL-10', 'buyer.identifiers[].scheme', ICD],
  ['BR-CL-10', 'payee.identifiers[].scheme', ICD],
  ['BR-CL-11', 'seller.legalRegistration.scheme', ICD],
  ['BR-CL-11', 'buyer.legalRegistration.scheme', ICD],
  ['BR-CL-11', 'payee.legalRegistration.scheme', ICD],
  ['BR-CL-13', 'lines[].item.classifications[].scheme', ITEM_CLASSIFICATIONS],
  ['BR-CL-14', 'seller.address.country', COUNTRIES],
  ['BR-CL-14', 'buyer.address.country', COUNTRIES],
  ['BR-CL-14', 'taxRepresentative.address.country', COUNTRIES],
  ['BR-CL-14', 'delivery.address.country', COUNTRIES],
  ['BR-CL-15', 'lines[].item.originCountry', COUNTRIES],
  ['BR-CL-16', 'payments[].meansCode', PAYMENT_MEANS],
  ['BR-CL-17', 'vatBreakdown[].category.code', VAT_CATEGORIES],
  ['BR-CL-17', 'allowances[].vat.code', VAT_CATEGORIES],
  ['BR-CL-17', 'charges[].vat.code', VAT_CATEGORIES],
  ['BR-CL-18', 'lines[].vat.code', VAT_CATEGORIES],
  ['BR-CL-18', 'lines[].subLines[].vat.code', VAT_CATEGORIES],
  ['BR-CL-19', 'allowances[].reasonCode', ALLOWANCE_REASONS],
  ['BR-CL-19', 'lines[].allowances[].reasonCode', ALLOWANCE_REASONS],
  ['BR-CL-20', 'charges[].reasonCode', CHARGE_REASONS],
  ['BR-CL-20', 'lines[].charges[].reasonCode', CHARGE_REASONS],
  ['BR-CL-21', 'lines[].item.standardIdentifier.scheme', ICD],
  ['BR-CL-24', 'attachments[].content.mimeType', ATTACHMENT_TYPES],
  ['BR-CL-25', 'seller.electronicAddress.scheme', EAS],
  ['BR-CL-25', 'buyer.electronicAddress.scheme', EAS],
  ['BR-CL-26', 'delivery.location.scheme', ICD],
]);

/** BR-CL-01, BR-CL-22, BR-CL-23, whose lists depend on more than the code. */
function others(invoice: Invoice, refuse: Refuse): void {
  const types = invoice.kind === 'creditNote' ? CREDIT_NOTE_TYPES : INVOICE_TYPES;
  if (invoice.typeCode && !types.has(invoice.typeCode)) {
    const what = invoice.kind === 'creditNote' ? 'a credit note' : 'an invoice';
    refuse('BR-CL-01', 'typeCode', `Invoice type code (BT-3): ${invoice.typeCode} is no code of ${what}`);
  }
  for (const { path, value } of places(invoice, 'vatBreakdown[].exemptionReasonCode')) {
    if (typeof value !== 'string' || EXEMPTION_REASONS.has(value.toUpperCase())) continue;
    refuse('BR-CL-22', path, `${nameOf(path)}: the code "${value.slice(0, 40)}" is not in the list VATEX`);
  }
  for (const pattern of ['lines[].quantity.unit', 'lines[].price.baseQuantity.unit']) {
    for (const { path, value } of places(invoice, pattern)) {
      if (typeof value !== 'string' || value === '' || isUnitCode(value)) continue;
      const list = 'UN/ECE Recommendation 20 or 21';
      refuse('BR-CL-23', path, `${nameOf(path)}: "${value.slice(0, 40)}" is no code of ${list}`);
    }
  }
}

/** BR-CO-09: a VAT number begins with its country; Greece's with EL. */
function vatPrefixes(invoice: Invoice, refuse: Refuse): void {
  for (const pattern of ['seller.vatIdentifier', 'buyer.vatIdentifier', 'taxRepresentative.vatIdentifier']) {
    for (const { path, value } of places(invoice, pattern)) {
      if (typeof value !== 'string' || value === '') continue;
      const prefix = value.slice(0, 2);
      if (prefix !== 'EL' && !COUNTRIES.has(prefix)) {
        refuse('BR-CO-09', path, `${nameOf(path)} does not begin with a country code`);
      }
    }
  }
}

export const EN16931_CODES: readonly Requirement[] = [LISTS, others, vatPrefixes];
