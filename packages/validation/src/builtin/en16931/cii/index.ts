import type { RuleSet } from '../../../rules/model.js';
import { firstOf, independent, ruleSet } from '../../notation.js';
import { WORDINGS } from '../messages/index.js';
import { ALLOWANCES } from './allowances.js';
import { CARDINALITY } from './cardinality.js';
import { CODES } from './codes.js';
import { DATATYPES } from './datatypes.js';
import { HEADER } from './header.js';
import { LINES } from './lines.js';
import { NOT_USED, NOT_USED_IN_GROUPS } from './not-used.js';
import { PARTIES } from './parties.js';
import { TOTALS } from './totals.js';
import { VAT } from './vat.js';

/** EN 16931 bound to UN/CEFACT CII D16B, with the rule ids of its official validation artefacts, 1.3.16. */
export const en16931Cii: RuleSet = ruleSet({
  title: 'EN 16931 in UN/CEFACT CII D16B',
  namespaces: {
    rsm: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
    ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
    udt: 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
    qdt: 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
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
    ...DATATYPES,
    firstOf('not-used-in-groups', NOT_USED_IN_GROUPS),
    ...independent('not-used', NOT_USED),
  ],
  wordings: WORDINGS,
});
