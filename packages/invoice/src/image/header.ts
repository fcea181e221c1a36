import { type Picture, titleOf } from './picture.js';
import { COLOURS, CONTENT_WIDTH, mm, PAGE, STYLES } from './style.js';

const LOGO = { width: mm(65), height: mm(18) };

/** First page, top: the seller's logo or name on the left, the document's title and number on the right. */
export function drawHeader(picture: Picture): void {
  const { sheet, invoice, texts } = picture;
  const right = PAGE.left + CONTENT_WIDTH / 2 + mm(4);
  if (!drawLogo(picture)) {
    const name = invoice.seller.tradingName ?? invoice.seller.name;
    sheet.paragraph(name, PAGE.left, PAGE.firstTop + 2, STYLES.brand, CONTENT_WIDTH / 2 - mm(6));
  }
  sheet.line(titleOf(invoice, texts), right, PAGE.firstTop, STYLES.title);
  sheet.y = PAGE.firstTop + STYLES.title.leading;
}

/** False when there is no logo or it cannot be decoded: the name stands in, for a picture must not stop an invoice. */
function drawLogo({ sheet, logo }: Picture): boolean {
  if (logo === undefined) return false;
  try {
    sheet.doc.image(Buffer.from(logo), PAGE.left, PAGE.firstTop, { fit: [LOGO.width, LOGO.height] });
    return true;
  } catch {
    return false;
  }
}

/** Following pages, top: whose document this is and which. */
export function drawRunningHead(picture: Picture): void {
  const { sheet, invoice, texts } = picture;
  const y = mm(15);
  const width = CONTENT_WIDTH / 2 - mm(3);
  const seller = sheet.shortened(invoice.seller.tradingName ?? invoice.seller.name, STYLES.bodyStrong, width);
  sheet.line(seller, PAGE.left, y, STYLES.bodyStrong);
  const title = sheet.shortened(`${titleOf(invoice, texts)} ${invoice.number}`, STYLES.bodyStrong, width);
  sheet.line(title, PAGE.left, y, STYLES.bodyStrong, { width: CONTENT_WIDTH, align: 'right' });
  sheet.rule(PAGE.left, PAGE.right, y + 18, COLOURS.line);
}
