import type { Invoice } from '../model/invoice.js';
import { drawFacts } from './facts.js';
import { drawFooter } from './footer.js';
import { drawHeader, drawRunningHead } from './header.js';
import type { ImageLanguage } from './language.js';
import { LANGUAGE_TAGS } from './language.js';
import { drawLines } from './lines.js';
import { drawNotes } from './notes.js';
import { drawBuyer, drawOtherParties } from './parties.js';
import { drawPayment } from './payment.js';
import { pictureOf, titleOf } from './picture.js';
import { Sheet } from './sheet.js';
import { mm } from './style.js';
import { drawSummary } from './summary.js';
import { TEXTS } from './texts/index.js';
import { drawTotals } from './totals.js';

/** The options of `renderInvoicePdf`, complete. */
export interface RenderInput {
  language: ImageLanguage;
  logo?: Uint8Array;
  created: Date;
}

/** Draws the whole image, block by block from top to bottom. */
export async function render(invoice: Invoice, input: RenderInput): Promise<Uint8Array> {
  const texts = TEXTS[input.language];
  const title = `${titleOf(invoice, texts)} ${invoice.number}`.trim();
  const sheet = new Sheet({
    title,
    author: invoice.seller.name,
    subject: `${title}, ${invoice.buyer.name}`,
    languageTag: LANGUAGE_TAGS[input.language],
    created: input.created,
  });
  const picture = pictureOf(sheet, invoice, input.language, input.logo);
  drawHeader(picture);
  const factsEnd = drawFacts(picture);
  const buyerEnd = drawBuyer(picture);
  sheet.y = Math.max(factsEnd, buyerEnd) + mm(3);
  drawOtherParties(picture);
  drawSummary(picture);
  drawLines(picture);
  drawTotals(picture);
  drawNotes(picture);
  drawPayment(picture);
  sheet.eachPage((page, pages) => {
    if (page > 1) drawRunningHead(picture);
    drawFooter(picture, page, pages);
  });
  return sheet.finish();
}
