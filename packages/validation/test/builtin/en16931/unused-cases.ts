import {
  ADDRESS_CHILDREN,
  children,
  PERIOD_CHILDREN,
  REFERENCE_CHILDREN,
  TRADE_TAX_CHILDREN,
} from '../../../src/builtin/en16931/cii/datatypes.js';
import { TABLES } from '../../../src/builtin/en16931/cii/not-used.js';
import { ROOT } from '../../../src/builtin/en16931/cii/paths.js';
import { HEADER_UNUSED, LINE_UNUSED } from '../../../src/builtin/en16931/ubl/not-used.js';

/** An element that the core invoice has no place for, by its path below the root, and the rule that tells it. */
export interface UnusedCase {
  readonly id: string;
  readonly path: string;
}

export const UBL_HEADER_UNUSED: readonly UnusedCase[] = HEADER_UNUSED;
export const UBL_LINES_UNUSED: readonly UnusedCase[] = LINE_UNUSED.map(({ id, path }) => ({
  id,
  path: `cac:InvoiceLine/${path}`,
}));

const TRANSACTION = 'rsm:SupplyChainTradeTransaction';
const SETTLEMENT = `${TRANSACTION}/ram:ApplicableHeaderTradeSettlement`;
const AGREEMENT = `${TRANSACTION}/ram:ApplicableHeaderTradeAgreement`;

function below(holder: string, list: string): UnusedCase[] {
  return children(list).map(({ id, element }) => ({ id, path: `${holder}/${element}` }));
}

export const CII_UNUSED: readonly UnusedCase[] = [
  ...TABLES.flatMap(([start, rows]) =>
    rows.map(({ id, path }) => ({ id, path: `${start.slice(ROOT.length + 1)}/${path}` })),
  ),
  ...below(`${SETTLEMENT}/ram:ApplicableTradeTax`, TRADE_TAX_CHILDREN),
  ...below(`${AGREEMENT}/ram:ContractReferencedDocument`, REFERENCE_CHILDREN),
  ...below(`${SETTLEMENT}/ram:BillingSpecifiedPeriod`, PERIOD_CHILDREN),
  ...below(`${AGREEMENT}/ram:BuyerTradeParty/ram:PostalTradeAddress`, ADDRESS_CHILDREN),
  { id: 'CII-SR-04', path: 'rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:Value' },
  {
    id: 'CII-SR-05',
    path: 'rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:SpecifiedDocumentVersion',
  },
  { id: 'CII-SR-438', path: 'ram:ValuationBreakdownStatement' },
  {
    id: 'CII-SR-464',
    path: `${SETTLEMENT}/ram:SpecifiedTradeSettlementPaymentMeans/ram:PayerSpecifiedDebtorFinancialInstitution`,
  },
];
