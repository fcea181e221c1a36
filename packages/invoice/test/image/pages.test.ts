import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { renderInvoicePdf } from '../../src/image/index.js';
import { parseDecimal as d, type Invoice } from '../../src/index.js';
import { type ReadPdf, readPdf } from './read-pdf.js';
import { aFinnishInvoice, aLine, aLongInvoice, withTotals } from './samples.js';

const draw = async (invoice: Invoice): Promise<ReadPdf> => readPdf(await renderInvoicePdf(invoice, { language: 'FI' }));
const pageTexts = (pdf: ReadPdf) => pdf.pages.map((page) => page.replaceAll('\u00a0', ' '));
/** A printed amount in cents. */
const cents = (text: string) => Number(text.replace(/[ ,]/g, ''));

describe('an invoice over pages', () => {
  test('carries the sum of the lines from each page to the next', async () => {
    const invoice = aLongInvoice(100);
    const pages = pageTexts(await draw(invoice));
    assert.ok(pages.length > 3);
    let sum = 0;
    pages.forEach((page, i) => {
      const brought = /Siirto edelliseltä sivulta \(EUR\)/.exec(page);
      const amounts = [...page.matchAll(/(?:^|\|)(\d[\d ]*,\d\d)\|Siirto ([^ ]+)/g)];
      if (i > 0 && /Tuote \d/.test(page)) {
        assert.ok(brought);
        assert.equal(cents(amounts.find(([, , word]) => word === 'edelliseltä')![1]!), sum);
      }
      for (const [, number] of page.matchAll(/Tuote (\d+)\|/g)) {
        sum += Number(invoice.lines[Number(number) - 1]!.netAmount!.units);
      }
      const carried = amounts.find(([, , word]) => word === 'seuraavalle');
      if (carried) assert.equal(cents(carried[1]!), sum);
      else assert.ok(!/Tuote \d/.test(pages[i + 1] ?? ''), `page ${i + 1} carries nothing on`);
    });
    assert.equal(BigInt(sum), invoice.totals.lineNetAmount!.units);
  });

  test('carries nothing when a line has no amount', async () => {
    const invoice = aLongInvoice(60);
    delete invoice.lines[3]!.netAmount;
    assert.ok(!pageTexts(await draw(invoice)).some((page) => page.includes('Siirto')));
  });

  test('leaves no payment part alone on a page, however many lines there are', async () => {
    for (let lines = 1; lines <= 44; lines += 2) {
      const invoice = aLongInvoice(lines);
      if (lines % 3 === 0) invoice.notes = [];
      const pages = pageTexts(await draw(invoice));
      const last = pages.at(-1)!;
      assert.ok(last.includes('Maksutiedot'), `${lines} lines`);
      assert.ok(last.includes('Verollinen yhteensä'), `${lines} lines: the payment part stands alone`);
    }
  });

  test('long notes stay with the payment part by their last lines', async () => {
    for (let words = 150; words <= 1500; words += 150) {
      const invoice = aFinnishInvoice();
      invoice.notes = [{ text: Array.from({ length: words }, (_, i) => `sana${i}`).join(' ') }];
      const last = pageTexts(await draw(invoice)).at(-1)!;
      assert.ok(last.includes('Maksutiedot') && last.includes(`sana${words - 1}`), `${words} words`);
    }
  });

  test('totals of more rows than a page holds run over pages', async () => {
    const invoice = aFinnishInvoice();
    invoice.allowances = Array.from({ length: 90 }, (_, i) => ({ amount: d('0.10'), reason: `Syy ${i}` }));
    const rate = invoice.vatBreakdown[0]!;
    invoice.vatBreakdown = Array.from({ length: 70 }, () => rate);
    const pdf = await draw(withTotalsKept(invoice));
    const text = pageTexts(pdf).join('|');
    for (let i = 0; i < 90; i++) assert.ok(text.includes(`Syy ${i}|`));
    for (const { text: t, y } of pdf.places) assert.ok(y > 20, t);
  });
});

/** Keeps the breakdown that a test sets. */
function withTotalsKept(invoice: Invoice): Invoice {
  const { vatBreakdown } = invoice;
  return { ...withTotals(invoice), vatBreakdown };
}

test('no text leaves the page or runs into the margin, whatever the lengths', async () => {
  const words = fc.string({ unit: fc.constantFrom(...'aWiÅŽ1 .-/ж '), maxLength: 400 });
  await fc.assert(
    fc.asyncProperty(words, words, fc.integer({ min: 1, max: 30 }), async (first, second, lines) => {
      const invoice = aFinnishInvoice();
      Object.assign(invoice, { paymentTerms: first, buyerReference: second, number: first.slice(0, 60) });
      invoice.seller.name = first;
      invoice.buyer.name = second;
      invoice.buyer.address!.line1 = first;
      invoice.notes = [{ text: second }];
      invoice.allowances = [{ amount: d('1.00'), reason: first }];
      invoice.lines = Array.from({ length: lines }, (_, i) => aLine(i, i % 2 ? first : second, '1', 'C62', '2.00'));
      invoice.lines[0]!.item.sellersIdentifier = second;
      const pdf = await draw(withTotals(invoice));
      for (const { text, x, y, right } of pdf.places) {
        assert.ok(x >= 56 && right <= 560 && y >= 10 && y <= 815, `${text} at ${x}–${right}, ${y}`);
      }
    }),
    { numRuns: 12 },
  );
});
