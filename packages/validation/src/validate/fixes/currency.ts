import type { XmlDocument } from '@autoinvoice/xml';
import type { Candidate, Proposer } from './candidate.js';

/** Amounts without the currency that the document names. */
export const proposeCurrency: Proposer = (document, { node }) => {
  const element = document.element(node);
  const lacks = element.localName.endsWith('Amount') && element.attribute('currencyID') === undefined;
  if (!lacks) return [];
  const at = document.tree.start[node]! + 1 + Buffer.byteLength(element.name);
  return currencies(document).map(
    (code): Candidate => ({
      from: at,
      to: at,
      replacement: ` currencyID="${code}"`,
      kind: 'currency',
      name: element.name,
      value: code,
    }),
  );
};

/** The invoice's currency, and the one its VAT is told in when that is another. */
function currencies({ root }: XmlDocument): string[] {
  const settlement = root.child('SupplyChainTradeTransaction')?.child('ApplicableHeaderTradeSettlement');
  const codes = [
    root.child('DocumentCurrencyCode'),
    root.child('TaxCurrencyCode'),
    settlement?.child('InvoiceCurrencyCode'),
    settlement?.child('TaxCurrencyCode'),
  ].map((element) => element?.text.trim() ?? '');
  return [...new Set(codes.filter((code) => /^[A-Z]{3}$/.test(code)))];
}
