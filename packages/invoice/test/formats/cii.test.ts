import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseXml } from '@autoinvoice/xml';
import fc from 'fast-check';
import { readCii } from '../../src/formats/cii16b/read.js';
import { writeCii } from '../../src/formats/cii16b/write.js';
import {
  convert,
  type FormatName,
  formatDecimal,
  type Invoice,
  identify,
  readInvoice,
  writeInvoice,
} from '../../src/index.js';
import { Writing } from '../../src/mapping/context.js';
import { invoices, UBL_CARRIES } from '../support/arbitraries.js';
import { assertArithmetic } from '../support/arithmetic.js';
import { disturbed } from '../support/disturbed.js';
import { essence } from '../support/essence.js';
import { fixture, samples } from '../support/files.js';
import { missingFrom } from '../support/flatten.js';
import { faults, officialFaults } from '../support/judge.js';
import { sound, soundForXrechnung } from '../support/sound.js';
import { assertValidOrRefused } from '../support/verdict.js';

const CII_FORMATS = [
  'EN16931CII',
  'XRECHNUNG23CII',
  'XRECHNUNG23EXTCII',
  'XRECHNUNG30CII',
  'XRECHNUNG30EXTCII',
] as const;
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const german = textOf(fixture('xrechnung30-cii-invoice.xml'));

