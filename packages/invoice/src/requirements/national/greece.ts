import { digitsOf } from '../../identifiers/checksums.js';
import type { Invoice } from '../../model/invoice.js';
import type { Refuse, Requirement } from '../requirement.js';
import { buyerCountry, countryOf, sellerCountry } from './countries.js';

const isGreek = (country: string) => country === 'GR' || country === 'EL';

/** Nine digits, the ninth is the sum of the others times powers of two, modulo 11, modulo 10. */
function isTaxNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const digits = digitsOf(text);
  const sum = digits.slice(0, 8).reduce((total, digit, at) => total + digit * 2 ** (8 - at), 0);
  return (sum % 11) % 10 === digits[8];
}

const isVat = (text: string | undefined) => text !== undefined && /^EL/.test(text) && isTaxNumber(text.slice(2));

/** GR-R-001: the invoice number holds TIN|date|branch|kind|series|number. */
function number({ number: text, issueDate, seller, taxRepresentative }: Invoice, refuse: Refuse): void {
  const parts = text.split('|');
  const [tin = '', date, branch = '', kind = '', series, serial] = parts;
  const refuseIf = (bad: boolean, rule: string) => {
    if (bad) refuse(rule, 'number', 'A Greek invoice number (BT-1) has six parts: TIN|date|branch|kind|series|number');
  };
  const tins = [seller, taxRepresentative].map((party) => party?.vatIdentifier?.slice(2, 11));
  refuseIf(parts.length !== 6, 'GR-R-001-1');
  refuseIf(!isTaxNumber(tin) || !tins.includes(tin), 'GR-R-001-2');
  refuseIf(date !== issueDate.split('-').reverse().join('/'), 'GR-R-001-3');
  refuseIf(!/^\d+$/.test(branch), 'GR-R-001-4');
  refuseIf(!['1.1', '1.6', '2.1', '2.4', '5.1', '5.2'].includes(kind), 'GR-R-001-5');
  refuseIf(!series, 'GR-R-001-6');
  refuseIf(!serial, 'GR-R-001-7');
}

/** GR-R-004, GR-R-008: the mark of the tax authority and the address of the invoice. */
function documents({ attachments }: Invoice, refuse: Refuse): void {
  const marks = attachments.filter(({ description }) => description === '##M.AR.K##');
  const urls = attachments.filter(({ description }) => description === '##INVOICE|URL##');
  if (marks.length !== 1 || !/^[1-9]/.test(marks[0]?.reference ?? '')) {
    refuse('GR-R-004-1', 'attachments', 'A Greek invoice refers to its mark: one document described ##M.AR.K##');
  }
  if (urls.length > 1) refuse('GR-R-008-2', 'attachments', 'A Greek invoice has at most one document ##INVOICE|URL##');
  if (urls.some(({ externalLocation }) => !externalLocation)) {
    refuse('GR-R-008-3', 'attachments', 'The document ##INVOICE|URL## has no location (BT-124)');
  }
}

/** GR-R-001 to GR-R-010. */
export const GREECE: Requirement = (invoice, refuse) => {
  const { seller, buyer } = invoice;
  if (!isGreek(sellerCountry(invoice))) return;
  number(invoice, refuse);
  if (!seller.tradingName) refuse('GR-R-002', 'seller.tradingName', 'Seller trading name (BT-28) is missing');
  if (seller.vatIdentifier && !isVat(seller.vatIdentifier)) {
    refuse('GR-R-003', 'seller.vatIdentifier', 'Seller VAT identifier (BT-31) is no Greek one: EL and nine digits');
  }
  if (countryOf(seller) === 'GR') documents(invoice, refuse);
  if (!buyer.tradingName) refuse('GR-R-005', 'buyer.tradingName', 'Buyer trading name (BT-45) is missing');
  const own = seller.vatIdentifier ? isGreek(seller.vatIdentifier.slice(0, 2)) : isGreek(countryOf(seller));
  const address = seller.electronicAddress;
  if (own && address && !(address.scheme === '9933' && isTaxNumber(address.value))) {
    refuse('GR-R-009', 'seller.electronicAddress', 'Seller electronic address (BT-34) is no Greek VAT number (9933)');
  }
  if (!isGreek(buyerCountry(invoice))) return;
  if (!isVat(buyer.vatIdentifier))
    refuse('GR-R-006', 'buyer.vatIdentifier', 'Buyer VAT identifier (BT-48) is no Greek one');
  const to = buyer.electronicAddress;
  if (to && !(to.scheme === '9933' && isTaxNumber(to.value))) {
    refuse('GR-R-010', 'buyer.electronicAddress', 'Buyer electronic address (BT-49) is no Greek VAT number (9933)');
  }
};
