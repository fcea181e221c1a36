import type { Picture } from './picture.js';
import { CONTENT_WIDTH, mm, PAGE, STYLES } from './style.js';

/** Notes (BG-1), the seller's legal information (BT-33) and the names of attachments; long notes run over pages. */
export function drawNotes(picture: Picture): void {
  const { invoice, texts } = picture;
  const notes = invoice.notes.map((note) => note.text.trim()).filter((text) => text !== '');
  const legal = invoice.seller.additionalLegalInformation;
  if (legal !== undefined && legal !== '') notes.push(legal);
  section(picture, texts.notes.title, notes);
  const attachments = invoice.attachments.map((a) => [
    a.description ?? a.content?.fileName ?? a.reference,
    a.externalLocation,
  ]);
  section(
    picture,
    texts.notes.attachments,
    attachments.map((parts) => parts.filter((part) => part !== undefined).join(': ')),
  );
}

function section({ sheet }: Picture, title: string, paragraphs: string[]): void {
  if (paragraphs.length === 0) return;
  sheet.ensure(STYLES.heading.leading + 3 * STYLES.body.leading);
  sheet.tag('H2', () => sheet.line(title, PAGE.left, sheet.y, STYLES.heading));
  sheet.y += STYLES.heading.leading + 2;
  for (const paragraph of paragraphs) {
    // Lines of more than some 110 characters are hard to follow.
    const lines = sheet.wrap(paragraph, STYLES.body, Math.min(CONTENT_WIDTH, mm(150)));
    sheet.tag('P', () => {
      for (const line of lines) {
        sheet.ensure(STYLES.body.leading);
        sheet.line(line, PAGE.left, sheet.y, STYLES.body);
        sheet.y += STYLES.body.leading;
      }
    });
    sheet.y += sheet.gap(2);
  }
  sheet.y += sheet.gap(mm(2));
}
