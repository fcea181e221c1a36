import type { RuleSet } from '../../../rules/model.js';
import { FUNCTIONS, IDENTIFIER_FUNCTIONS } from '../../identifier-functions.js';
import { firstOf, ruleSet } from '../../notation.js';
import { IDENTIFIER_KINDS, identifierRules } from '../identifiers.js';
import { PEPPOL_WORDINGS } from '../messages/index.js';
import { CODE_RULES } from './codes.js';
import { DOCUMENT_RULES } from './document.js';
import { NATIONAL_RULES } from './national.js';
import { CII_VARIABLES } from './paths.js';
import { CII_WORDINGS } from './wordings.js';

/** Kinds of identifier that release 3.0.19 checks in CII. */
const CII_SCHEMES = ['0088', '0192', '0184', '0208', '0201', '0210', '9907', '0211', '9906', '0007', '0151'];

/** The rules of Peppol BIS Billing 3.0.19 for CII; EN 16931 is a layer of its own. */
export const peppolCii: RuleSet = ruleSet({
  title: 'Peppol BIS Billing 3.0.19 for CII (built in)',
  namespaces: {
    rsm: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
    ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
    udt: 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
    xs: 'http://www.w3.org/2001/XMLSchema',
    id: IDENTIFIER_FUNCTIONS,
  },
  variables: CII_VARIABLES,
  functions: FUNCTIONS,
  patterns: [
    ...DOCUMENT_RULES,
    firstOf(
      'identifiers',
      identifierRules(
        IDENTIFIER_KINDS.filter(({ scheme }) => CII_SCHEMES.includes(scheme)),
        ['ram:URIID'],
        ['ram:ID', 'ram:GlobalID'],
      ),
    ),
    ...NATIONAL_RULES,
    ...CODE_RULES,
  ],
  wordings: { ...PEPPOL_WORDINGS, ...CII_WORDINGS },
});
