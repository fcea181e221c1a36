import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  decimal,
  FormatError,
  formatDecimal,
  type Invoice,
  identify,
  readInvoice,
  writeInvoice,
} from '../../src/index.js';
import { assertArithmetic } from '../support/arithmetic.js';
import { disturbed } from '../support/disturbed.js';
import { essence } from '../support/essence.js';
import { fixture, samples } from '../support/files.js';
import { missingFrom } from '../support/flatten.js';
import { faults, officialFaults } from '../support/judge.js';
import { swedishInvoices } from '../support/swedish.js';
import { untold } from '../support/untold.js';
import { assertValidOrRefused } from '../support/verdict.js';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const bytes = (document: string) => new Uint8Array(Buffer.from(document, 'utf8'));
const swedish = text(fixture('svefaktura10-invoice.xml'));
const framed = text(fixture('svefaktura10-framed.xml'));
const of = (change: (document: string) => string) => readInvoice(bytes(change(swedish))).invoice;
const number = (value: { units: bigint; scale: number } | undefined) => value && formatDecimal(value);

describe('reading Svefaktura', () => {
  const { invoice, format } = readInvoice(fixture('svefaktura10-invoice.xml'));

  test('a party is known by its registered name; F-skatt is one fact in whatever words', () => {
    assert.equal(format, 'SVEFAKTURA10');
    const { seller, buyer } = invoice;
    assert.deepEqual([seller.name, seller.tradingName], ['Nordsjö Båtservice AB', 'Nordsjö Service']);
    assert.deepEqual(seller.legalRegistration, { value: '5566778899', scheme: '0007' });
    assert.equal(seller.vatIdentifier, 'SE556677889901');
    assert.equal(seller.taxRegistration, 'Godkänd för F-skatt');
    assert.deepEqual(buyer.identifiers, [{ value: '7300009010004', scheme: '0088' }, { value: 'KUND-77' }]);
    const without = of((document) => document.replace('Innehar F-skattebevis', 'F-skatt saknas'));
    assert.equal(without.seller.taxRegistration, 'F-skatt saknas');
  });

  test('a post box is a line of the address, and a Swedish seller’s addresses are Swedish', () => {
    const { line1, line2, line3, country } = invoice.buyer.address ?? { country: '' };
    assert.deepEqual([line1, line2, line3, country], ['Box 118', 'Tekniska kontoret', 'Fakturaenheten\nPlan 2', 'SE']);
    const { partyName, address, date, location } = invoice.delivery ?? {};
    assert.deepEqual([partyName, address?.line3, date], ['Hamnkontoret', 'Grind B', '2026-09-10']);
    assert.deepEqual(location, { value: '7300009010011', scheme: '0088' });
    const foreign = of((document) => document.replaceAll(/SE(?=\d{12})|55667\d[-\d]+/g, 'X'));
    assert.equal(foreign.buyer.address?.country, '');
  });

  test('bankgiro and plusgiro with one reference are one way to pay, an IBAN without it another', () => {
    assert.deepEqual(
      invoice.payments.map(({ remittanceInformation, creditTransfers }) => [
        remittanceInformation,
        creditTransfers.map(({ account, serviceProvider }) => `${serviceProvider} ${account}`),
      ]),
      [
        ['202611875', ['SE:BANKGIRO 59012348', 'SE:PLUSGIRO 4123452']],
        [undefined, ['ESSESESS SE4550000000058398257466']],
      ],
    );
    assert.equal(invoice.payee?.name, 'Kassafinans AB');
    assert.deepEqual([invoice.dueDate, number(invoice.lateInterest?.percentage)], ['2026-10-14', '8.5']);
  });

  test('references: of the buyer, the order that all lines name, agreement, despatch note and others', () => {
    const { buyerReference, purchaseOrderReference, contractReference, despatchAdviceReference } = invoice;
    assert.deepEqual(
      [buyerReference, purchaseOrderReference, contractReference, despatchAdviceReference],
      ['4420-MÖ', 'PO-5512', 'RAM-44', 'FS-9007'],
    );
    assert.equal(invoice.lines[0]?.purchaseOrderLineReference, '10');
    assert.deepEqual(invoice.attachments, [{ reference: 'Protokoll 12' }]);
    const several = of((document) => document.replace('PO-5512', 'PO-5513'));
    assert.equal(several.purchaseOrderReference, undefined, 'lines of two orders');
  });

  test('VAT in another currency is summed up, and the amount to pay has the rounding in it', () => {
    const { vatInTaxCurrency, withVat, rounding, payable, allowances, charges } = invoice.totals;
    assert.equal(invoice.taxCurrency, 'SEK');
    assert.deepEqual([vatInTaxCurrency, withVat, rounding, payable, allowances, charges].map(number), [
      '1606.50',
      '814.80',
      '0.20',
      '815.00',
      '60.00',
      '12.00',
    ]);
    assertArithmetic(invoice);
  });

  test('a line: words for units, the name apart from the description, the day of delivery', () => {
    const [service, charts, course] = invoice.lines;
    assert.deepEqual(service?.quantity, { value: decimal(8), unit: 'HUR' });
    assert.equal(service?.item.name, 'Motorservice');
    assert.equal(service?.item.description, 'Byte av impeller och oljefilter');
    assert.deepEqual(service?.item.standardIdentifier, { value: '7311110000013', scheme: '0160' });
    assert.deepEqual(service?.period, { start: '2026-09-10', end: '2026-09-10' });
    assert.equal(number(charts?.price.baseQuantity?.value), '100');
    assert.deepEqual([course?.vat?.code, course?.quantity], ['E', undefined]);
  });

  test('the reason of an exemption tells which one it is', () => {
    const category = (reason: string) => {
      const { vatBreakdown, lines } = of((document) => document.replaceAll('Undantag, 3 kap. 8 § ML', reason));
      return [vatBreakdown[2]?.category.code, vatBreakdown[2]?.exemptionReasonCode, lines[2]?.vat?.code];
    };
    assert.deepEqual(category('Sjukvård'), ['E', undefined, 'E']);
    assert.deepEqual(category('Omvänd betalningsskyldighet'), ['AE', 'VATEX-EU-AE', 'AE']);
    assert.deepEqual(category('Omvänd skattskyldighet gäller'), ['AE', undefined, 'AE']);
    assert.deepEqual(category('Intra-Community supply'), ['K', undefined, 'K']);
    assert.deepEqual(category('Export'), ['G', undefined, 'G']);
    assert.deepEqual(category('Momssats 0 %'), ['Z', undefined, 'Z']);
  });

  test('lines of an invoice with one rate need not repeat it', () => {
    const credit = readInvoice(fixture('svefaktura10-framed.xml')).invoice;
    assert.deepEqual([credit.kind, credit.lines[0]?.vat?.code], ['creditNote', 'AE']);
  });

  test('values that cannot be read are reported at once, with path and line', () => {
    const broken = swedish.replace('2026-09-10T13:30:00', '2026-02-30T00:00:00').replace('>8.5<', '>8,5<');
    assert.throws(
      () => readInvoice(bytes(broken)),
      (error: unknown) => {
        assert.ok(error instanceof FormatError);
        assert.equal(error.code, 'invalid_value');
        assert.deepEqual(
          error.details.map(({ path = '', line = 0 }) => [path.split(/[/:]/).at(-1), line > 0]),
          [
            ['ActualDeliveryDateTime', true],
            ['PenaltySurchargePercent', true],
          ],
        );
        return true;
      },
    );
  });
});

