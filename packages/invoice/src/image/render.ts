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
import type { Extras } from './pdf/pdfkit-archive.js';
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
  extras: Extras;
}

/** Documents of more pages gain too little from closer rows to be drawn twice. */
const MOST_PAGES_TO_TIGHTEN = 3;

/**
 * The whole image as a PDF. One that just runs over onto another page is set closer if that saves the page: printed
 * invoices are paid for by the page.
 */
export async function render(invoice: Invoice, input: RenderInput): Promise<Uint8Array> {
  const usual = draw(invoice, input, 1);
  if (usual.pageCount === 1 || usual.pageCount > MOST_PAGES_TO_TIGHTEN) return usual.finish();
  const tight = draw(invoice, input, 0.5);
  return tight.pageCount < usual.pageCount ? tight.finish() : usual.finish();
}

/** Draws block by block from top to bottom. */
function draw(invoice: Invoice, input: RenderInput, tightness: number): Sheet {
  const texts = TEXTS[input.language];
  const title = `${titleOf(invoice, texts)} ${invoice.number}`.trim();
  const info = {
    title,
    author: invoice.seller.name,
    subject: `${title}, ${invoice.buyer.name}`,
    languageTag: LANGUAGE_TAGS[input.language],
    created: input.created,
  };
  const sheet = new Sheet(info, input.extras, tightness);
  const picture = pictureOf(sheet, invoice, input.language, input.logo);
  drawHeader(picture);
  const factsEnd = drawFacts(picture);
  const buyerEnd = drawBuyer(picture);
  sheet.y = Math.max(factsEnd, buyerEnd) + sheet.gap(mm(3));
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
  return sheet;
}
