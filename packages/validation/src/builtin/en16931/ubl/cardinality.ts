import { at, type Draft, type DraftRule, must } from '../../notation.js';
import { ALLOWANCE_ONLY, BUYER, CHARGE_ONLY, onLines, onRoot, SELLER } from './paths.js';

/** UBL-SR-*: where UBL would take more than EN 16931 has room for. */

function atMostOne(id: string, path: string): Draft {
  return must(id, `count(${path}) le 1`);
}

const ON_ROOT: readonly (readonly [number: string, path: string])[] = [
  ['01', 'cac:ContractDocumentReference/cbc:ID'],
  ['02', 'cac:ReceiptDocumentReference/cbc:ID'],
  ['03', 'cac:DespatchDocumentReference/cbc:ID'],
  ['04', "cac:AdditionalDocumentReference[cbc:DocumentTypeCode = '130']/cbc:ID"],
  ['05', 'cac:PaymentTerms/cbc:Note'],
  ['08', 'cac:InvoicePeriod'],
  ['09', `${SELLER}/cac:PartyLegalEntity/cbc:RegistrationName`],
  ['10', `${SELLER}/cac:PartyName/cbc:Name`],
  ['11', `${SELLER}/cac:PartyLegalEntity/cbc:CompanyID`],
  ['12', `${SELLER}/cac:PartyTaxScheme[cac:TaxScheme/upper-case(cbc:ID) = 'VAT']/cbc:CompanyID`],
  ['13', `${SELLER}/cac:PartyTaxScheme[cac:TaxScheme/upper-case(cbc:ID) != 'VAT']/cbc:CompanyID`],
  ['14', `${SELLER}/cac:PartyLegalEntity/cbc:CompanyLegalForm`],
  ['15', `${BUYER}/cac:PartyLegalEntity/cbc:RegistrationName`],
  ['16', `${BUYER}/cac:PartyIdentification/cbc:ID`],
  ['17', `${BUYER}/cac:PartyLegalEntity/cbc:CompanyID`],
  ['18', `${BUYER}/cac:PartyTaxScheme[cac:TaxScheme/upper-case(cbc:ID) = 'VAT']/cbc:CompanyID`],
  ['24', 'cac:Delivery'],
  ['29', "//cac:PartyIdentification/cbc:ID[upper-case(@schemeID) = 'SEPA']"],
  ['39', 'cac:ProjectReference/cbc:ID'],
  ['40', `${BUYER}/cac:PartyName/cbc:Name`],
  ['45', 'cac:PaymentMeans/cbc:PaymentDueDate'],
  ['46', 'cac:PaymentMeans/cbc:PaymentMeansCode/@name'],
  ['49', 'cac:InvoicePeriod/cbc:DescriptionCode'],
  ['54', 'cac:PaymentMeans/cac:CardAccount'],
  ['55', 'cac:PaymentMeans/cac:PaymentMandate'],
  ['56', 'cac:OriginatorDocumentReference/cbc:ID'],
];

const ON_LINE: readonly (readonly [number: string, path: string])[] = [
  ['34', 'cbc:Note'],
  ['35', 'cac:OrderLineReference/cbc:LineID'],
  ['36', 'cac:InvoicePeriod'],
  ['37', 'cac:Price/cac:AllowanceCharge/cbc:Amount'],
  ['50', 'cac:Item/cbc:Description'],
  ['52', 'cac:DocumentReference'],
];

/** A payee other than the seller: UBL-SR-19 to -21 each ask it besides their own matter. */
const OTHER_THAN_SELLER = `cac:PartyName/cbc:Name != ../${SELLER}/cac:PartyLegalEntity/cbc:RegistrationName`;

export const CARDINALITY: readonly DraftRule[] = [
  at(onRoot(), [
    ...ON_ROOT.map(([number, path]) => atMostOne(`UBL-SR-${number}`, path)),
    // The same reference, and the same means, may be repeated with every account.
    must('UBL-SR-44', 'count(distinct-values(//cbc:PaymentID)) le 1'),
    must('UBL-SR-47', 'count(distinct-values(//cbc:PaymentMeansCode)) le 1'),
  ]),
  at(onLines(''), [
    ...ON_LINE.map(([number, path]) => atMostOne(`UBL-SR-${number}`, path)),
    must('UBL-SR-48', 'count(cac:Item/cac:ClassifiedTaxCategory) = 1'),
  ]),
  at('cac:BillingReference', [
    atMostOne('UBL-SR-06', 'cac:InvoiceDocumentReference'),
    must('UBL-SR-07', 'cac:InvoiceDocumentReference/cbc:ID'),
  ]),
  at('cac:PayeeParty', [
    must('UBL-SR-19', `count(cac:PartyName/cbc:Name) le 1 and ${OTHER_THAN_SELLER}`),
    must(
      'UBL-SR-20',
      `count(cac:PartyIdentification/cbc:ID[upper-case(@schemeID) != 'SEPA']) le 1 and ${OTHER_THAN_SELLER}`,
    ),
    must('UBL-SR-21', `count(cac:PartyLegalEntity/cbc:CompanyID) le 1 and ${OTHER_THAN_SELLER}`),
  ]),
  at('cac:TaxRepresentativeParty', [
    atMostOne('UBL-SR-22', 'cac:PartyName/cbc:Name'),
    atMostOne('UBL-SR-23', 'cac:PartyTaxScheme/cbc:CompanyID'),
  ]),
  at('cac:Delivery', [atMostOne('UBL-SR-25', 'cac:DeliveryParty/cac:PartyName/cbc:Name')]),
  at('cac:PaymentMeans', [
    atMostOne('UBL-SR-26', 'cbc:PaymentID'),
    atMostOne('UBL-SR-27', 'cbc:PaymentMeansCode'),
    atMostOne('UBL-SR-28', 'cac:PaymentMandate/cbc:ID'),
  ]),
  at(`cac:AllowanceCharge${ALLOWANCE_ONLY}`, [atMostOne('UBL-SR-30', 'cbc:AllowanceChargeReason')]),
  at(`cac:AllowanceCharge${CHARGE_ONLY}`, [atMostOne('UBL-SR-31', 'cbc:AllowanceChargeReason')]),
  at('cac:TaxSubtotal', [atMostOne('UBL-SR-32', 'cac:TaxCategory/cbc:TaxExemptionReason')]),
  at('cac:AdditionalDocumentReference', [
    atMostOne('UBL-SR-33', 'cbc:DocumentDescription'),
    // 130 is the invoiced object; a credit note may say 50, the project, as UBL gives it no element for that.
    must(
      'UBL-SR-43',
      "cbc:DocumentTypeCode = '130' or (/cn:CreditNote and cbc:DocumentTypeCode = '50') or not(cbc:ID/@schemeID or cbc:DocumentTypeCode)",
    ),
  ]),
  at(SELLER, [must('UBL-SR-42', 'count(cac:PartyTaxScheme) le 2')]),
  at('cac:PostalAddress | cac:Address', [atMostOne('UBL-SR-51', 'cac:AddressLine')]),
  at('cac:PartyTaxScheme', [must('UBL-SR-53', 'cac:TaxScheme/cbc:ID and cbc:CompanyID')]),
];
