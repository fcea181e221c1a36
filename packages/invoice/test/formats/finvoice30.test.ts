import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FormatError, formatDecimal, readInvoice, writeInvoice } from '../../src/index.js';
import { assertArithmetic } from '../support/arithmetic.js';
import { fixture } from '../support/files.js';
import { schemaFaults } from '../support/schema.js';

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const recoded = (change: (document: string) => string, name = 'finvoice30-invoice.xml') =>
  new Uint8Array(Buffer.from(change(latin(fixture(name))), 'latin1'));
const EURO_IN_8859_15 = '\u00a4';

describe('reading Finvoice 3.0', () => {
  const { invoice, format, transport } = readInvoice(fixture('finvoice30-invoice.xml'));

  test('letters and the euro sign of ISO-8859-15', () => {
    assert.equal(format, 'FINVOICE30');
    assert.equal(invoice.seller.name, 'Pohjolan Säilytys Oy');
    assert.match(invoice.notes[1]?.text ?? '', /0 €/);
  });

  test('transport inside the document', () => {
    assert.deepEqual(transport, {
      sender: { address: { value: '003739752066', scheme: '0216' }, operator: '003739643118' },
      recipient: { address: { value: '003739643126', scheme: '0216' }, operator: 'DABAFIHH' },
      messageId: 'PS-2026-3107',
      timestamp: '2026-09-21T08:15:30+03:00',
    });
    assert.deepEqual(invoice.buyer.electronicAddress, { value: '003739643126', scheme: '0216' });
    assert.equal(invoice.process.specification, 'EN16931');
  });

  test('transport from the SOAP frame before the document', () => {
    const consumer = readInvoice(fixture('finvoice30-soap.xml'));
    assert.deepEqual(consumer.transport, {
      sender: { address: { value: '003739752066' }, operator: '003739643118' },
      recipient: { address: { value: 'FI4452994020198769' }, operator: 'OKOYFIHH' },
      messageId: 'PS-KULUTTAJA-77',
      timestamp: '2026-09-21T09:00:00+03:00',
    });
    assert.equal(consumer.invoice.invoiceRecipient?.contact?.email, 'elli.karkkainen@posti.example');
    assert.equal(consumer.invoice.language, 'FI');
  });

  test('EMAIL instead of an address is a wish for the route, not the address of the buyer', () => {
    const bytes = recoded((document) =>
      document.replace(/<ToIdentifier[^>]*>\d+</, '<ToIdentifier>EMAIL<').replace('>DABAFIHH</ToI', '>EMAIL</ToI'),
    );
    const mailed = readInvoice(bytes);
    assert.deepEqual(mailed.transport?.recipient, { address: { value: 'EMAIL' }, operator: 'EMAIL' });
    assert.equal(mailed.invoice.buyer.electronicAddress, undefined);
    assert.match(latin(writeInvoice(mailed.invoice, 'FINVOICE30').bytes), /<ToIdentifier>EMAIL</);
  });

  test('rows, free text rows and summary rows in their order', () => {
    assert.deepEqual(
      invoice.lines.map((line) => [line.id, line.item.name, line.quantity?.unit]),
      [
        ['1', 'Säilytyshylly, teräs 2000 × 1000 mm', 'C62'],
        ['2', 'Asennustyö', 'HUR'],
        ['3', 'Kuljetus', 'C62'],
        ['4', 'Varasto-opas, kirja', 'C62'],
      ],
    );
    assert.equal(invoice.lines[0]?.note, 'Kolli 1-4\nKolli 5-8');
    assert.deepEqual(
      invoice.informationRows.map((row) => [row.kind, row.beforeLine, row.name]),
      [
        ['text', 0, 'Tilaus PO-5567'],
        ['summary', 4, 'RIVIT YHTEENSÄ'],
      ],
    );
    assertArithmetic(invoice);
  });

  test('accounts, reference, due date and amount of the payment part', () => {
    const [payment] = invoice.payments;
    assert.equal(payment?.remittanceInformation, '1200876541');
    assert.deepEqual(
      payment?.creditTransfers.map((transfer) => transfer.account),
      ['FI5280001270011225', 'FI5840550012345670'],
    );
    assert.equal(invoice.dueDate, '2026-10-05');
    assert.equal(formatDecimal(invoice.totals.payable ?? { units: 0n, scale: 0 }), '1194.10');
  });

  test('a credit note is negative in Finvoice and positive in the model', () => {
    const credit = readInvoice(fixture('finvoice30-creditnote.xml')).invoice;
    assert.equal(credit.kind, 'creditNote');
    assert.deepEqual(credit.totals.withVat, { units: 21437n, scale: 2 });
    assert.deepEqual(credit.lines[0]?.quantity?.value, { units: 2n, scale: 0 });
    assert.deepEqual(credit.lines[0]?.price.net, { units: 8990n, scale: 2 });
    assert.deepEqual(credit.lines[0]?.allowances[0]?.amount, { units: 899n, scale: 2 });
    assertArithmetic(credit);
    const written = latin(writeInvoice(credit, 'FINVOICE30').bytes);
    assert.match(written, /<EpiInstructedAmount AmountCurrencyIdentifier="EUR">-214,37</);
    assert.match(written, />-2<\/InvoicedQuantity>/);
    const peppol = latin(writeInvoice(credit, 'PEPPOLBIS30').bytes);
    assert.match(peppol, /<cbc:PayableAmount currencyID="EUR">214\.37</);
    assert.match(peppol, /<cbc:CreditedQuantity unitCode="C62">2</);
  });

  test('a credit note that a sender wrote with positive amounts is taken as it stands', () => {
    const positive = recoded((document) => document.replaceAll('>-', '>'), 'finvoice30-creditnote.xml');
    assert.deepEqual(readInvoice(positive).invoice.totals.withVat, { units: 21437n, scale: 2 });
  });

  for (const code of ['INV06', 'INV07', 'ORD01', 'TES01', 'PRI01', 'REC01']) {
    test(`${code} is refused by name`, () => {
      const refused = recoded((document) => document.replace('>INV01<', `>${code}<`));
      assert.throws(
        () => readInvoice(refused),
        (error: unknown) =>
          error instanceof FormatError &&
          error.code === 'document_type_refused' &&
          /InvoiceTypeCode/.test(error.details[0]?.path ?? ''),
      );
    });
  }

  for (const code of ['INV03', 'INV04', 'INV05', 'INV08', 'INV09', 'SEI01']) {
    test(`${code} is an invoice and keeps its code in Finvoice`, () => {
      const bytes = recoded((document) => document.replace('>INV01<', `>${code}<`));
      const { invoice: read } = readInvoice(bytes);
      assert.equal(read.kind, 'invoice');
      assert.match(latin(writeInvoice(read, 'FINVOICE30').bytes), new RegExp(`>${code}<`));
    });
  }

  test('a row that says only what it costs with VAT is reckoned back', () => {
    const bytes = recoded((document) =>
      document.replace(
        /<RowVatAmount[^>]*>11,48<\/RowVatAmount>\s*<RowVatExcludedAmount[^>]*>45,00<\/RowVatExcludedAmount>/,
        '',
      ),
    );
    assert.deepEqual(readInvoice(bytes).invoice.lines[2]?.netAmount, { units: 4500n, scale: 2 });
  });
});

