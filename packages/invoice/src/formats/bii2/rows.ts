import { isoDate, number } from '../../mapping/codecs.js';
import { type Rule, rulesFor } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import type { Address } from '../../model/common.js';
import { add, ZERO } from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import type { Party } from '../../model/party.js';
import type { UblDialect } from '../ubl21/document.js';

const invoice = rulesFor<Invoice>();

/** Formats of this family are read, not written. */
const readOnly = (term: string, path: string, read: Rule<Invoice>['read']): Rule<Invoice> =>
  invoice.custom({ term, path, read, write() {} });

function take(source: SourceNode | undefined, path: string): string | undefined {
  const node = source?.first(path);
  const value = node?.text.trim();
  if (!source || !node || !value) return undefined;
  source.use(path, node);
  return value;
}

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const BUYER = 'cac:AccountingCustomerParty/cac:Party';

/** House numbers and post boxes have elements of their own. */
function address(source: SourceNode | undefined, into: Address | undefined): void {
  if (!into) return;
  const house = take(source, 'cbc:BuildingNumber');
  if (house) into.line1 = into.line1 ? `${into.line1} ${house}` : house;
  const box = take(source, 'cbc:Postbox');
  if (!box) return;
  if (!into.line1) into.line1 = box;
  else if (!into.line2) into.line2 = box;
  else into.line3 ??= box;
}

function party(source: SourceNode | undefined, into: Party): void {
  address(source?.first('cac:PostalAddress'), into.address);
  const entity = source?.first('cac:PartyLegalEntity/cbc:CompanyID');
  // EHF 2.0 says so that the seller is in the Norwegian register of enterprises (BT-32 of later formats).
  const register = entity?.peek('schemeName');
  if (register === 'Foretaksregisteret' && !into.taxRegistration)
    into.taxRegistration = entity?.attribute('schemeName') ?? '';
}

const parties = readOnly('BG-4', SELLER, (source, into) => {
  party(source.first(SELLER), into.seller);
  party(source.first(BUYER), into.buyer);
  address(source.first('cac:Delivery/cac:DeliveryLocation/cac:Address'), into.delivery?.address);
  // "Your reference" stands with the buyer's contact, "our reference" with the seller's.
  const reference = take(source.first(`${BUYER}/cac:Contact`), 'cbc:ID');
  if (reference) into.buyerReference ??= reference;
  const ours = take(source.first(`${SELLER}/cac:Contact`), 'cbc:ID');
  if (ours && !into.seller.contact?.name) into.seller.contact = { ...into.seller.contact, name: ours };
});

const dueDate = readOnly('BT-9', 'cac:PaymentMeans/cbc:PaymentDueDate', (source, into, reading) => {
  for (const node of source.all('cac:PaymentMeans/cbc:PaymentDueDate')) {
    const value = isoDate.read(node, reading);
    if (value !== undefined) into.dueDate ??= value;
    if (value === into.dueDate) node.used = true;
  }
});

const BANK = 'cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cac:FinancialInstitution/cbc:ID';

const banks = readOnly('BT-86', `cac:PaymentMeans/${BANK}`, (source, into) => {
  for (const node of source.all('cac:PaymentMeans')) {
    const account = node.first('cac:PayeeFinancialAccount/cbc:ID')?.text.trim();
    const transfers = into.payments.flatMap(({ creditTransfers }) => creditTransfers);
    const transfer = transfers.find((one) => one.account === account && !one.serviceProvider);
    const bank = transfer && take(node, BANK);
    if (bank) transfer.serviceProvider = bank;
  }
});

const documentTypes = readOnly('BT-123', 'cac:AdditionalDocumentReference/cbc:DocumentType', (source, into) => {
  for (const node of source.all('cac:AdditionalDocumentReference')) {
    const attachment = into.attachments.find((one) => one === node.owner);
    const type = attachment && !attachment.description ? take(node, 'cbc:DocumentType') : undefined;
    if (attachment && type) attachment.description = type;
  }
});

const SUBTOTAL = 'cac:TaxTotal/cac:TaxSubtotal/cbc:TransactionCurrencyTaxAmount';

/** BT-111 stands apart for each category. */
const accounted = readOnly('BT-111', SUBTOTAL, (source, into, reading) => {
  const nodes = source.all(SUBTOTAL);
  if (!into.taxCurrency || into.totals.vatInTaxCurrency || nodes.length === 0) return;
  const values = nodes.map((node) => number.read(node, reading));
  into.totals.vatInTaxCurrency = values.reduce((sum, value) => add(sum ?? ZERO, value ?? ZERO), ZERO) ?? ZERO;
  for (const node of nodes) {
    node.used = true;
    node.attribute('currencyID');
  }
});

/** What CEN BII 2 documents (Peppol BIS 2, EHF 2, SI-UBL 1) say in other places than EN 16931 in UBL. */
export const BII2: UblDialect = { document: () => [parties, dueDate, banks, documentTypes, accounted] };
