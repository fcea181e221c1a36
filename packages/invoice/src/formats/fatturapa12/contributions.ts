import type { Reading } from '../../mapping/context.js';
import { type Rule, rulesFor } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import { ZERO } from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import type { AllowanceCharge } from '../../model/totals.js';
import { amount, decimals, rate } from './codecs.js';
import { DOCUMENT } from './paths.js';
import { groupOf } from './summaries.js';
import { readVat, writeVat } from './vat.js';

const PATH = `${DOCUMENT}/DatiCassaPrevidenziale`;
const WORDS = 'Contributo cassa previdenziale';
const REASON = new RegExp(`^${WORDS} \\((TC(?:0[1-9]|1\\d|2[0-2]))\\)$`);

/** A contribution to a professional's pension fund is a charge of the document whose reason names the fund. */
export function writesAsContribution({ reason, percentage, vat }: AllowanceCharge): boolean {
  return REASON.test(reason ?? '') && percentage !== undefined && vat !== undefined;
}

/** Reads DatiCassaPrevidenziale as charges (BG-21). */
export function readContributions(source: SourceNode, into: Invoice, reading: Reading): void {
  for (const node of source.all(PATH)) {
    const sum = node.first('ImportoContributoCassa');
    const value = sum && amount.read(sum, reading);
    const share = node.first('AlCassa');
    const percentage = share && rate.read(share, reading);
    const base = node.first('ImponibileCassa');
    const baseAmount = base && amount.read(base, reading);
    const charge: AllowanceCharge = {
      amount: value ?? ZERO,
      reason: `${WORDS} (${node.first('TipoCassa')?.text.trim() ?? ''})`,
    };
    const vat = readVat(node, reading);
    if (percentage) charge.percentage = percentage;
    if (baseAmount) charge.baseAmount = baseAmount;
    if (vat) charge.vat = vat;
    node.owner = charge;
    into.charges.push(charge);
  }
}

/** Writes those charges; read with the goods, whose sums they are part of. */
export const contributions: Rule<Invoice> = rulesFor<Invoice>().custom({
  term: 'BG-21',
  path: PATH,
  read() {},
  write(from, target, writing) {
    for (const charge of from.charges.filter(writesAsContribution)) {
      const node = target.create(PATH);
      node.add('TipoCassa', REASON.exec(charge.reason ?? '')?.[1] ?? '');
      node.add('AlCassa', decimals(charge.percentage ?? ZERO, 2, 2));
      amount.write(charge.amount, node.add('ImportoContributoCassa'), writing);
      if (charge.baseAmount) amount.write(charge.baseAmount, node.add('ImponibileCassa'), writing);
      writeVat(charge.vat, node, charge.vat && groupOf(charge.vat, from.vatBreakdown));
      writing.own(node, charge);
    }
  },
});
