import type { TargetNode } from '../../mapping/target.js';
import type { Invoice } from '../../model/invoice.js';
import type { FormatProblem } from '../format.js';

/** UBL-SR-*: where UBL would take more than EN 16931 has room for; the path may lead to one element at most. */
type Row = readonly [rule: string, path: string];

const SELLER = 'cac:AccountingSupplierParty/cac:Party';
const BUYER = 'cac:AccountingCustomerParty/cac:Party';
const VAT = 'cac:PartyTaxScheme[cac:TaxScheme/cbc:ID=VAT]/cbc:CompanyID';
const NOT_VAT = 'cac:PartyTaxScheme[cac:TaxScheme/cbc:ID!=VAT]/cbc:CompanyID';

const ON_DOCUMENT: readonly Row[] = [
  ['UBL-SR-01', 'cac:ContractDocumentReference/cbc:ID'],
  ['UBL-SR-02', 'cac:ReceiptDocumentReference/cbc:ID'],
  ['UBL-SR-03', 'cac:DespatchDocumentReference/cbc:ID'],
  ['UBL-SR-04', 'cac:AdditionalDocumentReference[cbc:DocumentTypeCode=130]/cbc:ID'],
  ['UBL-SR-05', 'cac:PaymentTerms/cbc:Note'],
  ['UBL-SR-08', 'cac:InvoicePeriod'],
  ['UBL-SR-49', 'cac:InvoicePeriod/cbc:DescriptionCode'],
  ['UBL-SR-09', `${SELLER}/cac:PartyLegalEntity/cbc:RegistrationName`],
  ['UBL-SR-10', `${SELLER}/cac:PartyName/cbc:Name`],
  ['UBL-SR-11', `${SELLER}/cac:PartyLegalEntity/cbc:CompanyID`],
  ['UBL-SR-12', `${SELLER}/${VAT}`],
  ['UBL-SR-13', `${SELLER}/${NOT_VAT}`],
  ['UBL-SR-14', `${SELLER}/cac:PartyLegalEntity/cbc:CompanyLegalForm`],
  ['UBL-SR-15', `${BUYER}/cac:PartyLegalEntity/cbc:RegistrationName`],
  ['UBL-SR-16', `${BUYER}/cac:PartyIdentification/cbc:ID`],
  ['UBL-SR-17', `${BUYER}/cac:PartyLegalEntity/cbc:CompanyID`],
  ['UBL-SR-18', `${BUYER}/${VAT}`],
  ['UBL-SR-22', 'cac:TaxRepresentativeParty/cac:PartyName/cbc:Name'],
  ['UBL-SR-23', 'cac:TaxRepresentativeParty/cac:PartyTaxScheme/cbc:CompanyID'],
  ['UBL-SR-24', 'cac:Delivery'],
  ['UBL-SR-25', 'cac:Delivery/cac:DeliveryParty/cac:PartyName/cbc:Name'],
  ['UBL-SR-39', 'cac:ProjectReference/cbc:ID'],
  ['UBL-SR-40', `${BUYER}/cac:PartyName/cbc:Name`],
  ['UBL-SR-45', 'cac:PaymentMeans/cbc:PaymentDueDate'],
  ['UBL-SR-54', 'cac:PaymentMeans/cac:CardAccount'],
  ['UBL-SR-55', 'cac:PaymentMeans/cac:PaymentMandate'],
  ['UBL-SR-56', 'cac:OriginatorDocumentReference/cbc:ID'],
  ['UBL-SR-19', 'cac:PayeeParty/cac:PartyName/cbc:Name'],
  ['UBL-SR-20', 'cac:PayeeParty/cac:PartyIdentification/cbc:ID[@schemeID!=SEPA]'],
  ['UBL-SR-21', 'cac:PayeeParty/cac:PartyLegalEntity/cbc:CompanyID'],
  ['PEPPOL-EN16931-R080', 'cac:AdditionalDocumentReference[cbc:DocumentTypeCode=50]/cbc:ID'],
];

const ON_LINE: readonly Row[] = [
  ['UBL-SR-34', 'cbc:Note'],
  ['UBL-SR-35', 'cac:OrderLineReference/cbc:LineID'],
  ['UBL-SR-36', 'cac:InvoicePeriod'],
  ['UBL-SR-37', 'cac:Price/cac:AllowanceCharge/cbc:Amount'],
  ['UBL-SR-48', 'cac:Item/cac:ClassifiedTaxCategory'],
  ['UBL-SR-50', 'cac:Item/cbc:Description'],
  ['UBL-SR-52', 'cac:DocumentReference'],
];

