import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { complete, convert, FormatError, formatDecimal, readInvoice, writeInvoice } from '../../src/index.js';
import { assertArithmetic } from '../support/arithmetic.js';
import { fixture, samples } from '../support/files.js';
import { missingFrom } from '../support/flatten.js';
import { faults } from '../support/judge.js';
import { assertValidOrRefused } from '../support/verdict.js';

const OLDER = ['finvoice20-factoring.xml', 'finvoice13-reminder.xml'] as const;

describe('reading Finvoice 2.01', () => {
  const { invoice, format, transport } = readInvoice(fixture('finvoice20-factoring.xml'));

  test('the version decides the format, the table is that of 3.0', () => {
    assert.equal(format, 'FINVOICE20');
    assert.deepEqual(transport?.recipient, { address: { value: '003739914504' }, operator: 'OKOYFIHH' });
    assert.deepEqual(
      [invoice.number, invoice.purchaseOrderReference, invoice.seller.legalRegistration?.value],
      ['KR-2016-15', 'TIL-4410', '3975206-6'],
    );
  });

  test('a row that says what was delivered is invoiced by that', () => {
    const [work] = invoice.lines;
    assert.deepEqual(work?.quantity, { value: { units: 40n, scale: 0 }, unit: 'HUR' });
    assertArithmetic(complete(invoice));
  });

  test('discounts for paying early, interest for paying late, who bought the claim, what it is paid by', () => {
    assert.deepEqual(
      invoice.cashDiscounts?.map(({ date, percentage, amount }) => [
        date,
        percentage && formatDecimal(percentage),
        amount && formatDecimal(amount),
      ]),
      [
        ['2016-05-13', '2', '42.48'],
        ['2016-05-20', '1', undefined],
      ],
    );
    assert.equal(invoice.lateInterest?.text, 'Viivästyskorko 8 %');
    assert.deepEqual(invoice.lateInterest?.fixedAmount, { units: 500n, scale: 2 });
    const { extensions: _rest, ...factoring } = invoice.factoring ?? { agreement: '' };
    assert.deepEqual(factoring, {
      agreement: 'F-771',
      transmissionList: '12',
      clauseCode: 'A',
      text: 'Laskun saatava on siirretty\nRahoitus Oyj:lle.',
      identifier: { value: '3964312-6' },
      name: 'Rahoitus Oyj',
    });
    assert.equal(invoice.paymentInstructionIdentifier, 'RAK-01');
  });

  test('agreed facts, the columns of the specification, the subtotal', () => {
    const [{ extensions: _rest, ...fact } = { name: '' }] = invoice.definitions ?? [];
    assert.deepEqual(fact, { code: 'TA0001', name: 'Työmaa-avain', value: 'TA-FI-7K2P' });
    assert.equal(invoice.specification?.[2], '  18.4.       Runko          20');
    assert.equal(invoice.informationRows[0]?.name, 'VELOITUKSET YHTEENSÄ');
  });

  test('codes that were free text then are no codes of UN/EDIFACT: they are named as lost, not written', async () => {
    const written = writeInvoice(invoice, 'FINVOICE30');
    assert.deepEqual(await faults(written.bytes), []);
    assert.deepEqual(written.losses.map(({ path }) => path).sort(), [
      'FINVOICE20:/Finvoice/InvoiceDetails/VatSpecificationDetails/VatCode',
      'FINVOICE20:/Finvoice/InvoiceRow/RowDiscountTypeCode',
      'FINVOICE20:/Finvoice/InvoiceRow/RowVatCode',
      'FINVOICE20:/Finvoice/InvoiceRow/SubInvoiceRow/SubRowVatCode',
    ]);
    assert.equal(invoice.vatBreakdown[1]?.category.code, '');
    assert.equal(readInvoice(written.bytes).invoice.vatBreakdown[1]?.category.code, 'S', 'a rate above zero');
  });
});

describe('reading Finvoice 1.3', () => {
  const { invoice, format } = readInvoice(fixture('finvoice13-reminder.xml'));

  test('a reminder is an invoice that says what it is for', () => {
    assert.equal(format, 'FINVOICE13');
    assert.deepEqual([invoice.kind, invoice.purpose, invoice.typeCode], ['invoice', 'reminder', '380']);
    assert.deepEqual(invoice.precedingInvoices, [{ number: '77' }]);
    assert.deepEqual(
      invoice.lines.map((line) => line.netAmount && formatDecimal(line.netAmount)),
      ['60.00', '5.00'],
    );
  });

  test('what 3.0 has no term for comes along: the overdue invoice, the kind of copy', () => {
    const text = Buffer.from(writeInvoice(invoice, 'FINVOICE30').bytes).toString('latin1');
    assert.match(text, /Version="3\.0"/);
    assert.match(text, /<InvoiceTypeCode CodeListAgencyIdentifier="SPY">INV08</);
    assert.match(text, /<OriginCode>Copy</);
    assert.match(text, /<RowOriginalInvoiceIdentifier>77</);
  });

  test('is an invoice for reminding in TEAPPS', () => {
    const text = Buffer.from(writeInvoice(invoice, 'TEAPPS30').bytes).toString('latin1');
    assert.match(text, /<INVOICE_TYPE UNTDID_CODE="380">09</);
    assert.match(text, /<SUBJECT>MAKSUMUISTUTUS</);
  });
});

describe('older Finvoice', () => {
  for (const name of OLDER) {
    test(`${name} is valid itself, and becomes 3.0 with all it says`, async () => {
      const bytes = fixture(name);
      assert.deepEqual(await faults(bytes), []);
      const written = convert(bytes, 'FINVOICE30');
      const lost = written.losses.map(({ value }) => value);
      const missing = missingFrom(bytes, written.bytes).filter(
        (line) => !lost.some((value) => line.endsWith(` = ${value}`)),
      );
      assert.deepEqual(
        missing.filter((line) => !/@Version/.test(line) && !/= $/.test(line)),
        [],
      );
      assert.deepEqual(await faults(written.bytes), []);
    });

    test(`${name} is not written in its own version`, () => {
      const { invoice, format } = readInvoice(fixture(name));
      assert.throws(
        () => writeInvoice(invoice, format),
        (error: unknown) => error instanceof FormatError && error.code === 'format_not_written',
      );
    });
  }

  for (const { name, bytes } of [...samples('finvoice-1.3'), ...samples('finvoice-2.01')]) {
    test(`${name} becomes Finvoice 3.0 and TEAPPS`, async () => {
      const { invoice } = readInvoice(bytes);
      assert.ok(await assertValidOrRefused(invoice, 'FINVOICE30', name));
      assert.ok(await assertValidOrRefused(invoice, 'TEAPPS30', name));
    });
  }
});