describe('reading a Cross Industry Invoice', () => {
  const { invoice, format } = readInvoice(fixture('xrechnung30-cii-invoice.xml'));

  test('the head, the references and the notes, whatever the prefixes', () => {
    assert.equal(format, 'XRECHNUNG30CII');
    const { kind, number, issueDate, dueDate, typeCode, currency, buyerReference, taxPointDateCode } = invoice;
    assert.deepEqual(
      [kind, number, issueDate, dueDate, typeCode, currency, buyerReference],
      ['invoice', 'NE-2026-3307', '2026-09-17', '2026-10-17', '380', 'EUR', '04011000-12345-67'],
    );
    assert.equal(taxPointDateCode, '35', 'UNTDID 2475 29 is 35 of UNTDID 2005: the delivery date');
    assert.deepEqual(
      invoice.notes.map((note) => note.subjectCode),
      ['AAI', undefined],
    );
    assert.deepEqual(
      [
        invoice.salesOrderReference,
        invoice.purchaseOrderReference,
        invoice.contractReference,
        invoice.projectReference,
      ],
      ['AB-5521', 'B-88213', 'RV-17/2025', 'PRJ-4407'],
    );
    assert.deepEqual([invoice.despatchAdviceReference, invoice.receivingAdviceReference], ['LS-9001', 'WE-77']);
    assert.deepEqual(invoice.precedingInvoices, [{ number: 'NE-2026-2901', issueDate: '2026-08-14' }]);
    assert.equal(invoice.buyerAccountingReference, 'HH-2026-11');
  });

  test('additional documents by their type: tender, invoiced object, supporting documents', () => {
    assert.equal(invoice.tenderReference, 'LOS-3');
    assert.deepEqual(invoice.invoicedObject, { value: 'OBJ-77', scheme: 'ABZ' });
    const [hours, photos] = invoice.attachments;
    assert.deepEqual(
      [hours?.reference, hours?.description, hours?.content?.fileName],
      ['Stundenzettel', 'Stunden im August', 'stunden.csv'],
    );
    assert.match(Buffer.from(hours?.content?.bytes ?? []).toString(), /^datum;stunden\n/);
    assert.equal(photos?.externalLocation, 'https://nordlicht.example/fotos/3307');
    assert.equal(invoice.attachments.length, 2);
  });

  test('the parties with their identifiers, registrations and addresses', () => {
    const { seller, buyer, payee, delivery } = invoice;
    assert.deepEqual(seller.identifiers, [{ value: 'L-2077' }, { value: '4000001000005', scheme: '0088' }]);
    assert.deepEqual(
      [seller.vatIdentifier, seller.taxRegistration, seller.tradingName],
      ['DE136695976', '27/123/45678', 'Nordlicht'],
    );
    assert.deepEqual(seller.electronicAddress, { value: 'rechnung@nordlicht.example', scheme: 'EM' });
    assert.deepEqual(
      [seller.address?.line3, seller.address?.subdivision, seller.contact?.name],
      ['2. OG', 'Hamburg', 'Jana Möller'],
    );
    assert.equal(buyer.contact?.email, 'petersen@stadtwerke.example');
    assert.deepEqual([payee?.name, payee?.legalRegistration?.value], ['Hanse Factoring AG', '987654321']);
    assert.deepEqual(
      [delivery?.date, delivery?.location?.value, delivery?.address?.postCode],
      ['2026-08-14', '4000001000012', '28777'],
    );
  });

  test('two accounts are one way to pay, with the reference of the whole document', () => {
    assert.equal(invoice.payments.length, 1);
    const [payment] = invoice.payments;
    assert.deepEqual(
      [payment?.meansCode, payment?.meansText, payment?.remittanceInformation],
      ['58', 'SEPA-Überweisung', 'NE-2026-3307'],
    );
    assert.deepEqual(
      payment?.creditTransfers.map(({ account }) => account),
      ['DE02120300000000202051', 'DE02500105170137075030'],
    );
  });

  test('lines, prices, allowances and totals, all amounts exact', () => {
    assertArithmetic(invoice);
    const [switches, work, cable] = invoice.lines;
    assert.deepEqual(switches?.price.discount, { units: 250n, scale: 2 });
    assert.deepEqual(switches?.invoicedObject, { value: 'ZAEHLER-0042', scheme: 'AVE' });
    assert.deepEqual(switches?.item.classifications, [{ value: '39121601', scheme: 'STI', schemeVersion: '26.0801' }]);
    assert.equal(formatDecimal(work?.charges[0]?.percentage ?? { units: 0n, scale: 0 }), '2');
    assert.deepEqual(work?.period, { start: '2026-08-03', end: '2026-08-14' });
    assert.deepEqual(cable?.price.baseQuantity, { value: { units: 100n, scale: 0 }, unit: 'MTR' });
    assert.equal(formatDecimal(invoice.totals.paid ?? { units: 0n, scale: 0 }), '240.67');
  });

  test('the type code decides that a document is a credit note', () => {
    assert.equal(readInvoice(fixture('facturx-extended.xml')).invoice.kind, 'creditNote');
    assert.equal(identify(fixture('facturx-extended.xml')).documentType, 'CREDIT_NOTE');
  });

  test('profiles of Factur-X: lines that only head others count nothing, freight is a charge', () => {
    const { format: profile, invoice: french } = readInvoice(fixture('facturx-extended.xml'));
    assert.equal(profile, 'EN16931CII');
    assert.deepEqual(
      french.lines.map((line) => line.item.name),
      ['Chaise'],
    );
    assert.deepEqual(
      french.informationRows.map(({ kind, name, beforeLine }) => [kind, name, beforeLine]),
      [['summary', 'Lot bureau', 0]],
    );
    assert.deepEqual(
      french.charges.map(({ reason, vat }) => [reason, vat?.code]),
      [['Transport', 'S']],
    );
    assert.equal(french.seller.contact?.name, 'Comptabilité');
    assert.equal(french.payments[0]?.remittanceInformation, 'AV-118');
    assertArithmetic(french);
  });

  for (const profile of [
    'urn:factur-x.eu:1p0:minimum',
    'urn:factur-x.eu:1p0:basicwl',
    'urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic',
    'urn:cen.eu:en16931:2017#conformant#urn:zugferd.de:2p0:extended',
    'urn:zugferd.de:2p0:minimum',
    'urn:ferd:CrossIndustryDocument:invoice:1p0:comfort',
    'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
    'urn:cen.eu:en16931:2017',
  ]) {
    test(`${profile} is read as EN 16931`, () => {
      const document = german.replace(/urn:cen\.eu:en16931:2017#compliant#urn:xeinkauf[^<]*/, profile);
      assert.equal(readInvoice(bytesOf(document)).format, 'EN16931CII');
    });
  }

  test('every value that cannot be read is reported at once, with path and line', () => {
    const broken = german
      .replace('>20260917<', '>20260231<')
      .replace('>1740.67<', '>1.740,67<')
      .replace('<u:Indicator>true<', '<u:Indicator>ja<');
    assert.throws(
      () => readInvoice(bytesOf(broken)),
      (error: unknown) => {
        assert.ok(error instanceof Error && 'details' in error && Array.isArray(error.details));
        const paths = error.details.map(({ path, line }) => `${path} ${line > 0}`).sort();
        assert.equal(paths.length, 3);
        assert.match(
          paths.join('\n'),
          /SpecifiedTradeAllowanceCharge[\s\S]*GrandTotalAmount[\s\S]*DateTimeString|DateTimeString[\s\S]*/,
        );
        return true;
      },
    );
  });
});

describe('writing a Cross Industry Invoice', () => {
  test('a document of the same format comes back with every element and attribute, and valid', async () => {
    const bytes = fixture('xrechnung30-cii-invoice.xml');
    const written = writeInvoice(readInvoice(bytes).invoice, 'XRECHNUNG30CII');
    assert.deepEqual(missingFrom(bytes, written.bytes), []);
    assert.deepEqual(missingFrom(written.bytes, bytes), []);
    assert.deepEqual(written.losses, []);
    assert.deepEqual(await faults(written.bytes), []);
    assert.deepEqual((await officialFaults(written.bytes)) ?? [], []);
  });

  test('cash discounts become lines of the payment terms in the notation of XRechnung', () => {
    const { invoice } = readInvoice(fixture('xrechnung30-cii-invoice.xml'));
    const discounted: Invoice = {
      ...invoice,
      paymentTerms: 'Zahlbar netto bis 17.10.2026',
      cashDiscounts: [{ days: 7, percentage: { units: 3n, scale: 0 } }, { amount: { units: 100n, scale: 2 } }],
    };
    const { bytes, losses } = writeInvoice(discounted, 'XRECHNUNG30CII');
    assert.match(textOf(bytes), /17\.10\.2026\n#SKONTO#TAGE=7#PROZENT=3\.00#\n</);
    assert.deepEqual(
      losses.map(({ path }) => path),
      ['cashDiscounts[1].amount'],
    );
  });

  test('accounts of a second credit transfer join the first; another way to pay is reported as lost', () => {
    const { invoice } = readInvoice(fixture('xrechnung30-cii-invoice.xml'));
    const [first] = invoice.payments;
    assert.ok(first);
    const transfer = { meansCode: '30', creditTransfers: [{ account: 'SE4550000000058398257466' }] };
    const debit = { meansCode: '59', creditTransfers: [], directDebit: { mandateReference: 'M-1' } };
    const { bytes, losses } = writeInvoice({ ...invoice, payments: [first, transfer, debit] }, 'EN16931CII');
    const [only, ...others] = readInvoice(bytes).invoice.payments;
    assert.equal(others.length, 0);
    assert.equal(only?.creditTransfers.length, 3);
    assert.deepEqual(losses.map(({ path }) => path).sort(), [
      'payments[1].meansCode',
      'payments[2].directDebit.mandateReference',
      'payments[2].meansCode',
    ]);
  });

  test('preceding invoices beyond the one that the schema has room for are told in a note', () => {
    const { invoice } = readInvoice(fixture('xrechnung30-cii-invoice.xml'));
    const two = [...invoice.precedingInvoices, { number: 'NE-2026-2902', issueDate: '2026-08-20' }];
    const { bytes, losses } = writeInvoice({ ...invoice, precedingInvoices: two }, 'EN16931CII');
    assert.ok(losses.every(({ what }) => what === 'moved to free text'));
    assert.deepEqual(
      losses.map(({ term }) => term),
      ['BT-25', 'BT-26'],
    );
    assert.match(textOf(bytes), /NE-2026-2902 \(2026-08-20\)/);
  });

  test('what makes a valid document impossible is refused, all reasons at once', () => {
    const { invoice } = readInvoice(fixture('bis3-invoice-fi.xml'));
    const { contact: _contact, ...seller } = invoice.seller;
    const { buyerReference: _reference, ...rest } = invoice;
    assert.throws(
      () => writeInvoice({ ...rest, seller }, 'XRECHNUNG30CII'),
      (error: unknown) => {
        assert.ok(error instanceof Error && 'code' in error && 'details' in error && Array.isArray(error.details));
        assert.equal(error.code, 'not_representable');
        const reasons = error.details.map(({ term, rule }) => `${rule} ${term ?? ''}`.trim());
        assert.deepEqual(reasons, ['BR-DE-2', 'BR-DE-15 BT-10']);
        return true;
      },
    );
  });

  test('clean vehicles: the scheme of vehicle categories is taken in their specification only', () => {
    const specification = 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0';
    const { invoice } = readInvoice(fixture('xrechnung30-cii-invoice.xml'));
    const [line] = invoice.lines;
    assert.ok(line);
    line.item.classifications = [{ value: 'M1', scheme: 'CVD' }];
    line.item.attributes = [{ name: 'cva', value: 'clean' }];
    assert.throws(() => writeInvoice(invoice, 'XRECHNUNG30CII'), /BR-CL-13/);
    const vehicles = {
      ...invoice,
      process: { specification: `${specification}#compliant#urn:xeinkauf.de:kosit:xrechnung:cvd_0.9` },
    };
    assert.match(textOf(writeInvoice(vehicles, 'XRECHNUNG30CII').bytes), /cvd_0\.9</);
    line.item.attributes = [{ name: 'cva', value: 'dirty' }];
    assert.throws(() => writeInvoice(vehicles, 'XRECHNUNG30CII'), /BR-DE-CVD-05/);
  });

  test('the extension takes registers of digital health applications, XRechnung itself does not', () => {
    const { invoice } = readInvoice(fixture('xrechnung30-cii-invoice.xml'));
    const healthy = { ...invoice, buyer: { ...invoice.buyer, identifiers: [{ value: '12345', scheme: 'XR01' }] } };
    assert.throws(() => writeInvoice(healthy, 'XRECHNUNG30CII'), /BR-CL-10/);
    assert.deepEqual(writeInvoice(healthy, 'XRECHNUNG30EXTCII').losses, []);
  });
});

/** CII puts identifiers with a scheme behind those without, and has room for one preceding invoice. */
function asCiiHolds(invoice: Invoice): Invoice {
  const sorted = {
    ...invoice.seller,
    identifiers: [...invoice.seller.identifiers].sort((a, b) => Number(!!a.scheme) - Number(!!b.scheme)),
  };
  return { ...invoice, seller: sorted, precedingInvoices: invoice.precedingInvoices.slice(0, 1) };
}

describe('writing and reading again', () => {
  test('the table keeps every term of the model', () => {
    fc.assert(
      fc.property(invoices(UBL_CARRIES), (drawn) => {
        const invoice = asCiiHolds(drawn);
        const bytes = writeCii(invoice, 'EN16931CII', new Writing(invoice.currency));
        assert.deepEqual(essence(readCii(parseXml(bytes).root, 'EN16931CII')), essence(invoice));
      }),
      { numRuns: 150 },
    );
  });

  test('whatever the invoice, each format gives a valid document or names the reason', async () => {
    await fc.assert(
      fc.asyncProperty(invoices(UBL_CARRIES), fc.constantFrom(...CII_FORMATS), async (invoice, format) => {
        await assertValidOrRefused(invoice, format);
      }),
      { numRuns: 30 },
    );
  });

  test('a sound invoice is never refused, its document is valid, and nothing is lost', async () => {
    await fc.assert(
      fc.asyncProperty(invoices(UBL_CARRIES), async (drawn) => {
        const invoice = { ...sound(drawn), precedingInvoices: drawn.precedingInvoices.slice(0, 1) };
        assert.ok(await assertValidOrRefused(invoice, 'EN16931CII'));
        assert.deepEqual(writeInvoice(invoice, 'EN16931CII').losses, []);
      }),
      { numRuns: 40 },
    );
  });

  test('nor is one that has what XRechnung demands', async () => {
    await fc.assert(
      fc.asyncProperty(invoices(UBL_CARRIES), fc.constantFrom(...CII_FORMATS), async (drawn, format) => {
        const invoice = soundForXrechnung(drawn);
        const { vat, vatInTaxCurrency } = invoice.totals;
        fc.pre(!vatInTaxCurrency || !vat || vat.units >= 0n);
        assert.ok(await assertValidOrRefused(invoice, format));
      }),
      { numRuns: 40 },
    );
  });

  test('a sound invoice with a few values changed gives a valid document or is refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        invoices(UBL_CARRIES),
        fc.constantFrom(...CII_FORMATS),
        fc.nat(),
        async (drawn, format, seed) => {
          await assertValidOrRefused(disturbed(soundForXrechnung(drawn), seed), format);
        },
      ),
      { numRuns: 40 },
    );
  });

  for (const name of ['bis3-invoice-fi.xml', 'bis3-invoice-no.xml', 'bis3-creditnote-fi.xml'] as const) {
    test(`${name} loses nothing on the way to CII and back`, () => {
      const there = convert(fixture(name), 'EN16931CII');
      assert.deepEqual(there.losses, []);
      const back = convert(there.bytes, 'PEPPOLBIS30');
      assert.deepEqual(back.losses, []);
      assert.deepEqual(essence(readInvoice(back.bytes).invoice), essence(readInvoice(fixture(name)).invoice));
    });
  }

  for (const { name, bytes } of [...samples('en16931-cii'), ...samples('xrechnung-3.0')]) {
    if (identify(bytes).format === 'UNKNOWN' || !identify(bytes).format.endsWith('CII')) continue;
    test(`${name} comes back with every business term, and valid`, async () => {
      const { format, invoice } = readInvoice(bytes);
      const written = writeInvoice(invoice, format);
      assert.deepEqual(written.losses, []);
      assert.deepEqual((await officialFaults(written.bytes)) ?? [], []);
    });
  }
});

