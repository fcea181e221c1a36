import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import { stands } from '../../mapping/stands.js';
import { add, round, sum, ZERO } from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import { amount } from './codecs.js';
import { DOCUMENT } from './paths.js';

const at = (name: string) => `${DOCUMENT}/${name}`;

/**
 * BG-22: the format states the total and its rounding; the other sums follow from lines and DatiRiepilogo. What is to
 * be paid comes with the ways to pay, which are read after.
 */
const totals: Rule<Invoice> = rulesFor<Invoice>().custom({
  term: 'BG-22',
  path: DOCUMENT,
  mapping: [stands('BT-112', 'ImportoTotaleDocumento'), stands('BT-114', 'Arrotondamento')],
  read(source, into, reading) {
    const list = (members: readonly { amount: typeof ZERO }[]) => sum(members.map((member) => member.amount));
    const { totals: result } = into;
    result.lineNetAmount = round(sum(into.lines.map((line) => line.netAmount)), 2);
    if (into.allowances.length > 0) result.allowances = list(into.allowances);
    if (into.charges.length > 0) result.charges = list(into.charges);
    result.withoutVat = sum(into.vatBreakdown.map((group) => group.taxableAmount));
    result.vat = sum(into.vatBreakdown.map((group) => group.taxAmount));
    result.withVat = add(result.withoutVat, result.vat);
    const node = source.first(at('Arrotondamento'));
    const rounding = node && amount.read(node, reading);
    if (rounding) result.rounding = rounding;
  },
  write(from, target, writing) {
    const { withVat, rounding } = from.totals;
    if (withVat) amount.write(add(withVat, rounding ?? ZERO), target.create(at('ImportoTotaleDocumento')), writing);
    // Sums of nothing are not told.
    for (const key of ['allowances', 'charges', 'paid'] as const) {
      if (from.totals[key]?.units === 0n) writing.notes.set(`totals.${key}`, 'kept');
    }
    if (rounding) amount.write(rounding, target.create(at('Arrotondamento')), writing);
  },
});

export const TOTALS: Mapping<Invoice> = [totals];