describe('a Svefaktura with files', () => {
  const [, invoicePart = '', objectPart = ''] =
    /(<Invoice [\s\S]*<\/Invoice>)\s*(<ObjectEnvelope[\s\S]*<\/ObjectEnvelope>)/.exec(framed) ?? [];

  function assertAttached({ attachments }: Invoice): void {
    const [report, link] = attachments;
    assert.equal(report?.reference, 'Besiktning 3');
    assert.equal(report?.content?.fileName, 'besiktning.csv');
    assert.match(text(report?.content?.bytes ?? new Uint8Array()), /^punkt;anmärkning\n/);
    assert.equal(link?.externalLocation, 'https://nordsjo.example/k31');
  }

  test('the frame says how it travels, and the files in it are attachments', () => {
    const said = identify(bytes(framed));
    assert.deepEqual([said.format, said.documentType, said.envelope], ['SVEFAKTURA10', 'CREDIT_NOTE', true]);
    const { invoice, transport } = readInvoice(bytes(framed));
    assertAttached(invoice);
    assert.deepEqual(transport?.sender?.address, { value: '5566778899', scheme: '0007' });
    assert.deepEqual(transport?.recipient?.address, { value: '7300009010004', scheme: '0088' });
    assert.equal(transport?.messageId, 'MSG-0042');
  });

  test('the frame of UN/CEFACT, documents one behind the other, and files beside the document are read alike', () => {
    const other = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';
    assertAttached(readInvoice(bytes(framed.replace(/urn:sfti:documents:StandardB\w+/, other))).invoice);
    assertAttached(readInvoice(bytes(`${invoicePart}\n<?xml version="1.0"?>\n${objectPart}`)).invoice);
    assertAttached(readInvoice(bytes(`${objectPart}\n${invoicePart}`)).invoice);
    const companions = [{ name: 'bilagor.xml', mediaType: 'application/xml', bytes: bytes(objectPart) }];
    assertAttached(readInvoice(bytes(invoicePart), { companions }).invoice);
  });

  test('files without their invoice, and two invoices, are refused', () => {
    const refused = (document: string, code: string) =>
      assert.throws(
        () => readInvoice(bytes(document)),
        (error: unknown) => error instanceof FormatError && error.code === code,
      );
    assert.equal(identify(bytes(objectPart)).documentType, 'OTHER');
    refused(objectPart, 'document_type_refused');
    refused(`${invoicePart}${invoicePart}`, 'several_documents');
  });

  test('it is written in one frame, beside the document, or without the files', async () => {
    const { invoice } = readInvoice(bytes(framed));
    const whole = writeInvoice(invoice, 'SVEFAKTURA10');
    assert.deepEqual(whole.losses, []);
    assert.deepEqual(missingFrom(bytes(framed), whole.bytes), []);
    assert.deepEqual(await faults(whole.bytes), []);
    assert.deepEqual((await officialFaults(whole.bytes)) ?? [], []);

    const beside = writeInvoice(invoice, 'SVEFAKTURA10', { companions: true });
    assert.doesNotMatch(text(beside.bytes), /ObjectEnvelope/);
    const [objects] = beside.companions ?? [];
    assert.deepEqual([objects?.name, beside.losses], ['K-31-bilagor.xml', []]);
    assert.deepEqual(await faults(objects?.bytes ?? new Uint8Array()), []);

    const alone = writeInvoice(invoice, 'SVEFAKTURA10', { envelope: 'none' });
    assert.doesNotMatch(text(alone.bytes), /ObjectEnvelope|object:Besiktning/);
    assert.ok(alone.losses.some(({ term }) => term === 'BT-125'));
  });

  test('a faulty file in the frame is found', async () => {
    const faulty = framed.replace('<ObjectID>Besiktning%203</ObjectID>', '');
    assert.match((await faults(bytes(faulty))).join('\n'), /ObjectID/);
  });
});

