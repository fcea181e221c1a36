import type { Writing } from '../mapping/context.js';
import { decimal } from '../model/decimal.js';
import type { Invoice } from '../model/invoice.js';
import type { InvoiceLine } from '../model/line.js';
import type { AllowanceCharge, VatBreakdown, VatCategory } from '../model/totals.js';
import type { Mend } from './mend.js';

/** Categories whose rate is always zero. */
const ZERO_RATED = new Set(['Z', 'E', 'AE', 'K', 'G']);
/** Categories that say themselves why there is no VAT, so the code of the reason follows. */
const REASONS: Readonly<Record<string, string>> = {
  AE: 'VATEX-EU-AE',
  K: 'VATEX-EU-IC',
  G: 'VATEX-EU-G',
  O: 'VATEX-EU-O',
};

/** O has no rate; those that are always zero say so. */
function rated(category: VatCategory): VatCategory {
  if (category.code === 'O' && category.rate?.units === 0n) return { code: 'O' };
  if (!category.rate && ZERO_RATED.has(category.code)) return { ...category, rate: decimal(0) };
  return category;
}

function reasoned(group: VatBreakdown): VatBreakdown {
  const { code } = group.category;
  const reason = REASONS[code];
  if (!reason || group.exemptionReason || group.exemptionReasonCode) return group;
  return { ...group, exemptionReasonCode: reason };
}

function ratedLine(line: InvoiceLine): InvoiceLine {
  const result = { ...line };
  if (line.vat) result.vat = rated(line.vat);
  if (line.subLines) result.subLines = line.subLines.map(ratedLine);
  return result;
}

const ratedAllowances = (list: readonly AllowanceCharge[]) =>
  list.map((member) => (member.vat ? { ...member, vat: rated(member.vat) } : member));

/** A rate of zero left out beside O says nothing, so it is not lost. */
function noteRates(invoice: Invoice, writing: Writing): void {
  const note = (category: VatCategory | undefined, path: string) => {
    if (category?.code === 'O' && category.rate?.units === 0n) writing.notes.set(`${path}.rate`, 'kept');
  };
  for (const [at, line] of invoice.lines.entries()) note(line.vat, `lines[${at}].vat`);
  for (const [at, member] of invoice.allowances.entries()) note(member.vat, `allowances[${at}].vat`);
  for (const [at, member] of invoice.charges.entries()) note(member.vat, `charges[${at}].vat`);
  for (const [at, group] of invoice.vatBreakdown.entries()) note(group.category, `vatBreakdown[${at}].category`);
}

/** VAT categories with the rates and reasons that follow from them alone. */
export const vatFollowsCategory: Mend = (invoice, writing) => {
  noteRates(invoice, writing);
  return {
    ...invoice,
    lines: invoice.lines.map(ratedLine),
    allowances: ratedAllowances(invoice.allowances),
    charges: ratedAllowances(invoice.charges),
    vatBreakdown: invoice.vatBreakdown.map((group) => reasoned({ ...group, category: rated(group.category) })),
  };
};

/** S, Z, L and M take no exemption reason (BR-S-10 …): a text that stands there goes to the notes. */
export const noNeedlessReasons: Mend = (invoice, writing) => {
  const texts: string[] = [];
  const vatBreakdown = invoice.vatBreakdown.map((group, at) => {
    const { exemptionReason, exemptionReasonCode, ...rest } = group;
    if (!['S', 'Z', 'L', 'M'].includes(group.category.code) || (!exemptionReason && !exemptionReasonCode)) return group;
    for (const [key, text] of Object.entries({ exemptionReason, exemptionReasonCode })) {
      if (!text) continue;
      if (!texts.includes(text)) texts.push(text);
      writing.notes.set(`vatBreakdown[${at}].${key}`, 'moved to free text');
    }
    return rest;
  });
  if (texts.length === 0) return invoice;
  return { ...invoice, vatBreakdown, notes: [...invoice.notes, ...texts.map((text) => ({ text }))] };
};

/** BT-6 is for another currency than BT-5; the same one twice says nothing (BR-CO-15, PEPPOL-EN16931-R005). */
export const taxCurrencyIsAnother: Mend = (invoice, writing) => {
  const { taxCurrency, ...rest } = invoice;
  if (taxCurrency !== invoice.currency) return invoice;
  const { vatInTaxCurrency, ...totals } = invoice.totals;
  writing.notes.set('taxCurrency', 'kept');
  if (vatInTaxCurrency) writing.notes.set('totals.vatInTaxCurrency', 'kept');
  return { ...rest, totals };
};
