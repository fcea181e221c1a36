import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { convert, FormatError, type FormatName, type Invoice, readInvoice, writeInvoice } from '../../src/index.js';
import { assertArithmetic } from '../support/arithmetic.js';
import { FIXTURES, fixture, samples } from '../support/files.js';
import { schemaFaults } from '../support/schema.js';

const OTHER: Readonly<Record<string, FormatName>> = { PEPPOLBIS30: 'FINVOICE30', FINVOICE30: 'PEPPOLBIS30' };

const CONSUMER = 'finvoice30-soap.xml';

/** Terms that every invoice has and no conversion may touch. */
function core(invoice: Invoice) {
  const { kind, number, issueDate, dueDate, currency, seller, buyer } = invoice;
  const parties = [seller, buyer].map(({ name, vatIdentifier, legalRegistration, address }) => ({
    name,
    vatIdentifier,
    registration: legalRegistration?.value,
    address,
  }));
  const accounts = invoice.payments.flatMap((payment) => payment.creditTransfers.map((transfer) => transfer.account));
  const references = invoice.payments.map((payment) => payment.remittanceInformation);
  const lines = invoice.lines.map((line) => [line.item.name, line.vat?.code]);
  return { kind, number, issueDate, dueDate, currency, parties, accounts, references, lines };
}

/** The written document, or the rules for which none can be made. */
function convertOrReasons(bytes: Uint8Array, to: FormatName, stated: FormatName): Uint8Array | string[] {
  try {
    return convert(bytes, to, { format: stated }).bytes;
  } catch (error) {
    assert.ok(error instanceof FormatError && error.code === 'not_representable', String(error));
    const rules = error.details.map(({ rule }) => rule ?? '');
    assert.ok(rules.length > 0 && rules.every((rule) => rule !== ''), JSON.stringify(error.details));
    return rules;
  }
}

describe('conversion between Peppol BIS 3 and Finvoice 3.0', () => {
  test('an invoice to a consumer has no reference of the buyer, which Peppol demands: the refusal names the rule', () => {
    assert.throws(
      () => convert(fixture(CONSUMER), 'PEPPOLBIS30'),
      ({ code, details }: FormatError) =>
        code === 'not_representable' && details.some(({ rule }) => rule === 'PEPPOL-EN16931-R003'),
    );
  });

  for (const name of FIXTURES.filter((fixture) => fixture !== CONSUMER)) {
    test(`${name} converts to a valid document that says the same`, () => {
      const { format, invoice } = readInvoice(fixture(name));
      const to = OTHER[format];
      assert.ok(to);
      const written = convert(fixture(name), to);
      assert.equal(written.from, format);
      assert.equal(schemaFaults(written.bytes) ?? '', '');
      const after = readInvoice(written.bytes);
      assert.equal(after.format, to);
      assert.deepEqual(core(after.invoice), { ...core(invoice), lines: core(after.invoice).lines });
      assert.equal(after.invoice.lines.length, invoice.lines.length);
      assertArithmetic(after.invoice);
    });

    test(`${name} comes back from the other format with every core term`, () => {
      const { format, invoice } = readInvoice(fixture(name));
      const there = convert(fixture(name), OTHER[format] as FormatName);
      const back = readInvoice(convert(there.bytes, format).bytes).invoice;
      assert.deepEqual({ ...core(back), lines: [] }, { ...core(invoice), lines: [] });
      assertArithmetic(back);
    });
  }

  for (const { name, bytes } of [...samples('peppol-billing'), ...samples('si-ubl-2.0'), ...samples('finvoice-3.0')]) {
    test(`${name} converts to valid documents, or its refusal names the rules`, () => {
      const stated: FormatName = name.startsWith('finvoice') ? 'FINVOICE30' : 'PEPPOLBIS30';
      for (const to of ['PEPPOLBIS30', 'FINVOICE30'] as const) {
        const written = convertOrReasons(bytes, to, stated);
        if (written instanceof Uint8Array) assert.equal(schemaFaults(written) ?? '', '', `to ${to}`);
        else assert.ok(to !== stated || name.startsWith('si-ubl'), `${to}: ${written.join()}`);
      }
    });
  }
});

describe('losses', () => {
  const find = (losses: readonly { path: string }[], path: string) => losses.find((loss) => loss.path === path);

  test('a file inside the document is named when Finvoice cannot carry it', () => {
    const { losses } = convert(fixture('bis3-invoice-fi.xml'), 'FINVOICE30');
    assert.deepEqual(
      losses.filter((loss) => loss.term === 'BT-125').map((loss) => loss.what),
      ['dropped', 'dropped', 'dropped'],
    );
    assert.ok(
      losses.every((loss) => loss.path.startsWith('attachments')),
      JSON.stringify(losses),
    );
  });

  test('fields that only Finvoice has are listed by their path', () => {
    const { losses } = convert(fixture('finvoice30-invoice.xml'), 'PEPPOLBIS30');
    const barcode = find(losses, 'FINVOICE30:/Finvoice/VirtualBankBarcode');
    assert.equal(barcode && 'term' in barcode, false);
    assert.ok(find(losses, 'definitions[0].value'));
    assert.ok(find(losses, 'informationRows[0].name'));
  });

  test('a payment reference that is no bank reference goes to the free texts', () => {
    const { invoice } = readInvoice(fixture('bis3-invoice-fi.xml'));
    const [payment] = invoice.payments;
    assert.ok(payment);
    payment.remittanceInformation = 'Invoice 2026-0917, please quote';
    const { bytes, losses } = writeInvoice(invoice, 'FINVOICE30');
    const loss = losses.find(({ term }) => term === 'BT-83');
    assert.equal(loss?.what, 'moved to free text');
    const notes = readInvoice(bytes).invoice.notes.map((note) => note.text);
    assert.ok(notes.some((text) => text.includes('Invoice 2026-0917, please quote')));
  });

  test('texts that are too long and prices that are too fine are reported as shortened and rounded', () => {
    const { invoice } = readInvoice(fixture('bis3-invoice-fi.xml'));
    const [line] = invoice.lines;
    assert.ok(line);
    line.item.name = 'Tasolaser '.repeat(12).trim();
    line.price = { net: { units: 4000000001n, scale: 7 } };
    const { losses, bytes } = writeInvoice(invoice, 'FINVOICE30');
    assert.equal(losses.find(({ term }) => term === 'BT-153')?.what, 'shortened');
    assert.equal(losses.find(({ term }) => term === 'BT-146')?.what, 'rounded');
    assert.equal(schemaFaults(bytes) ?? '', '');
  });

  test('several notes become paragraphs of the one that Peppol allows, and none is lost', () => {
    const { invoice } = readInvoice(fixture('finvoice30-invoice.xml'));
    const { bytes, losses } = writeInvoice(invoice, 'PEPPOLBIS30');
    assert.equal(losses.filter(({ term }) => term === 'BT-22').length, 0);
    const [note, ...others] = readInvoice(bytes).invoice.notes;
    assert.deepEqual(others, []);
    for (const { text } of invoice.notes) assert.ok(note?.text.includes(text));
  });
});
