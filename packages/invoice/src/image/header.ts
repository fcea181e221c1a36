import { type Picture, titleOf } from './picture.js';
import { COLOURS, CONTENT_WIDTH, mm, PAGE, STYLES, type TextStyle } from './style.js';

const LOGO = { width: mm(65), height: mm(18) };

/** First page, top: the seller's logo or name on the left, the document's title on the right. */
export function drawHeader(picture: Picture): void {
  const { sheet, invoice, texts } = picture;
  const right = PAGE.left + CONTENT_WIDTH / 2 + mm(4);
  const title = titleOf(invoice, texts);
  let style: TextStyle = STYLES.title;
  while (sheet.width(title, style) > PAGE.right - right) style = { ...style, size: style.size - 1 };
  sheet.tag('H1', () => sheet.line(title, right, PAGE.firstTop, style));
  if (!drawLogo(picture)) {
    const name = invoice.seller.tradingName ?? invoice.seller.name;
    const width = CONTENT_WIDTH / 2 - mm(6);
    sheet.tag('P', () => sheet.paragraph(name, PAGE.left, PAGE.firstTop + 2, STYLES.brand, width));
  }
  sheet.y = PAGE.firstTop + STYLES.title.leading;
}

/** False when there is no logo or it cannot be decoded: the name stands in, for a picture must not stop an invoice. */
function drawLogo({ sheet, invoice, logo }: Picture): boolean {
  if (!logo) return false;
  const scale = Math.min(LOGO.width / logo.width, LOGO.height / logo.height);
  const place = { x: PAGE.left, y: PAGE.firstTop, width: logo.width * scale, height: logo.height * scale };
  sheet.figure(invoice.seller.tradingName ?? invoice.seller.name, place, () => sheet.picture(logo, place));
  return true;
}

/** Following pages, top: whose document this is and which. */
export function drawRunningHead(picture: Picture): void {
  const { sheet, invoice, texts } = picture;
  const y = mm(15);
  const width = CONTENT_WIDTH / 2 - mm(3);
  sheet.aside('header', () => {
    const seller = sheet.shortened(invoice.seller.tradingName ?? invoice.seller.name, STYLES.bodyStrong, width);
    sheet.line(seller, PAGE.left, y, STYLES.bodyStrong);
    const title = sheet.shortened(`${titleOf(invoice, texts)} ${invoice.number}`, STYLES.bodyStrong, width);
    sheet.line(title, PAGE.left, y, STYLES.bodyStrong, { width: CONTENT_WIDTH, align: 'right' });
    sheet.rule(PAGE.left, PAGE.right, y + 18, COLOURS.line);
  });
}
