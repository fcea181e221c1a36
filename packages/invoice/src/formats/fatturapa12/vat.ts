import type { Reading } from '../../mapping/context.js';
import type { SourceNode } from '../../mapping/source.js';
import type { TargetNode } from '../../mapping/target.js';
import { isZero, ZERO } from '../../model/decimal.js';
import type { VatBreakdown, VatCategory } from '../../model/totals.js';
import { decimals, rate } from './codecs.js';
import { categoryOf, natureOf } from './natures.js';

/** AliquotaIVA and Natura of an element; a category that the sums of the document tell more exactly comes later. */
export function readVat(source: SourceNode, reading: Reading): VatCategory | undefined {
  const node = source.first('AliquotaIVA');
  const value = node && rate.read(node, reading);
  if (!value) return undefined;
  const natura = source.first('Natura')?.text.trim();
  const code = categoryOf(natura, value, source.first('EsigibilitaIVA')?.text.trim() === 'S');
  // EN 16931 has no rate at all for what is outside the scope of VAT.
  return code === 'O' && isZero(value) ? { code } : { code, rate: value };
}

/** Writes AliquotaIVA and Natura; `group` is the sum that the reason for no VAT stands with. */
export function writeVat(vat: VatCategory | undefined, target: TargetNode, group?: VatBreakdown): void {
  target.add('AliquotaIVA', decimals(vat?.rate ?? ZERO, 2, 2));
  const natura = vat && natureOf(vat, group);
  if (natura) target.add('Natura', natura);
}
