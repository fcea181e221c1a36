import { formatIban, normaliseIban } from '../../identifiers/index.js';
import type { Picture } from '../picture.js';
import { COLOURS, CONTENT_WIDTH, mm, PAGE, STYLES } from '../style.js';
import { fill } from '../texts/index.js';
import { accountsOf, isPayable } from './details.js';
import { drawSlip, slipHeight } from './slip.js';

const INSET = mm(5);
const PADDING = mm(4);

/** How to pay, at the foot of the last page; a credit note and a settled invoice say that nothing is to be paid. */
export function drawPayment(picture: Picture): void {
  const lines = statementOf(picture);
  if (lines) drawStatement(picture, lines);
  else drawSlip(picture);
}

/** Height of what `drawPayment` draws, in points. */
export function paymentHeight(picture: Picture): number {
  const lines = statementOf(picture);
  return lines ? lines.length * STYLES.bodyStrong.leading + 2 * PADDING : slipHeight(picture);
}

/** The lines that say why there is nothing to pay, or undefined when there is. */
function statementOf(picture: Picture): string[] | undefined {
  const { sheet, invoice, texts } = picture;
  const settled = accountsOf(invoice).length > 0 ? [] : settlementSentences(picture);
  const sentences = (): string[] | undefined => {
    if (invoice.kind === 'creditNote') return [texts.payment.creditNote];
    if (invoice.purpose === 'directPayment') return [texts.payment.directPayment];
    if (settled.length > 0) return settled;
    return isPayable(invoice) ? undefined : [texts.payment.nothing];
  };
  return sentences()?.flatMap((sentence) => sheet.wrap(sentence, STYLES.bodyStrong, CONTENT_WIDTH - 2 * INSET));
}

/** Card and direct debit: the payer does nothing, so no account is offered. */
function settlementSentences({ invoice, texts }: Picture): string[] {
  return invoice.payments.flatMap(({ card, directDebit }) => {
    if (card) return [fill(texts.payment.card, { digits: card.primaryAccountNumber.slice(-4) })];
    if (!directDebit) return [];
    const iban = normaliseIban(directDebit.debitedAccount ?? '');
    const account = iban === undefined ? (directDebit.debitedAccount ?? '–') : formatIban(iban);
    const sentences = [fill(texts.payment.directDebit, { account })];
    if (directDebit.mandateReference) sentences.push(`${texts.payment.mandate}: ${directDebit.mandateReference}`);
    if (directDebit.creditorIdentifier) sentences.push(`${texts.payment.creditor}: ${directDebit.creditorIdentifier}`);
    return sentences;
  });
}

function drawStatement({ sheet }: Picture, lines: string[]): void {
  const style = STYLES.bodyStrong;
  const height = lines.length * style.leading + 2 * PADDING;
  sheet.ensure(height);
  sheet.box({ x: PAGE.left, y: sheet.y, width: CONTENT_WIDTH, height }, COLOURS.tint, 5);
  sheet.tag('P', () => {
    lines.forEach((line, i) => {
      sheet.line(line, PAGE.left + INSET, sheet.y + PADDING + i * style.leading, style);
    });
  });
  sheet.y += height;
}
