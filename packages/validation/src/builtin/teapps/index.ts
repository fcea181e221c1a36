import type { RuleSet } from '../../rules/model.js';
import { finnishWordings } from '../finvoice/messages/index.js';
import { DECLARED_EN16931, type Severities, UNDECLARED } from '../finvoice/severities.js';
import { FUNCTIONS, IDENTIFIER_FUNCTIONS } from '../identifier-functions.js';
import { type DraftRule, independent, ruleSet } from '../notation.js';
import { coreInvoiceRules } from './en16931.js';
import { TEAPPS_FUNCTIONS, TEAPPS_FUNCTIONS_NAMESPACE } from './functions.js';
import { headerRules, paymentRules } from './header.js';
import { rowRules, totalRules } from './totals.js';

const businessRules = (severities: Severities): DraftRule[] => [
  ...totalRules(severities),
  ...rowRules(severities),
  ...paymentRules(severities),
  ...headerRules(severities),
];

const WORDINGS = finnishWordings('TEA');

function teapps(title: string, rules: readonly DraftRule[]): RuleSet {
  return ruleSet({
    title,
    namespaces: {
      xs: 'http://www.w3.org/2001/XMLSchema',
      id: IDENTIFIER_FUNCTIONS,
      tea: TEAPPS_FUNCTIONS_NAMESPACE,
    },
    functions: [...FUNCTIONS, ...TEAPPS_FUNCTIONS],
    patterns: independent('teapps', rules),
    wordings: WORDINGS,
  });
}

/** Business rules of our own for TEAPPS 2.7.2 and 3.0 that do not declare EN 16931: all warnings. */
export const teappsRules: RuleSet = teapps('TEAPPS business rules (built in)', businessRules(UNDECLARED));

/** The same and the core invoice model for TEAPPS 3.0 that declares EN 16931; contradictions are fatal. */
export const teappsEn16931Rules: RuleSet = teapps('TEAPPS business rules, EN 16931 (built in)', [
  ...businessRules(DECLARED_EN16931),
  ...coreInvoiceRules(),
]);