describe('writing Svefaktura and reading it again', () => {
  test('our own document comes back with every element and attribute, and is valid', async () => {
    const { invoice } = readInvoice(fixture('svefaktura10-invoice.xml'));
    const written = writeInvoice(invoice, 'SVEFAKTURA10');
    assert.deepEqual(missingFrom(fixture('svefaktura10-invoice.xml'), written.bytes), []);
    assert.deepEqual(written.losses, []);
    assert.deepEqual(await faults(fixture('svefaktura10-invoice.xml')), []);
    assert.deepEqual(await faults(written.bytes), []);
    assert.deepEqual((await officialFaults(written.bytes)) ?? [], []);
  });

  for (const { name, bytes: sample } of samples('svefaktura-1.0')) {
    if (name.includes('ObjectEnvelope')) continue;
    test(`${name} comes back with every element and attribute`, () => {
      assert.deepEqual(missingFrom(sample, writeInvoice(readInvoice(sample).invoice, 'SVEFAKTURA10').bytes), []);
    });
  }

  test('every term it has a place for is kept, and its documents are valid', async () => {
    await fc.assert(
      fc.asyncProperty(swedishInvoices(), async (invoice) => {
        const written = writeInvoice(invoice, 'SVEFAKTURA10');
        assert.deepEqual(essence(readInvoice(written.bytes).invoice), essence(invoice));
        assert.deepEqual(written.losses, []);
        assert.deepEqual(await faults(written.bytes), []);
        assert.deepEqual((await officialFaults(written.bytes)) ?? [], []);
      }),
      { numRuns: 60 },
    );
  });

  test('whatever is wrong with an invoice, a valid document or the reason', async () => {
    await fc.assert(
      fc.asyncProperty(swedishInvoices(), fc.nat(), async (invoice, seed) => {
        await assertValidOrRefused(disturbed(invoice, seed), 'SVEFAKTURA10');
      }),
      { numRuns: 100 },
    );
  });

  test('what has no place is told in words, and the loss report knows', () => {
    const { invoice } = readInvoice(fixture('bis3-invoice-fi.xml'));
    const {
      totals: { paid: _paid, payable: _payable, ...totals },
      ...rest
    } = invoice;
    const { bytes: written, losses } = writeInvoice({ ...rest, totals }, 'SVEFAKTURA10');
    const again = readInvoice(written).invoice;
    assert.match(again.notes[0]?.text ?? '', /^Kiitos tilauksesta![\s\S]*\nProjekt: PRJ-4407\n/);
    assert.match(again.lines[0]?.note ?? '', /Väri: Keltainen\nTakuu: 36 kk/);
    const became = new Map(losses.map(({ path, what }) => [path, what]));
    assert.equal(became.get('projectReference'), 'moved to free text');
    assert.equal(became.get('lines[0].item.attributes[1].value'), 'moved to free text');
    assert.equal(became.has('notes[0].text'), false);
  });

  test('what is told to be in words is: schemes, bases of allowances, numbers of the payee', () => {
    const { invoice } = readInvoice(fixture('svefaktura10-invoice.xml'));
    const [line, ...others] = invoice.lines;
    assert.ok(line);
    const amount = decimal(100, 2);
    const payee = {
      ...invoice.seller,
      name: 'Factoring AB',
      identifiers: [{ value: '7300009068988', scheme: '0088' }],
    };
    const more = {
      allowances: [{ amount, baseAmount: decimal(7700, 2), reason: 'Kampanj' }],
      charges: [{ amount, reason: 'Frakt' }],
      invoicedObject: { value: 'OBJ-1', scheme: 'ABT' },
    };
    const lines = [{ ...line, ...more }, ...others];
    const { bytes: written, losses } = writeInvoice({ ...invoice, payee, lines }, 'SVEFAKTURA10');
    assert.deepEqual(untold(losses, written), []);
    const became = new Map(losses.map(({ path, what }) => [path, what]));
    for (const path of ['allowances[0].baseAmount', 'invoicedObject.scheme']) {
      assert.equal(became.get(`lines[0].${path}`), 'moved to free text', path);
    }
    assert.equal(became.get('payee.identifiers[0].value'), 'moved to free text');
    assert.equal(became.get('payee.identifiers[0].scheme'), 'dropped');
  });

  test('several allowances of a line are one, told apart in words', () => {
    const { invoice } = readInvoice(fixture('svefaktura10-invoice.xml'));
    const [line, ...others] = invoice.lines;
    assert.ok(line);
    const allowances = [
      { amount: decimal(3000n, 2), reason: 'Lojal kund' },
      { amount: decimal(1500n, 2), percentage: decimal(5) },
    ];
    const charges = [{ amount: decimal(500n, 2), reason: 'Miljöavgift' }];
    const changed = { ...invoice, lines: [{ ...line, allowances, charges }, ...others] };
    const again = readInvoice(writeInvoice(changed, 'SVEFAKTURA10').bytes).invoice.lines[0];
    assert.deepEqual(
      again?.allowances.map(({ amount }) => number(amount)),
      ['40.00'],
    );
    assert.deepEqual(again?.charges, []);
    assert.match(again?.note ?? '', /Rabatt: 30,00, Lojal kund\nRabatt: 15,00, 5 %\nAvgift: 5,00, Miljöavgift$/);
  });
});

