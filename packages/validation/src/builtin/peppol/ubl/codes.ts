import { ALLOWANCE_REASONS, CHARGE_REASONS } from '../../en16931/codes/payment.js';
import { VAT_POINT_EVENTS } from '../../en16931/codes/tax.js';
import { at, type DraftPattern, independent, literal, must, oneOf } from '../../notation.js';
import { EXEMPTION_CATEGORIES, MEDIA_TYPES, PARTICIPANT_SCHEMES, PEPPOL_CURRENCIES } from '../codes.js';
import type { Edition } from '../edition.js';
import { AMOUNTS } from './amounts.js';

/** The attribute, as written, is one of the codes. */
const attributeIn = (attribute: string, codes: readonly string[]): string =>
  `@${attribute} = (${codes.map(literal).join(', ')})`;

const DATES = ['IssueDate', 'DueDate', 'TaxPointDate', 'StartDate', 'EndDate', 'ActualDeliveryDate'];

/** Code lists, dates and the codes that go together: CL, F and P. */
export function codeRules(edition: Edition): DraftPattern[] {
  const typed = (types: readonly string[]): string =>
    `not(${oneOf('/*/cbc:ProfileID', edition.typedProcesses)}) or ${oneOf('.', types)}`;
  return independent('codes', [
    at('cbc:EmbeddedDocumentBinaryObject[@mimeCode]', [
      must('PEPPOL-EN16931-CL001', attributeIn('mimeCode', MEDIA_TYPES)),
    ]),
    at("cac:AllowanceCharge[cbc:ChargeIndicator = 'false']/cbc:AllowanceChargeReasonCode", [
      must('PEPPOL-EN16931-CL002', oneOf('.', ALLOWANCE_REASONS)),
    ]),
    at("cac:AllowanceCharge[cbc:ChargeIndicator = 'true']/cbc:AllowanceChargeReasonCode", [
      must('PEPPOL-EN16931-CL003', oneOf('.', CHARGE_REASONS)),
    ]),
    at('cac:InvoicePeriod/cbc:DescriptionCode', [must('PEPPOL-EN16931-CL006', oneOf('.', VAT_POINT_EVENTS))]),
    at([...AMOUNTS, 'cbc:TaxAmount'].join(' | '), [
      must('PEPPOL-EN16931-CL007', attributeIn('currencyID', PEPPOL_CURRENCIES)),
    ]),
    at('cbc:EndpointID[@schemeID]', [must('PEPPOL-EN16931-CL008', attributeIn('schemeID', PARTICIPANT_SCHEMES))]),
    at(DATES.map((name) => `cbc:${name}`).join(' | '), [
      must('PEPPOL-EN16931-F001', "matches(., '^[0-9]{4}-[0-9]{2}-[0-9]{2}$') and string(.) castable as xs:date"),
    ]),
    at('cbc:InvoiceTypeCode', [
      must('PEPPOL-EN16931-P0100', typed(edition.invoiceTypes)),
      ...(edition.national
        ? [must('PEPPOL-EN16931-P0112', "not(normalize-space(.) = ('326', '384')) or $german")]
        : []),
    ]),
    at('cbc:CreditNoteTypeCode', [must('PEPPOL-EN16931-P0101', typed(edition.creditNoteTypes))]),
    ...EXEMPTION_CATEGORIES.map(([rule, reason, category]) =>
      at(`cac:TaxCategory[upper-case(cbc:TaxExemptionReasonCode) = '${reason}']`, [
        must(rule, `normalize-space(cbc:ID) = '${category}'`),
      ]),
    ),
  ]);
}
