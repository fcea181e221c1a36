import type { RuleSet } from '../../rules/model.js';
import { FUNCTIONS, IDENTIFIER_FUNCTIONS } from '../identifier-functions.js';
import { type DraftRule, independent, ruleSet } from '../notation.js';
import { coreInvoiceRules } from './en16931.js';
import { FINVOICE_FUNCTIONS, FINVOICE_FUNCTIONS_NAMESPACE } from './functions.js';
import { finvoiceWordings } from './messages/index.js';
import { headerRules } from './parties.js';
import { paymentRules } from './payment.js';
import { DECLARED_EN16931, type Severities, UNDECLARED } from './severities.js';
import { rowRules, totalRules } from './totals.js';

const businessRules = (severities: Severities): DraftRule[] => [
  ...totalRules(severities),
  ...rowRules(severities),
  ...paymentRules(severities),
  ...headerRules(severities),
];

function finvoice(title: string, rules: readonly DraftRule[]): RuleSet {
  return ruleSet({
    title,
    namespaces: {
      xs: 'http://www.w3.org/2001/XMLSchema',
      id: IDENTIFIER_FUNCTIONS,
      fi: FINVOICE_FUNCTIONS_NAMESPACE,
    },
    variables: { currency: 'string(/Finvoice/InvoiceDetails/InvoiceTotalVatIncludedAmount/@AmountCurrencyIdentifier)' },
    functions: [...FUNCTIONS, ...FINVOICE_FUNCTIONS],
    patterns: independent('finvoice', rules),
    wordings: finvoiceWordings,
  });
}

/** Business rules of our own for Finvoice 1.3 to 3.0 that do not declare EN 16931: all warnings. */
export const finvoiceRules: RuleSet = finvoice('Finvoice business rules (built in)', businessRules(UNDECLARED));

/** The same and the core invoice model for Finvoice 3.0 that declares EN 16931; contradictions are fatal. */
export const finvoiceEn16931Rules: RuleSet = finvoice('Finvoice business rules, EN 16931 (built in)', [
  ...businessRules(DECLARED_EN16931),
  ...coreInvoiceRules(),
]);