describe('what Svefaktura refuses', () => {
  const { invoice } = readInvoice(fixture('svefaktura10-invoice.xml'));
  const refusals = (changed: Invoice): string[] => {
    try {
      writeInvoice(changed, 'SVEFAKTURA10');
    } catch (error) {
      assert.ok(error instanceof FormatError);
      assert.equal(error.code, 'not_representable');
      return error.details.map(({ path = '' }) => path);
    }
    return [];
  };

  test('every missing term is named at once', () => {
    const seller = { name: 'Någon', identifiers: [] };
    const { contact: _contact, ...buyer } = invoice.buyer;
    const {
      buyerReference: _reference,
      purchaseOrderReference: _order,
      contractReference: _contract,
      ...rest
    } = invoice;
    assert.deepEqual(refusals({ ...rest, number: '', seller, buyer }), [
      'number',
      'buyerReference',
      'seller.vatIdentifier',
    ]);
  });

  test('currencies that its lists do not know, taxes that are no VAT, and what is paid already', () => {
    assert.deepEqual(refusals({ ...invoice, currency: 'RON' }), ['currency']);
    const paid = { ...invoice.totals, paid: decimal(100), payable: decimal(71500n, 2) };
    assert.deepEqual(refusals({ ...invoice, totals: paid }), ['totals.paid']);
    const [first, ...others] = invoice.lines;
    assert.ok(first);
    const island = { ...first, vat: { code: 'L', rate: decimal(7) } };
    assert.deepEqual(refusals({ ...invoice, lines: [island, ...others] }), ['lines[0].vat.code']);
  });

  test('totals that do not add up', () => {
    const totals = { ...invoice.totals, payable: decimal(81480n, 2) };
    assert.deepEqual(refusals({ ...invoice, totals }), ['totals.payable']);
  });
});

describe('every sample as Svefaktura is valid or refused with the reason', () => {
  const folders = [
    'svefaktura-1.0',
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
  ];
  for (const folder of folders) {
    test(folder, async () => {
      for (const { name, bytes: sample } of samples(folder)) {
        const read = readable(sample);
        if (read) await assertValidOrRefused(read, 'SVEFAKTURA10', name);
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
