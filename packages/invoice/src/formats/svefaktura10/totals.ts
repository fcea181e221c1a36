import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import { add, subtract, ZERO } from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import type { AllowanceCharge, Totals } from '../../model/totals.js';
import { amountsOf } from '../allowances.js';
import { percentageAsFactor } from '../factor.js';
import { amount } from './codecs.js';
import { type Reasons, vatCategory } from './tax.js';

const allowance = rulesFor<AllowanceCharge>();
const invoice = rulesFor<Invoice>();
const totals = rulesFor<Totals>();

const CODE = 'cac:ReasonCode';
/** Mutually defined: the only code that SFTI takes, with the reason as its name. */
const OWN_REASON = 'ZZZ';

/** BT-97, BT-104. */
const reason: Rule<AllowanceCharge> = allowance.custom({
  term: 'BT-97',
  path: CODE,
  read(source, into) {
    const node = source.first(CODE);
    const name = node?.attribute('name')?.trim();
    if (!node) return;
    if (name) into.reason = name;
    node.used = true;
    node.keepText = node.text.trim() !== OWN_REASON;
  },
  write(from, target) {
    const node = target.add(CODE, OWN_REASON);
    if (from.reason) node.attributes.set('name', from.reason);
  },
});

/** BG-20, BG-21. */
function allowanceMapping(reasons: Reasons): Mapping<AllowanceCharge> {
  return [
    reason,
    allowance.leaf('BT-92', 'cbc:Amount', 'amount', amount),
    allowance.leaf('BT-93', 'cac:AllowanceChargeBaseAmount', 'baseAmount', amount),
    percentageAsFactor,
    allowance.group('BT-95', 'cac:TaxCategory', 'vat', () => ({ code: '' }), [vatCategory(reasons)]),
  ];
}

/** BG-20 and BG-21 of a document. */
export function allowances(reasons: Reasons): Mapping<Invoice> {
  const mapping = allowanceMapping(reasons);
  const empty = (): AllowanceCharge => ({ amount: ZERO });
  return [
    invoice.list('BG-20', 'AllowanceCharge[cbc:ChargeIndicator=false|0]', 'allowances', empty, mapping),
    invoice.list('BG-21', 'AllowanceCharge[cbc:ChargeIndicator=true|1]', 'charges', empty, mapping),
  ];
}

/** BT-112 and BT-115: the sum to pay is rounded, and there is no place for what is paid already. */
const toPay: Rule<Totals> = totals.custom({
  term: 'BT-115',
  path: 'cbc:TaxInclusiveTotalAmount',
  read(source, into, reading) {
    const node = source.first('cbc:TaxInclusiveTotalAmount');
    const value = node && amount.read(node, reading);
    if (!node || !value) return;
    node.used = true;
    into.payable = value;
    into.withVat = subtract(value, into.rounding ?? ZERO);
  },
  write(from, target, writing) {
    const whole = add(from.withVat ?? ZERO, from.rounding ?? ZERO);
    amount.write(whole, target.add('cbc:TaxInclusiveTotalAmount'), writing);
  },
});

const TOTALS: Mapping<Totals> = [
  totals.leaf('BT-106', 'cbc:LineExtensionTotalAmount', 'lineNetAmount', amount),
  totals.leaf('BT-109', 'cbc:TaxExclusiveTotalAmount', 'withoutVat', amount),
  totals.leaf('BT-114', 'cac:RoundOffAmount', 'rounding', amount),
  toPay,
];

/** BG-22. The sums of allowances and charges have no place: they are added up. */
export const legalTotal: Rule<Invoice> = invoice.custom({
  term: 'BG-22',
  path: 'cac:LegalTotal',
  read(source, into, reading) {
    invoice.group('BG-22', 'cac:LegalTotal', 'totals', () => ({}), TOTALS).read(source, into, reading);
    if (into.allowances.length > 0) into.totals.allowances = amountsOf(into.allowances);
    if (into.charges.length > 0) into.totals.charges = amountsOf(into.charges);
  },
  write(from, target, writing) {
    for (const rule of TOTALS) rule.write(from.totals, target.ensure('cac:LegalTotal'), writing);
  },
});
