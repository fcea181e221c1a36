import { exemptionOfCategory, exemptionText } from '../../codes/exemptions.js';
import type { Reading, Writing } from '../../mapping/context.js';
import { type Rule, rulesFor } from '../../mapping/rules.js';
import type { SourceNode } from '../../mapping/source.js';
import { stands } from '../../mapping/stands.js';
import type { TargetNode } from '../../mapping/target.js';
import { add, equals, isZero, ZERO } from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import type { VatBreakdown, VatCategory } from '../../model/totals.js';
import { amount, latin } from './codecs.js';
import { natureOf, wordsOfNature } from './natures.js';
import { GOODS } from './paths.js';
import { readVat, writeVat } from './vat.js';

const PATH = `${GOODS}/DatiRiepilogo`;
const CODED = /^(VATEX-[A-Z0-9-]+)(?:\s+(.*))?$/;

/** The sum (BG-23) that a category and rate belong to. */
export function groupOf(vat: VatCategory, groups: readonly VatBreakdown[]): VatBreakdown | undefined {
  return groups.find(({ category }) => category.code === vat.code && equals(category.rate ?? ZERO, vat.rate ?? ZERO));
}

/** BT-120 and BT-121 of a Natura with the law it stands on, as RiferimentoNormativo names it. */
function readReason(group: VatBreakdown, natura: string, law: string | undefined): void {
  const coded = CODED.exec(law ?? '');
  const code = coded?.[1] ?? exemptionOfCategory(group.category.code);
  if (code) group.exemptionReasonCode = code;
  const words = coded ? coded[2] : law;
  // A finer Natura than the usual one of its category goes before the words, so that other formats carry it.
  const usual = natureOf(group.category, undefined) === natura;
  const text = words ? (usual ? words : `${natura} ${words}`) : coded ? '' : wordsOfNature(natura);
  if (text !== '') group.exemptionReason = text;
}

function join(group: VatBreakdown, other: VatBreakdown): void {
  group.taxableAmount = add(group.taxableAmount ?? ZERO, other.taxableAmount ?? ZERO);
  group.taxAmount = add(group.taxAmount ?? ZERO, other.taxAmount ?? ZERO);
  const reasons = [group.exemptionReason, other.exemptionReason].filter((reason) => reason !== undefined);
  if (reasons.length > 0) group.exemptionReason = [...new Set(reasons)].join('; ');
}

/**
 * BG-23. EN 16931 has one sum for a category and rate, where FatturaPA has one for each Natura: those come together.
 * Payment decides when VAT is due: EsigibilitaIVA D is BT-8 432.
 */
export function readSummaries(source: SourceNode, into: Invoice, reading: Reading): void {
  for (const node of source.all(PATH)) {
    const category = readVat(node, reading);
    if (!category) continue;
    const group: VatBreakdown = { category };
    const base = node.first('ImponibileImporto');
    const taxable = base && amount.read(base, reading);
    const imposta = node.first('Imposta');
    const tax = imposta && amount.read(imposta, reading);
    if (taxable) group.taxableAmount = taxable;
    if (tax) group.taxAmount = tax;
    if (node.first('EsigibilitaIVA')?.text.trim() === 'D') into.taxPointDateCode = '432';
    const natura = node.first('Natura')?.text.trim();
    const law = node.first('RiferimentoNormativo');
    const words = law && latin(100).read(law, reading);
    if (natura && category.code === 'Z' && words) category.code = 'E';
    if (natura && category.code !== 'Z') readReason(group, natura, words);
    const known = groupOf(category, into.vatBreakdown);
    if (known) join(known, group);
    else {
      node.owner = group;
      into.vatBreakdown.push(group);
    }
  }
}

/** RiferimentoNormativo: the reason in words, after its code where the category does not say it by itself. */
function lawOf(group: VatBreakdown, natura: string): string | undefined {
  const { exemptionReason: reason = '', exemptionReasonCode: code } = group;
  const words = reason.startsWith(`${natura} `) ? reason.slice(natura.length + 1) : reason;
  const own = code && code.toUpperCase() !== exemptionOfCategory(group.category.code) ? code : undefined;
  const said = words === wordsOfNature(natura) || words === natura ? '' : words;
  if (!own) return said || undefined;
  return `${own} ${said || exemptionText(own, 'IT')}`;
}

function chargeability(from: Invoice, group: VatBreakdown): string {
  if (group.category.code === 'B') return 'S';
  return from.taxPointDateCode === '432' ? 'D' : 'I';
}

/** Whether EsigibilitaIVA tells BT-8: that payment decides, where there is VAT. */
export function saysWhenVatIsDue({ taxPointDateCode, vatBreakdown }: Invoice): boolean {
  const taxed = ({ category }: VatBreakdown) => category.code !== 'B' && !isZero(category.rate ?? ZERO);
  return taxPointDateCode === '432' && vatBreakdown.some(taxed);
}

/** Writes DatiRiepilogo; a sum without VAT has no say in when VAT is due. */
export function writeSummaries(from: Invoice, target: TargetNode, writing: Writing): void {
  for (const group of from.vatBreakdown) {
    const node = target.create(PATH);
    writeVat(group.category, node, group);
    amount.write(group.taxableAmount ?? ZERO, node.add('ImponibileImporto'), writing);
    amount.write(group.taxAmount ?? ZERO, node.add('Imposta'), writing);
    const natura = natureOf(group.category, group);
    if (!isZero(group.category.rate ?? ZERO)) node.add('EsigibilitaIVA', chargeability(from, group));
    const law = natura && lawOf(group, natura);
    if (law) latin(100).write(law, node.add('RiferimentoNormativo'), writing);
    writing.own(node, group);
  }
}

/** Where the terms of the sums stand; they are read and written with the goods. */
export const sumsByRate: Rule<Invoice> = rulesFor<Invoice>().custom({
  term: 'BG-23',
  path: PATH,
  mapping: [
    stands('BT-118', 'Natura'),
    stands('BT-119', 'AliquotaIVA'),
    stands('BT-116', 'ImponibileImporto'),
    stands('BT-117', 'Imposta'),
    stands('BT-8', 'EsigibilitaIVA'),
    stands('BT-120', 'RiferimentoNormativo'),
    stands('BT-121', 'RiferimentoNormativo'),
  ],
  read() {},
  write() {},
});
