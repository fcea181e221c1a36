import type { Address } from '../model/common.js';
import type { Party } from '../model/party.js';
import type { Picture } from './picture.js';
import { CONTENT_WIDTH, mm, PAGE, STYLES, type TextStyle, WINDOW } from './style.js';

/** Countries are printed in the address only when it leaves the seller's; in English and capitals, as the UPU asks. */
const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  AT: 'AUSTRIA',
  BE: 'BELGIUM',
  CH: 'SWITZERLAND',
  CZ: 'CZECHIA',
  DE: 'GERMANY',
  DK: 'DENMARK',
  EE: 'ESTONIA',
  ES: 'SPAIN',
  FI: 'FINLAND',
  FO: 'FAROE ISLANDS',
  FR: 'FRANCE',
  GB: 'UNITED KINGDOM',
  IE: 'IRELAND',
  IS: 'ICELAND',
  IT: 'ITALY',
  LT: 'LITHUANIA',
  LU: 'LUXEMBOURG',
  LV: 'LATVIA',
  NL: 'NETHERLANDS',
  NO: 'NORWAY',
  PL: 'POLAND',
  PT: 'PORTUGAL',
  SE: 'SWEDEN',
  US: 'UNITED STATES',
};

/** The lines of a postal address, without the name; `homeCountry` is not printed. */
export function addressLines(address: Address | undefined, homeCountry: string | undefined): string[] {
  if (!address) return [];
  const place = [address.postCode, address.city].filter(Boolean).join(' ');
  const country = address.country === homeCountry ? '' : (COUNTRY_NAMES[address.country] ?? address.country);
  return [address.line1, address.line2, address.line3, place, address.subdivision, country].filter(
    (line): line is string => line !== undefined && line.trim() !== '',
  );
}

/** Buyer's name, contact and address in the window; where the recipient of the invoice is another, that one. */
export function drawBuyer(picture: Picture): number {
  const { sheet, invoice } = picture;
  const addressee = invoice.invoiceRecipient?.address ? invoice.invoiceRecipient : invoice.buyer;
  const home = invoice.seller.address?.country;
  const sender = [invoice.seller.name, ...addressLines(invoice.seller.address, addressee.address?.country)].join(' · ');
  const small: TextStyle = { ...STYLES.detail, size: 6.3, leading: 8.5 };
  let y = WINDOW.top;
  sheet.tag('P', () => {
    for (const line of sheet.wrap(sender, small, WINDOW.width).slice(0, 2)) {
      sheet.line(line, PAGE.left, y, small);
      y += small.leading;
    }
  });
  y += 5;
  const rest = [addressee.tradingName, addressee.contact?.name, ...addressLines(addressee.address, home)];
  sheet.tag('Div', () => {
    const write = (text: string, style: TextStyle) =>
      sheet.tag('P', () => {
        y += sheet.paragraph(text, PAGE.left, y, style, WINDOW.width);
      });
    write(addressee.name, STYLES.addressName);
    for (const line of rest) {
      if (line !== undefined && line !== addressee.name) write(line, STYLES.address);
    }
  });
  return Math.max(y, WINDOW.bottom);
}

/**
 * Other parties: buyer when not the addressee, delivery, payee, tax representative. Where the facts in the right column
 * go far down, they stand beside them under the address window, else side by side below both.
 */
export function drawOtherParties(picture: Picture, buyerEnd: number, factsEnd: number): void {
  const { sheet } = picture;
  const columns = otherParties(picture);
  const below = Math.max(buyerEnd, factsEnd) + sheet.gap(mm(3));
  sheet.y = below;
  if (columns.length === 0) return;
  const half = CONTENT_WIDTH / 2 - mm(2);
  const beside = partiesHeight(picture, columns, half / Math.min(columns.length, 2));
  const isBeside = columns.length <= 2 && buyerEnd + mm(2) + beside <= factsEnd + mm(3);
  if (isBeside) drawColumns(picture, columns, buyerEnd + mm(2), half / columns.length);
  else sheet.y = drawColumns(picture, columns, below, CONTENT_WIDTH / Math.max(columns.length, 2)) + sheet.gap(mm(4));
}

type PartyColumn = [label: string, lines: string[]];

function otherParties({ invoice, texts }: Picture): PartyColumn[] {
  const home = invoice.seller.address?.country;
  const columns: PartyColumn[] = [];
  const party = (label: string, p: Party) =>
    columns.push([label, [p.name, ...addressLines(p.address, home), p.vatIdentifier ?? ''].filter((l) => l !== '')]);
  if (invoice.invoiceRecipient?.address) party(texts.parties.buyer, invoice.buyer);
  const delivery = invoice.delivery;
  if (delivery?.address || delivery?.partyName) {
    columns.push([
      texts.parties.deliveryAddress,
      [delivery.partyName ?? '', ...addressLines(delivery.address, home)].filter((l) => l !== ''),
    ]);
  }
  if (invoice.payee) party(texts.parties.payee, invoice.payee);
  if (invoice.taxRepresentative) party(texts.parties.taxRepresentative, invoice.taxRepresentative);
  return columns;
}

function partiesHeight({ sheet }: Picture, columns: PartyColumn[], width: number): number {
  const heights = columns.map(([, lines]) =>
    lines.reduce((sum, line) => sum + sheet.wrap(line, STYLES.body, width - mm(5)).length, 0),
  );
  return STYLES.label.leading + 1 + Math.max(...heights) * STYLES.body.leading;
}

/** Draws the parties side by side and gives the lower end of the longest. */
function drawColumns({ sheet }: Picture, columns: PartyColumn[], top: number, width: number): number {
  let bottom = top;
  columns.forEach(([label, lines], i) => {
    const x = PAGE.left + i * width;
    sheet.tag('H2', () => sheet.line(label, x, top, STYLES.label));
    let y = top + STYLES.label.leading + 1;
    for (const line of lines) {
      sheet.tag('P', () => {
        y += sheet.paragraph(line, x, y, STYLES.body, width - mm(5));
      });
    }
    bottom = Math.max(bottom, y);
  });
  return bottom;
}
