import type { Address } from '../model/common.js';
import { addressLines } from './parties.js';
import type { Picture } from './picture.js';
import type { Sheet } from './sheet.js';
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
    [seller.name, ...addressLines(onFewLines(seller.address), invoice.buyer.address?.country)],
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
  const draw = () => {
    let x = PAGE.left;
    columns.forEach((lines, i) => {
      sheet.tag('P', () => drawColumn(sheet, lines, x, widths[i]! - mm(4), i === 0));
      x += widths[i]!;
    });
  };
  // Said once, on the first page; the repetitions are page furniture.
  if (page === 1) sheet.tag('Sect', draw);
  else sheet.aside('footer', draw);
  const number = fill(words.page, { page: String(page), pages: String(pages) });
  sheet.aside('footer', () => {
    sheet.line(number, PAGE.left, PAGE.footerTop + 6, SMALL, { width: CONTENT_WIDTH, align: 'right' });
  });
}

/** Street, box and the like on one line, so that the town has room too. */
function onFewLines(address: Address | undefined): Address | undefined {
  if (!address) return undefined;
  const { line1, line2, line3, subdivision, ...place } = address;
  return { ...place, line1: [line1, line2, line3].filter(Boolean).join(', ') };
}

function drawColumn(sheet: Sheet, lines: string[], x: number, width: number, firstStrong: boolean): void {
  const wrapped = lines.flatMap((line, row) =>
    sheet.wrap(line, SMALL, width).map((text) => ({ text, strong: firstStrong && row === 0 })),
  );
  wrapped.slice(0, LINES).forEach(({ text, strong }, row) => {
    sheet.line(`${text} `, x, PAGE.footerTop + 6 + row * SMALL.leading, strong ? SMALL_STRONG : SMALL);
  });
}
