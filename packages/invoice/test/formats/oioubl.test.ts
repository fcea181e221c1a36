import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { FormatError, formatDecimal, type Invoice, identify, readInvoice, writeInvoice } from '../../src/index.js';
import { assertArithmetic } from '../support/arithmetic.js';
import { danishInvoices } from '../support/danish.js';
import { disturbed } from '../support/disturbed.js';
import { essence } from '../support/essence.js';
import { fixture, samples } from '../support/files.js';
import { missingFrom } from '../support/flatten.js';
import { faults, officialFaults } from '../support/judge.js';
import { assertValidOrRefused } from '../support/verdict.js';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const bytes = (document: string) => new Uint8Array(Buffer.from(document, 'utf8'));
const danish = text(fixture('oioubl21-invoice.xml'));
const of = (change: (document: string) => string) => readInvoice(bytes(change(danish))).invoice;

describe('reading OIOUBL', () => {
  const { invoice, format } = readInvoice(fixture('oioubl21-invoice.xml'));

  test('the version is known by its CustomizationID', () => {
    assert.equal(format, 'OIOUBL21');
    assert.equal(identify(fixture('oioubl202-creditnote.xml')).format, 'OIOUBL');
    assert.equal(identify(fixture('oioubl202-creditnote.xml')).documentType, 'CREDIT_NOTE');
  });

  test('Danish schemes are the ICD and EAS codes of the model', () => {
    const { seller, buyer } = invoice;
    assert.deepEqual(seller.electronicAddress, { value: 'DK13585628', scheme: '0184' });
    assert.deepEqual(seller.legalRegistration, { value: 'DK13585628', scheme: '0184' });
    assert.equal(seller.vatIdentifier, 'DK13585628');
    assert.deepEqual(buyer.electronicAddress, { value: '5798000000018', scheme: '0088' });
    assert.deepEqual(invoice.delivery?.location, { value: '5798000000025', scheme: '0088' });
  });

  test('addresses of street and number, of a post box, and of lines alone', () => {
    assert.equal(invoice.seller.address?.line1, 'Amagerbrogade 214 B');
    assert.equal(invoice.buyer.address?.line1, 'Postboks 517');
    const { address } = readInvoice(fixture('oioubl202-creditnote.xml')).invoice.seller;
    assert.deepEqual(address, { country: '', line1: 'Amagerbrogade 214 B', line2: '2300 København S' });
  });

  test('the reference of the person is BT-10, and n/a is none', () => {
    assert.equal(invoice.buyerReference, '0117');
    assert.equal(readInvoice(fixture('oioubl202-creditnote.xml')).invoice.buyerReference, undefined);
  });

  test('a payment slip has its type and number as the remittance, a Danish account its registration number', () => {
    const [slip, account, ...others] = invoice.payments;
    assert.deepEqual(others, []);
    assert.equal(slip?.meansCode, '93');
    assert.equal(slip?.remittanceInformation, '71#000000000203107');
    assert.deepEqual(slip?.creditTransfers, [{ account: '81234567' }]);
    assert.deepEqual(account?.creditTransfers, [{ account: '0003456789', serviceProvider: '3412' }]);
    assert.equal(account?.remittanceInformation, 'F-20310');
    assert.equal(invoice.dueDate, '2026-10-03');
  });

  test('zero rated for a reason is exempt, on its lines too', () => {
    assert.deepEqual(
      invoice.vatBreakdown.map(({ category, exemptionReason }) => [category.code, exemptionReason]),
      [
        ['S', undefined],
        ['E', 'Undervisning, momslovens § 13'],
      ],
    );
    assert.deepEqual(
      invoice.lines.map(({ vat }) => vat?.code),
      ['S', 'E'],
    );
    const plain = of((document) => document.replace(/\s*<cbc:TaxExemptionReason>.*/, ''));
    assert.deepEqual(
      plain.vatBreakdown.map(({ category }) => category.code),
      ['S', 'Z'],
    );
  });

  test('totals are those of EN 16931: OIOUBL has the VAT as TaxExclusiveAmount and rounds within TaxInclusiveAmount', () => {
    const { withoutVat, withVat, vat, rounding, payable } = invoice.totals;
    assert.deepEqual(
      [withoutVat, vat, withVat, rounding, payable].map((sum) => sum && formatDecimal(sum)),
      ['1250.00', '225.00', '1475.00', '0.50', '1475.50'],
    );
    assertArithmetic(invoice);
  });

  test('the price of a line does not hold its allowance, as OIOUBL’s does', () => {
    const [line] = invoice.lines;
    assert.equal(formatDecimal(line?.price.net ?? { units: 0n, scale: 0 }), '150.00');
    assert.match(text(writeInvoice(invoice, 'OIOUBL21').bytes), /<cbc:PriceAmount currencyID="DKK">126.67</);
  });

  test('a percentage is a factor, unless the amount shows it to be per cent', () => {
    const percentage = ({ allowances }: Invoice) => formatDecimal(allowances[0]?.percentage ?? { units: 0n, scale: 0 });
    assert.equal(percentage(invoice), '5.00');
    const perCent = of((document) => document.replace('>0.05<', '>5<'));
    assert.equal(percentage(perCent), '5');
    assert.deepEqual(missingFrom(bytes(danish.replace('>0.05<', '>5<')), writeInvoice(perCent, 'OIOUBL21').bytes), []);
  });

  test('duties with a total of their own are charges by their name', () => {
    const duty = `
  <cac:TaxTotal>
    <cbc:TaxAmount currencyID="DKK">40.00</cbc:TaxAmount>
    <cac:TaxSubtotal>
      <cbc:TaxableAmount currencyID="DKK">40.00</cbc:TaxableAmount>
      <cbc:TaxAmount currencyID="DKK">40.00</cbc:TaxAmount>
      <cac:TaxCategory>
        <cbc:ID schemeAgencyID="320" schemeID="urn:oioubl:id:taxcategoryid-1.1">3021</cbc:ID>
        <cbc:PerUnitAmount currencyID="DKK">40.00</cbc:PerUnitAmount>
        <cac:TaxScheme>
          <cbc:ID schemeAgencyID="320" schemeID="urn:oioubl:id:taxschemeid-1.1">16</cbc:ID>
          <cbc:Name>Glødelampeafgift</cbc:Name>
        </cac:TaxScheme>
      </cac:TaxCategory>
    </cac:TaxSubtotal>
  </cac:TaxTotal>
  <cac:LegalMonetaryTotal>`;
    const { charges } = of((document) => document.replace('\n  <cac:LegalMonetaryTotal>', duty));
    assert.deepEqual(
      charges.map(({ reason, amount }) => [reason, formatDecimal(amount)]),
      [['Glødelampeafgift', '40.00']],
    );
  });
});

