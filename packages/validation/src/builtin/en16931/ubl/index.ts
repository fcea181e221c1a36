import type { RuleSet } from '../../../rules/model.js';
import { firstOf, independent, ruleSet } from '../../notation.js';
import { WORDINGS } from '../messages/index.js';
import { ALLOWANCES } from './allowances.js';
import { CARDINALITY } from './cardinality.js';
import { CODES } from './codes.js';
import { DATATYPES } from './datatypes.js';
import { HEADER } from './header.js';
import { LINES } from './lines.js';
import { NOT_USED, NOT_USED_IN_HEADER } from './not-used.js';
import { PARTIES } from './parties.js';
import { TOTALS } from './totals.js';
import { VAT } from './vat.js';

/** EN 16931 bound to UBL 2.1 Invoice and CreditNote, with the rule ids of its official validation artefacts, 1.3.16. */
export const en16931Ubl: RuleSet = ruleSet({
  title: 'EN 16931 in UBL 2.1',
  namespaces: {
    ubl: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
    cn: 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2',
    cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
    cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
    ext: 'urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2',
    xs: 'http://www.w3.org/2001/XMLSchema',
  },
  patterns: [
    ...independent('header', HEADER),
    ...independent('parties', PARTIES),
    ...independent('allowances', ALLOWANCES),
    ...independent('lines', LINES),
    ...independent('totals', TOTALS),
    ...independent('vat', VAT),
    ...independent('codes', CODES),
    ...independent('cardinality', CARDINALITY),
    ...independent('datatypes', DATATYPES),
    firstOf('not-used-in-header', NOT_USED_IN_HEADER),
    ...independent('not-used', NOT_USED),
  ],
  wordings: WORDINGS,
});
