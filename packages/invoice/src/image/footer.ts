import { addressLines } from './parties.js';
import type { Picture } from './picture.js';
import { COLOURS, CONTENT_WIDTH, mm, PAGE, STYLES, type TextStyle } from './style.js';
import { fill } from './texts/index.js';

const SMALL: TextStyle = { ...STYLES.detail, size: 7, leading: 9 };
const SMALL_STRONG: TextStyle = { ...SMALL, font: 'semibold', colour: COLOURS.ink };
const LINES = 4;

/** The language's own country, whose name for the company number fits its companies only. */
const HOME: Readonly<Record<string, string>> = { FI: 'FI', SE: 'SE', NO: 'NO', DK: 'DK', NL: 'NL' };

/** Foot of every page: the seller's name and address, contact, numbers, and the page number. */
export function drawFooter(picture: Picture, page: number, pages: number): void {
  const { sheet, invoice, texts, language } = picture;
  const { seller } = invoice;
  const words = texts.footer;
  const home = HOME[language] === undefined || HOME[language] === seller.address?.country;
  const labelled = (label: string, value: string | undefined) => (value ? [`${label} ${value}`] : []);
  const columns = [
    [seller.name, ...addressLines(seller.address, invoice.buyer.address?.country)],
    [
      ...(seller.contact?.name ? [seller.contact.name] : []),
      ...labelled(words.phone, seller.contact?.telephone),
      ...(seller.contact?.email ? [seller.contact.email] : []),
    ],
    [
      ...labelled(home ? words.registration : words.foreignRegistration, seller.legalRegistration?.value),
      ...labelled(words.vat, seller.vatIdentifier),
      ...(seller.taxRegistration ? [seller.taxRegistration] : []),
    ],
  ];
  const widths = [mm(58), mm(50), mm(45)];
  sheet.rule(PAGE.left, PAGE.right, PAGE.footerTop, COLOURS.line);
  let x = PAGE.left;
  columns.forEach((lines, i) => {
    const width = widths[i]! - mm(4);
    const wrapped = lines.flatMap((line, row) =>
      sheet.wrap(line, SMALL, width).map((text) => ({ text, strong: i === 0 && row === 0 })),
    );
    wrapped.slice(0, LINES).forEach(({ text, strong }, row) => {
      sheet.line(text, x, PAGE.footerTop + 6 + row * SMALL.leading, strong ? SMALL_STRONG : SMALL);
    });
    x += widths[i]!;
  });
  const number = fill(words.page, { page: String(page), pages: String(pages) });
  sheet.line(number, PAGE.left, PAGE.footerTop + 6, SMALL, { width: CONTENT_WIDTH, align: 'right' });
}
