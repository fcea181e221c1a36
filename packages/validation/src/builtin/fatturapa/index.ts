import type { RuleSet } from '../../rules/model.js';
import { independent, ruleSet } from '../notation.js';
import { FATTURAPA_FUNCTIONS, FATTURAPA_FUNCTIONS_NAMESPACE } from './functions.js';
import { documentRules, headerRules } from './header.js';
import { lineRules, summaryRules } from './lines.js';
import { fatturapaWordings } from './messages/index.js';

/**
 * Rules of our own for FatturaPA 1.2: the checks by which the Italian exchange system (SdI) rejects a file and that the
 * file alone can answer, under its numbers. Those that ask registers (is the VAT number known, is the office active) or
 * the day of receipt are left to it.
 */
export const fatturapaRules: RuleSet = ruleSet({
  title: 'FatturaPA checks of the exchange system (built in)',
  namespaces: { xs: 'http://www.w3.org/2001/XMLSchema', fe: FATTURAPA_FUNCTIONS_NAMESPACE },
  functions: FATTURAPA_FUNCTIONS,
  patterns: independent('fatturapa', [...headerRules(), ...documentRules(), ...lineRules(), ...summaryRules()]),
  wordings: fatturapaWordings,
});
