import type { RuleSet } from '../../rules/model.js';
import { wording } from '../en16931/messages/six.js';
import { finnishWordings } from '../finvoice/messages/index.js';
import { DECLARED_EN16931, type Severities, UNDECLARED } from '../finvoice/severities.js';
import { FUNCTIONS, IDENTIFIER_FUNCTIONS } from '../identifier-functions.js';
import { type DraftRule, independent, ruleSet, type Wordings } from '../notation.js';
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

const WORDINGS: Wordings = {
  ...finnishWordings('TEA'),
  'TEA-R-070': wording(
    ['BT-2', 'BT-9', 'BT-72', 'BT-73', 'BT-74'],
    [
      'This is no date of the calendar: “{normalize-space(.)}”. Give the day, the month, the century and the year of it in their elements.',
      'Tämä ei ole kalenteripäivä: ”{normalize-space(.)}”. Anna päivä, kuukausi, vuosisata ja vuosi omissa elementeissään.',
      'Detta är inget kalenderdatum: ”{normalize-space(.)}”. Ange dag, månad, århundrade och år i sina element.',
      'Dette er ingen kalenderdato: «{normalize-space(.)}». Oppgi dag, måned, århundre og år i hvert sitt element.',
      'Dette er ingen kalenderdato: »{normalize-space(.)}«. Angiv dag, måned, århundrede og år i hvert sit element.',
      'Dit is geen kalenderdatum: “{normalize-space(.)}”. Geef dag, maand, eeuw en jaar in hun eigen elementen.',
    ],
  ),
};

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