describe('writing OIOUBL and reading it again', () => {
  for (const name of ['oioubl21-invoice.xml', 'oioubl202-creditnote.xml']) {
    test(`${name} comes back with every element and attribute, and is valid`, async () => {
      const { format, invoice } = readInvoice(fixture(name));
      const written = writeInvoice(invoice, format);
      const address = /AddressFormatCode|PostalAddress\/AddressLine/;
      assert.deepEqual(
        missingFrom(fixture(name), written.bytes).filter((line) => !address.test(line)),
        [],
        'an address of lines alone is written with a street, nothing else is changed',
      );
      assert.deepEqual(written.losses, []);
      assert.deepEqual(await faults(fixture(name)), []);
      assert.deepEqual(await faults(written.bytes), []);
      assert.deepEqual((await officialFaults(written.bytes)) ?? [], []);
    });
  }

  for (const { name, bytes: sample } of samples('oioubl-2.1')) {
    if (!/Invoice|CreditNote/.test(name)) continue;
    test(`${name} comes back with every element and attribute`, () => {
      const { format, invoice } = readInvoice(sample);
      assert.deepEqual(missingFrom(sample, writeInvoice(invoice, format).bytes), []);
    });
  }

  for (const [version, format] of [['2.1', 'OIOUBL21'] as const, ['2.02', 'OIOUBL'] as const]) {
    test(`OIOUBL ${version} keeps every term it has a place for, and its documents are valid`, async () => {
      await fc.assert(
        fc.asyncProperty(danishInvoices(version), async (invoice) => {
          const written = writeInvoice(invoice, format);
          assert.deepEqual(essence(readInvoice(written.bytes).invoice), essence(invoice));
          assert.deepEqual(written.losses, []);
          assert.deepEqual(await faults(written.bytes), []);
          assert.deepEqual((await officialFaults(written.bytes)) ?? [], []);
          if (version === '2.02') assertUbl20(text(written.bytes));
        }),
        { numRuns: 40 },
      );
    });
  }

  test('whatever is wrong with an invoice, a valid document or the reason', async () => {
    await fc.assert(
      fc.asyncProperty(danishInvoices('2.1'), fc.nat(), async (invoice, seed) => {
        for (const format of ['OIOUBL21', 'OIOUBL'] as const) {
          await assertValidOrRefused(disturbed(invoice, seed), format);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('what UBL 2.0 lacks is not written to OIOUBL 2.02, and said to be lost', () => {
    fc.assert(
      fc.property(danishInvoices('2.1'), (invoice) => {
        const { bytes: older, losses } = writeInvoice(invoice, 'OIOUBL');
        assertUbl20(text(older));
        const period = invoice.lines.findIndex((line) => line.period);
        if (period >= 0) assert.ok(losses.some(({ path }) => path.startsWith(`lines[${period}].period`)));
      }),
      { numRuns: 40 },
    );
  });
});

/** Elements of UBL 2.1 that UBL 2.0 has not, anywhere or in credit notes, as far as invoices use them. */
const SINCE_21 =
  /<c[ab]c:(BuyerReference|DueDate|ProjectReference|DocumentDescription|PaymentMandate|CompanyLegalForm|CreditNoteTypeCode)/;
const NOT_IN_CREDIT_NOTE = /<cac:(PaymentMeans|PaymentTerms|Delivery|OrderLineReference|OriginatorDocumentReference)>/;

function assertUbl20(document: string): void {
  assert.doesNotMatch(document, SINCE_21);
  assert.doesNotMatch(
    document,
    /<cac:(Invoice|CreditNote)Line>(?:(?!<\/cac:(Invoice|CreditNote)Line>).)*InvoicePeriod/s,
  );
  if (document.includes('<CreditNote')) assert.doesNotMatch(document, NOT_IN_CREDIT_NOTE);
}

describe('what OIOUBL refuses', () => {
  const { invoice } = readInvoice(fixture('oioubl21-invoice.xml'));
  const refusals = (changed: Invoice): [string | undefined, string][] => {
    try {
      writeInvoice(changed, 'OIOUBL21');
    } catch (error) {
      assert.ok(error instanceof FormatError);
      assert.equal(error.code, 'not_representable');
      return error.details.map(({ rule, path }) => [rule, path ?? '']);
    }
    return [];
  };

  test('every missing term is named at once, with its rule', () => {
    const seller = { name: invoice.seller.name, identifiers: [] };
    const buyer = { name: invoice.buyer.name, identifiers: [] };
    assert.deepEqual(refusals({ ...invoice, number: '', seller, buyer }), [
      ['F-INV009', 'number'],
      ['F-INV031', 'seller.electronicAddress'],
      ['F-INV044', 'buyer.electronicAddress'],
      ['F-LIB187', 'seller.legalRegistration'],
    ]);
  });

  test('two rates of one category', () => {
    const [first, second] = invoice.vatBreakdown;
    assert.ok(first && second);
    const rate = { units: 12n, scale: 0 };
    const [line, other] = invoice.lines;
    assert.ok(line && other);
    const category = { code: 'S', rate };
    const given: Invoice = {
      ...invoice,
      lines: [line, { ...other, vat: category }],
      vatBreakdown: [first, { category, taxableAmount: second.taxableAmount, taxAmount: { units: 4200n, scale: 2 } }],
    };
    assert.ok(refusals(given).some(([rule, path]) => rule === 'F-LIB402' && path === 'vatBreakdown[1]'));
  });

  test('totals that do not add up', () => {
    const totals = { ...invoice.totals, payable: { units: 147500n, scale: 2 } };
    assert.deepEqual(refusals({ ...invoice, totals }), [['F-INV133', 'totals.payable']]);
  });
});

describe('every sample as OIOUBL is valid or refused with the reason', () => {
  const folders = [
    'oioubl-2.1',
    'peppol-billing',
    'si-ubl-2.0',
    'xrechnung-3.0',
    'en16931-ubl',
    'en16931-cii',
    'ehf-3.0',
    'finvoice-1.3',
    'finvoice-2.01',
    'finvoice-3.0',
    'teapps-2.7.2',
    'teapps-3.0',
    'fatturapa-1.2',
    'svefaktura-1.0',
  ];
  for (const folder of folders) {
    test(folder, async () => {
      for (const { name, bytes: sample } of samples(folder)) {
        const invoice = readable(sample);
        if (!invoice) continue;
        for (const format of ['OIOUBL21', 'OIOUBL'] as const) await assertValidOrRefused(invoice, format, name);
      }
    });
  }
});

/** What a sample says; undefined for those that are no invoices or of formats that are not read. */
function readable(sample: Uint8Array): Invoice | undefined {
  try {
    return readInvoice(sample).invoice;
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}
