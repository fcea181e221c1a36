import type { RuleSet } from '../../../rules/model.js';
import { FUNCTIONS, IDENTIFIER_FUNCTIONS } from '../../identifier-functions.js';
import { at, type DraftPattern, firstOf, ruleSet, should } from '../../notation.js';
import type { Edition } from '../edition.js';
import { IDENTIFIER_KINDS, identifierRules } from '../identifiers.js';
import { PEPPOL_WORDINGS } from '../messages/index.js';
import { amountRules } from './amounts.js';
import { codeRules } from './codes.js';
import { documentRules, EMPTY_ELEMENTS } from './document.js';
import { DENMARK } from './national/denmark.js';
import { GERMANY } from './national/germany.js';
import { GREECE } from './national/greece.js';
import { ICELAND } from './national/iceland.js';
import { ITALY } from './national/italy.js';
import { NETHERLANDS } from './national/netherlands.js';
import { NORWAY } from './national/norway.js';
import { SWEDEN } from './national/sweden.js';
import { taxScheme, UBL_VARIABLES } from './paths.js';

export const UBL_NAMESPACES = {
  in: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
  cn: 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2',
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
  xs: 'http://www.w3.org/2001/XMLSchema',
  id: IDENTIFIER_FUNCTIONS,
} as const;

const NATIONAL: readonly DraftPattern[] = [
  NORWAY,
  ...DENMARK,
  ...ITALY,
  ...SWEDEN,
  ...GREECE,
  ...ICELAND,
  ...NETHERLANDS,
  ...GERMANY,
];

/** A Dutch VAT number under the scheme VAT has the Dutch form, whatever schemeID stands with it. */
const DUTCH_VAT_NUMBER = at(`${taxScheme('VAT')}/cbc:CompanyID[starts-with(normalize-space(.), 'NL')]`, [
  should('PEPPOL-COMMON-R056-2', "matches(normalize-space(.), '^NL[0-9]{9}B[0-9]{2}$')"),
]);

/** Identifiers: the first kind that fits an element speaks for it. Billing leaves out 9906, which Peppol withdrew there. */
function identifiers({ national }: Edition): DraftPattern {
  const kinds = IDENTIFIER_KINDS.filter(({ scheme }) => !national || scheme !== '9906');
  const others = ['cac:PartyIdentification/cbc:ID', 'cbc:CompanyID'];
  return firstOf('identifiers', [...identifierRules(kinds, ['cbc:EndpointID'], others), DUTCH_VAT_NUMBER]);
}

/** The rules of Peppol BIS Billing or Self-Billing for UBL invoices and credit notes; EN 16931 is a layer of its own. */
export function peppolUbl(edition: Edition): RuleSet {
  const taxAmounts = edition.national
    ? ['cac:TaxTotal[cac:TaxSubtotal]/cbc:TaxAmount', 'cac:TaxSubtotal/cbc:TaxAmount']
    : ['cac:TaxTotal[cac:TaxSubtotal]/cbc:TaxAmount'];
  return ruleSet({
    title: edition.title,
    namespaces: UBL_NAMESPACES,
    variables: UBL_VARIABLES,
    functions: FUNCTIONS,
    patterns: [
      EMPTY_ELEMENTS,
      ...documentRules(edition),
      ...amountRules(taxAmounts),
      identifiers(edition),
      ...(edition.national ? NATIONAL : []),
      ...codeRules(edition),
    ],
    wordings: PEPPOL_WORDINGS,
  });
}