describe('writing Finvoice 3.0', () => {
  const { invoice } = readInvoice(fixture('finvoice30-invoice.xml'));

  test('ISO-8859-15 is the custom and says so; UTF-8 on request', () => {
    const custom = writeInvoice(invoice, 'FINVOICE30');
    assert.equal(custom.encoding, 'ISO-8859-15');
    assert.match(latin(custom.bytes), /^<\?xml version="1\.0" encoding="ISO-8859-15"\?>/);
    assert.ok(latin(custom.bytes).includes(`0 ${EURO_IN_8859_15} `));
    const modern = writeInvoice(invoice, 'FINVOICE30', { encoding: 'UTF-8' });
    assert.match(Buffer.from(modern.bytes).toString('utf8'), /encoding="UTF-8"[\s\S]*0 € /);
    assert.deepEqual(readInvoice(modern.bytes).invoice, readInvoice(custom.bytes).invoice);
  });

  test('characters that ISO-8859-15 lacks survive as references', () => {
    const name = '漢字 Ελλάδα Ltd';
    const written = writeInvoice({ ...invoice, buyer: { ...invoice.buyer, name } }, 'FINVOICE30');
    assert.equal(readInvoice(written.bytes).invoice.buyer.name, name);
    assert.deepEqual(written.losses, []);
  });

  test('behind a SOAP frame with the same addresses', () => {
    const framed = writeInvoice(invoice, 'FINVOICE30', { envelope: 'soap' });
    assert.match(latin(framed.bytes), /<eb:Service>Routing<[\s\S]*<\/SOAP-ENV:Envelope>\s*<\?xml/);
    const again = readInvoice(framed.bytes);
    assert.deepEqual(again.transport, invoice.transport);
    assert.equal(schemaFaults(framed.bytes) ?? '', '');
  });

  test('without any transport', () => {
    const bare = writeInvoice(invoice, 'FINVOICE30', { envelope: 'none' });
    assert.equal(readInvoice(bare.bytes).transport, undefined);
  });

  test('the route that was found replaces that of the document', () => {
    const recipient = { address: { value: '003739914504', scheme: '0216' }, operator: 'OKOYFIHH' };
    const routed = writeInvoice(invoice, 'FINVOICE30', { transport: { recipient } });
    const { transport } = readInvoice(routed.bytes);
    assert.deepEqual(transport?.recipient, recipient);
    assert.deepEqual(transport?.sender, invoice.transport?.sender);
  });

  test('an invoice from Peppol is marked as obeying EN 16931 and addressed as it was', () => {
    const { invoice: peppol } = readInvoice(fixture('bis3-invoice-fi.xml'));
    const written = readInvoice(writeInvoice(peppol, 'FINVOICE30').bytes);
    assert.equal(written.invoice.process.specification, 'EN16931');
    assert.deepEqual(written.transport?.recipient, { address: { value: '003739914504', scheme: '0216' } });
  });
});
