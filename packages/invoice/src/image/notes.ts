import { paymentHeight } from './payment/payment.js';
import { PITCH } from './pdf/shaper.js';
import type { Picture } from './picture.js';
import { CONTENT_WIDTH, mm, PAGE, STYLES, type TextStyle } from './style.js';

/** Lines of more than some 110 characters are hard to follow. */
const WIDTH = Math.min(CONTENT_WIDTH, mm(150));

/** A titled block of text below the totals. */
interface Section {
  title: string;
  paragraphs: string[][];
  style: TextStyle;
}

/**
 * Notes (BG-1), the seller's legal information (BT-33), the names of attachments and a specification; long ones run
 * over pages. Their last lines stay with the payment part that follows, so that it does not come alone onto a page.
 */
export function drawNotes(picture: Picture, width: number = WIDTH): void {
  const sections = sectionsOf(picture, width);
  const below = paymentHeight(picture);
  sections.forEach((section, i) => {
    drawSection(picture, section, i === sections.length - 1 ? below : 0);
  });
}

/** Height of the notes in points; 0 when there are none, endless when they do not fit the width. */
export function notesHeight(picture: Picture, width: number = WIDTH): number {
  if (width < WIDTH && (picture.invoice.specification ?? []).length > 0) return Number.POSITIVE_INFINITY;
  return sectionsOf(picture, width).reduce((sum, section) => {
    const lines = section.paragraphs.reduce((count, paragraph) => count + paragraph.length, 0);
    const gaps = section.paragraphs.length * picture.sheet.gap(2) + picture.sheet.gap(mm(2));
    return sum + STYLES.heading.leading + 2 + lines * section.style.leading + gaps;
  }, 0);
}

function sectionsOf({ sheet, invoice, texts }: Picture, width: number): Section[] {
  const section = (title: string, paragraphs: string[]): Section => ({
    title,
    paragraphs: paragraphs.map((paragraph) => sheet.wrap(paragraph, STYLES.body, width)),
    style: STYLES.body,
  });
  const notes = invoice.notes.map((note) => note.text.trim()).filter((text) => text !== '');
  const legal = invoice.seller.additionalLegalInformation;
  if (legal !== undefined && legal !== '') notes.push(legal);
  const attachments = invoice.attachments.map((a) =>
    [a.description ?? a.content?.fileName ?? a.reference, a.externalLocation]
      .filter((part) => part !== undefined)
      .join(': '),
  );
  const rows = invoice.specification ?? [];
  const longest = rows.reduce((most, row) => Math.max(most, row.length), 60);
  const size = Math.min(7.5, (1000 * CONTENT_WIDTH) / (PITCH * longest));
  const columns: TextStyle = { ...STYLES.body, size, leading: size * 1.35, spacing: 'fixed' };
  return [
    section(texts.notes.title, notes),
    section(texts.notes.attachments, attachments),
    { title: texts.notes.specification, paragraphs: rows.map((row) => [row.trimEnd()]), style: columns },
  ].filter((s) => s.paragraphs.length > 0);
}

function drawSection({ sheet }: Picture, { title, paragraphs, style }: Section, below: number): void {
  const first = paragraphs[0]!.slice(0, 3).length * style.leading;
  sheet.ensure(STYLES.heading.leading + 2 + first);
  sheet.tag('H2', () => sheet.line(title, PAGE.left, sheet.y, STYLES.heading));
  sheet.y += STYLES.heading.leading + 2;
  const apart = style.spacing === 'fixed' ? 0 : sheet.gap(2);
  paragraphs.forEach((lines, i) => {
    const isLast = i === paragraphs.length - 1;
    sheet.tag('P', () => {
      lines.forEach((line, row) => {
        // The last three lines go with the payment part when there is no room for it below them.
        const keep = isLast && row === Math.max(0, lines.length - 3) ? (lines.length - row) * style.leading + below : 0;
        sheet.ensure(keep > 0 && keep < PAGE.bottom - PAGE.nextTop ? keep : style.leading);
        sheet.line(line, PAGE.left, sheet.y, style);
        sheet.y += style.leading;
      });
    });
    sheet.y += apart;
  });
  sheet.y += sheet.gap(mm(2));
}