/** PEPPOL-EN16931-R044: a price takes an allowance, no charge. */
const PRICE_CHARGE = 'cac:Price/cac:AllowanceCharge[cbc:ChargeIndicator=true|1]';

const inEach: readonly (readonly [parent: string, rule: string, path: string])[] = [
  ['cac:BillingReference', 'UBL-SR-06', 'cac:InvoiceDocumentReference'],
  ['cac:PaymentMeans', 'UBL-SR-26', 'cbc:PaymentID'],
  ['cac:AllowanceCharge', 'UBL-SR-30', 'cbc:AllowanceChargeReason'],
  ['cac:InvoiceLine/cac:AllowanceCharge', 'UBL-SR-30', 'cbc:AllowanceChargeReason'],
  ['cac:CreditNoteLine/cac:AllowanceCharge', 'UBL-SR-30', 'cbc:AllowanceChargeReason'],
  ['cac:TaxTotal/cac:TaxSubtotal', 'UBL-SR-32', 'cac:TaxCategory/cbc:TaxExemptionReason'],
  ['cac:AdditionalDocumentReference', 'UBL-SR-33', 'cbc:DocumentDescription'],
  [`${SELLER}/cac:PostalAddress`, 'UBL-SR-51', 'cac:AddressLine'],
  [`${BUYER}/cac:PostalAddress`, 'UBL-SR-51', 'cac:AddressLine'],
];

/** Names of line elements. */
const LINES = ['cac:InvoiceLine', 'cac:CreditNoteLine'];

type Found = (rule: string, path: string, message: string) => void;

function atMostOne(node: TargetNode, at: string, rows: readonly Row[], found: Found): void {
  for (const [rule, path] of rows) {
    const count = node.all(path).length;
    if (count > 1) found(rule, `${at}/${path}`, `EN 16931 has room for one ${path}, here are ${count}`);
  }
}

/** UBL-SR-43, UBL-CR-666, UBL-CR-673: what kinds of documents are referred to. */
function references(root: TargetNode, found: Found): void {
  const name = 'cac:AdditionalDocumentReference';
  for (const node of root.all(name)) {
    const type = node.first('cbc:DocumentTypeCode')?.text;
    const scheme = node.first('cbc:ID')?.attributes.get('schemeID');
    const object = type === '130';
    const project = type === '50' && root.name === 'CreditNote';
    if (!object && !project && (type !== undefined || scheme !== undefined)) {
      found(
        'UBL-SR-43',
        name,
        'EN 16931 knows no other document type than 130 (BT-18), and 50 (BT-11) in a credit note',
      );
    }
    if (object && (node.first('cac:Attachment') || node.first('cbc:DocumentDescription'))) {
      found('UBL-CR-666', name, 'The invoiced object (BT-18) is no attachment and has no description');
    }
  }
}

/** UBL-DT-01, BR-CL-03, PEPPOL-EN16931-R051: amounts in cents and in the invoice currency. */
function amounts(node: TargetNode, at: string, invoice: Invoice, found: Found): void {
  const path = `${at}/${node.name}`;
  const currency = node.attributes.get('currencyID');
  const accounting = node.name === 'cbc:TaxAmount' && currency === invoice.taxCurrency;
  if (currency !== undefined && currency !== invoice.currency && !accounting) {
    found('BR-CL-03', path, `The amount is in ${currency}, the invoice in ${invoice.currency}`);
  }
  const isPrice = node.name.endsWith('PriceAmount') || at.endsWith('cac:Price/cac:AllowanceCharge');
  if (node.name.endsWith('Amount') && !isPrice && /\.\d{3}/.test(node.text ?? '')) {
    found('UBL-DT-01', path, 'The amount has more than two decimals');
  }
  for (const child of node.children) amounts(child, path, invoice, found);
}

/**
 * UBL-SR-42, UBL-SR-53: registrations of the parties for taxes. A party has one for VAT, the seller another one.
 */
