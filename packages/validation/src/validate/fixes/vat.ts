import type { XmlDocument, XmlElement } from '@autoinvoice/xml';
import { multiply, readDecimal, round, writeDecimal } from './amount.js';
import type { Proposer } from './candidate.js';
import { leafText } from './leaves.js';

/** Rules by which the VAT of a category is its basis times its rate. */
const RULES = /^BR-(CO-17|S-09|AF-09|AG-09|IG-09|IP-09)$/;

/** VAT of a category that is not its basis times its rate: the basis is held to the lines by other rules. */
export const proposeVat: Proposer = (document, { id, node }) => {
  if (!RULES.test(id)) return [];
  const breakdown = breakdownAt(document, node);
  const [basis, rate] = [breakdown?.basis, breakdown?.rate].map((element) => readDecimal(element?.text ?? ''));
  const [text] = breakdown?.amount === undefined ? [] : leafText(document, breakdown.amount.node);
  if (basis === undefined || rate === undefined || text === undefined) return [];
  const percent = { units: rate.units, scale: rate.scale + 2 };
  const replacement = writeDecimal(round(multiply(basis, percent), 2), 2);
  return [{ from: text.from, to: text.to, replacement, kind: 'amount', name: text.name }];
};

interface Breakdown {
  readonly basis: XmlElement | undefined;
  readonly rate: XmlElement | undefined;
  readonly amount: XmlElement | undefined;
}

function breakdownAt(document: XmlDocument, node: number): Breakdown | undefined {
  for (let at: XmlElement | undefined = document.element(node); at !== undefined; at = at.parent) {
    const category = at.child('TaxCategory');
    if (at.localName === 'TaxSubtotal') {
      return { basis: at.child('TaxableAmount'), rate: category?.child('Percent'), amount: at.child('TaxAmount') };
    }
    if (at.localName === 'ApplicableTradeTax') {
      return {
        basis: at.child('BasisAmount'),
        rate: at.child('RateApplicablePercent'),
        amount: at.child('CalculatedAmount'),
      };
    }
  }
  return undefined;
}
