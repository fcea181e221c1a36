import { at, type DraftRule, must, should } from '../../notation.js';
import { onRoot } from './paths.js';

/** UBL-DT-*: decimals, attachments, and attributes that the core invoice has no use for. */

export const UNUSED_ATTRIBUTES: readonly (readonly [number: string, attribute: string])[] = [
  ['08', 'schemeName'],
  ['09', 'schemeAgencyName'],
  ['10', 'schemeDataURI'],
  ['11', 'schemeURI'],
  ['12', 'format'],
  ['13', 'unitCodeListIdentifier'],
  ['14', 'unitCodeListAgencyIdentifier'],
  ['15', 'unitCodeListAgencyName'],
  ['16', 'listAgencyName'],
  ['17', 'listName'],
  ['19', 'languageID'],
  ['20', 'listURI'],
  ['21', 'listSchemeURI'],
  ['22', 'languageLocaleID'],
  ['23', 'uri'],
  ['24', 'currencyCodeListVersionID'],
  ['25', 'characterSetCode'],
  ['26', 'encodingCode'],
  ['27', 'schemeAgencyID'],
  ['28', 'listAgencyID'],
];

export const DATATYPES: readonly DraftRule[] = [
  // Prices, and the discount within a price, may have more decimals.
  at(
    "*[ends-with(local-name(), 'Amount')][not(ends-with(local-name(), 'PriceAmount'))][not(ancestor::cac:Price/cac:AllowanceCharge)]",
    [must('UBL-DT-01', "string-length(substring-after(., '.')) le 2")],
  ),
  at("*[ends-with(local-name(), 'BinaryObject')]", [must('UBL-DT-06', '@mimeCode'), must('UBL-DT-07', '@filename')]),
  // At the root, not at each element: an attribute that a sender always writes would otherwise fill the report.
  at(onRoot(), [
    ...UNUSED_ATTRIBUTES.map(([number, attribute]) => should(`UBL-DT-${number}`, `empty(//@${attribute})`)),
    // The name of the payment means is BT-82.
    should('UBL-DT-18', 'empty(//*[@name][not(self::cbc:PaymentMeansCode)])'),
  ]),
];
