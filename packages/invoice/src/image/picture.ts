import { isZero } from '../model/decimal.js';
import type { Invoice } from '../model/invoice.js';
import type { AllowanceCharge } from '../model/totals.js';
import { type Formatter, formatterFor } from './format.js';
import type { ImageLanguage } from './language.js';
import type { Picture as PdfPicture } from './pdf/pictures.js';
import type { Sheet } from './sheet.js';
import { fill, type ImageTexts, TEXTS } from './texts/index.js';

/** What every block of the image works with. */
export interface Picture {
  sheet: Sheet;
  invoice: Invoice;
  language: ImageLanguage;
  texts: ImageTexts;
  format: Formatter;
  logo: PdfPicture | undefined;
}

export function pictureOf(
  sheet: Sheet,
  invoice: Invoice,
  language: ImageLanguage,
  logo: PdfPicture | undefined,
): Picture {
  return { sheet, invoice, language, texts: TEXTS[language], format: formatterFor(language), logo };
}

/** Self-billing codes of UNTDID 1001: 261, 389, 527. */
const SELF_BILLED = ['261', '389', '527'];

/** The document's title in the image's language. */
export function titleOf(invoice: Invoice, texts: ImageTexts): string {
  if (invoice.purpose !== undefined && invoice.purpose !== 'directPayment') return texts.titles[invoice.purpose];
  if (SELF_BILLED.includes(invoice.typeCode)) return texts.titles.selfBilled;
  if (invoice.kind === 'creditNote') return texts.titles.creditNote;
  if (invoice.typeCode === '384') return texts.titles.corrected;
  if (invoice.typeCode === '386') return texts.titles.prepayment;
  return texts.titles.invoice;
}

/**
 * The words of an allowance or charge: `Discount 10 % of 200.00: loyal customer`. The amount that the percentage is of
 * (BT-93, BT-100, BT-137, BT-142) is left out where room is short.
 */
export function reasonOf(entry: AllowanceCharge, word: string, picture: Picture): string {
  const title = `${word}${shareOf(entry, picture)}`;
  const said = entry.reason?.trim().toLowerCase() ?? '';
  // Many programs give the word itself as the reason.
  return said === '' || said === word.toLowerCase() ? title : `${title}: ${entry.reason}`;
}

function shareOf({ percentage, baseAmount }: AllowanceCharge, { sheet, texts, format }: Picture): string {
  const percent = percentage && format.percent(percentage);
  const base = baseAmount && !isZero(baseAmount) && !sheet.isBrief ? format.amount(baseAmount) : undefined;
  if (base === undefined) return percent === undefined ? '' : ` ${percent}`;
  if (percent === undefined) return ` ${fill(texts.lines.onBase, { base })}`;
  return ` ${fill(texts.lines.percentOf, { percent, base })}`;
}