describe('samples of EN 16931 in the other syntax', () => {
  for (const folder of ['en16931-ubl', 'en16931-cii', 'peppol-billing']) {
    test(`${folder}: no business term is lost on the way there and back`, async () => {
      for (const { name, bytes } of samples(folder)) {
        const { invoice, format } = readInvoice(bytes);
        const [there, back] = format.endsWith('CII')
          ? (['EN16931UBL', 'EN16931CII'] as const)
          : (['EN16931CII', 'EN16931UBL'] as const);
        const other = writeInvoice(invoice, there);
        const again = writeInvoice(readInvoice(other.bytes).invoice, back);
        const lost = [...other.losses, ...again.losses].filter(({ term }) => term !== undefined);
        assert.deepEqual(lost, [], name);
        assert.deepEqual(await faults(again.bytes), [], name);
      }
    });
  }
});

describe('samples of every format', () => {
  const all = [
    'en16931-cii',
    'en16931-ubl',
    'peppol-billing',
    'xrechnung-3.0',
    'si-ubl-2.0',
    'ehf-3.0',
    'oioubl-2.1',
    'finvoice-1.3',
    'finvoice-2.01',
    'finvoice-3.0',
    'teapps-2.7.2',
    'svefaktura-1.0',
    'fatturapa-1.2',
  ];
  for (const folder of all) {
    test(`${folder}: each becomes a valid document of each CII format, or is refused with the reason`, async () => {
      for (const { name, bytes } of samples(folder)) {
        const invoice = readable(bytes);
        if (!invoice) continue;
        for (const format of CII_FORMATS) await assertValidOrRefused(invoice, format, name);
      }
    });
  }
});

function readable(bytes: Uint8Array): Invoice | undefined {
  const format = identify(bytes).format;
  try {
    return format === 'UNKNOWN' ? undefined : readInvoice(bytes, { format: format as FormatName }).invoice;
  } catch {
    // No reader for the format, or a document that says what cannot be read: other tests' matter.
    return undefined;
  }
}
