import type { Invoice } from '../model/invoice.js';
import { drawFacts } from './facts.js';
import { drawFooter } from './footer.js';
import { drawHeader, drawRunningHead } from './header.js';
import type { ImageLanguage } from './language.js';
import { LANGUAGE_TAGS } from './language.js';
import { drawLines } from './lines.js';
import { drawBuyer, drawOtherParties } from './parties.js';
import { drawPayment } from './payment/payment.js';
import type { Extras } from './pdf/catalog.js';
import { type Picture as PdfPicture, readPicture } from './pdf/pictures.js';
import { pictureOf, titleOf } from './picture.js';
import { Sheet } from './sheet.js';
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
/** Shares of the usual space between blocks and rows that are tried, from the one that shows least. */
const TIGHTER = [0.6, 0.35];

/**
 * The whole image as a PDF. One that just runs over onto another page is set closer if that saves the page: printed
 * invoices are paid for by the page.
 */
export function render(invoice: Invoice, input: RenderInput): Uint8Array {
  const logo = input.logo && readPicture(input.logo);
  const usual = draw(invoice, input, logo, 1);
  let sheet = usual;
  if (usual.pageCount > 1 && usual.pageCount <= MOST_PAGES_TO_TIGHTEN) {
    for (const tightness of TIGHTER) {
      const tight = draw(invoice, input, logo, tightness);
      if (tight.pageCount >= usual.pageCount) continue;
      sheet = tight;
      break;
    }
  }
  const title = `${titleOf(invoice, TEXTS[input.language])} ${invoice.number}`.trim();
  const facts = {
    title,
    author: invoice.seller.name,
    subject: `${title}, ${invoice.buyer.name}`,
    languageTag: LANGUAGE_TAGS[input.language],
    created: input.created,
  };
  return sheet.finish(facts, input.extras);
}

/** Draws block by block from top to bottom. */
function draw(invoice: Invoice, input: RenderInput, logo: PdfPicture | undefined, tightness: number): Sheet {
  const sheet = new Sheet(tightness);
  const picture = pictureOf(sheet, invoice, input.language, logo);
  drawHeader(picture);
  const factsEnd = drawFacts(picture);
  const buyerEnd = drawBuyer(picture);
  drawOtherParties(picture, buyerEnd, factsEnd);
  drawSummary(picture);
  drawLines(picture);
  drawTotals(picture);
  drawPayment(picture);
  sheet.eachPage((page, pages) => {
    if (page > 1) drawRunningHead(picture);
    drawFooter(picture, page, pages);
  });
  return sheet;
}