function registrations(root: TargetNode, found: Found): void {
  const of = (party: string) => root.all(`${party}/cac:PartyTaxScheme`);
  if (of(SELLER).length > 2) found('UBL-SR-42', `${SELLER}/cac:PartyTaxScheme`, 'A seller has two tax numbers at most');
  for (const party of [SELLER, BUYER, 'cac:TaxRepresentativeParty']) {
    for (const node of of(party)) {
      if (node.first('cac:TaxScheme/cbc:ID') && node.first('cbc:CompanyID')) continue;
      found('UBL-SR-53', `${party}/cac:PartyTaxScheme`, 'A tax registration needs a number and its tax scheme');
    }
  }
}

/** BG-20, BG-21, BG-23, BG-27, BG-28 and the totals of VAT: nothing is added up that the invoice does not know. */
function unknownAmounts(root: TargetNode, at: string, invoice: Invoice, found: Found): void {
  const most = (rule: string, node: TargetNode, path: string, count: number) => {
    if (node.all(path).length <= count) return;
    found(rule, `${at}/${path}`, `${path} holds something that the invoice does not know of`);
  };
  const both = (of: { allowances?: unknown[]; charges?: unknown[] }) =>
    (of.allowances?.length ?? 0) + (of.charges?.length ?? 0);
  const inCurrency = root.all('cac:TaxTotal/cbc:TaxAmount').map((node) => node.attributes.get('currencyID'));
  if (new Set(inCurrency).size < inCurrency.length) {
    found('BR-CO-15', `${at}/cac:TaxTotal`, 'There can be one total of VAT in a currency');
  }
  most('BR-CO-18', root, 'cac:TaxTotal/cac:TaxSubtotal', invoice.vatBreakdown?.length ?? 0);
  most('BR-CO-13', root, 'cac:AllowanceCharge', both(invoice));
  for (const name of LINES) {
    most('BR-CO-10', root, name, invoice.lines.length);
    root.all(name).forEach((line, index) => {
      most('BR-CO-10', line, 'cac:AllowanceCharge', both(invoice.lines[index] ?? {}));
    });
  }
}

/** UBL-SR-44, UBL-SR-47: one reference and one code, however many accounts. */
function payments(root: TargetNode, found: Found): void {
  for (const [rule, path] of [
    ['UBL-SR-44', 'cac:PaymentMeans/cbc:PaymentID'],
    ['UBL-SR-47', 'cac:PaymentMeans/cbc:PaymentMeansCode'],
  ] as const) {
    const values = new Set(root.all(path).map((node) => node.text));
    if (values.size > 1) found(rule, path, `EN 16931 has room for one ${path}, here are ${values.size}`);
  }
}

/**
 * What EN 16931 has against a UBL tree beyond what the semantic invoice shows. Only content that was kept from a
 * document of the same format (leftovers) can break these rules.
 */
export function en16931Limits(root: TargetNode, invoice: Invoice): FormatProblem[] {
  const problems: FormatProblem[] = [];
  const found: Found = (rule, path, message) => problems.push({ message: `${message} (${rule})`, path, rule });
  const at = `/${root.name}`;
  atMostOne(root, at, ON_DOCUMENT, found);
  for (const name of LINES) for (const line of root.all(name)) atMostOne(line, `${at}/${name}`, ON_LINE, found);
  for (const [parent, rule, path] of inEach) {
    for (const node of root.all(parent)) atMostOne(node, `${at}/${parent}`, [[rule, path]], found);
  }
  references(root, found);
  payments(root, found);
  registrations(root, found);
  unknownAmounts(root, at, invoice, found);
  for (const child of root.children) amounts(child, at, invoice, found);
  return problems;
}

/** PEPPOL-EN16931-R044 and -R101, which XRechnung 3.0 has too, besides the limits of EN 16931. */
export function peppolLimits(root: TargetNode, invoice: Invoice): FormatProblem[] {
  const problems = en16931Limits(root, invoice);
  for (const name of LINES) {
    for (const reference of root.all(`${name}/cac:DocumentReference[cbc:DocumentTypeCode!=130]`)) {
      const message = 'A document reference on a line can only name the invoiced object (PEPPOL-EN16931-R101)';
      problems.push({ message, path: `/${root.name}/${name}/${reference.name}`, rule: 'PEPPOL-EN16931-R101' });
    }
    if (root.all(`${name}/${PRICE_CHARGE}`).length > 0) {
      const message = 'A price can have a discount, no charge (PEPPOL-EN16931-R044)';
      problems.push({ message, path: `/${root.name}/${name}/${PRICE_CHARGE}`, rule: 'PEPPOL-EN16931-R044' });
    }
  }
  return problems;
}
