import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  convert,
  decimal,
  FormatError,
  formatDecimal,
  type Invoice,
  identify,
  readInvoice,
  SUPPORTED_FORMATS,
  writeInvoice,
} from '../../src/index.js';
import { invoices, UBL_CARRIES } from '../support/arbitraries.js';
import { assertArithmetic } from '../support/arithmetic.js';
import { disturbed } from '../support/disturbed.js';
import { essence } from '../support/essence.js';
import { allSamples, fixture, samples } from '../support/files.js';
import { missingFrom } from '../support/flatten.js';
import { asFatturaHolds, italian } from '../support/italian.js';
import { faults } from '../support/judge.js';
import { assertValidOrRefused } from '../support/verdict.js';

const OURS = ['fatturapa12-invoice.xml', 'fatturapa12-creditnote.xml'] as const;
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const changed = (name: (typeof OURS)[number], change: (document: string) => string) =>
  new Uint8Array(Buffer.from(change(textOf(fixture(name)))));
const amount = (value: { units: bigint; scale: number } | undefined) => value && formatDecimal(value);

describe('reading FatturaPA 1.2', () => {
  const { invoice, format, transport } = readInvoice(fixture('fatturapa12-invoice.xml'));

  test('head, references and parties', () => {
    assert.equal(format, 'FATTURAPA12');
    assert.deepEqual(
      [invoice.kind, invoice.typeCode, invoice.number, invoice.issueDate, invoice.currency],
      ['invoice', '380', '2026/118-B', '2026-09-30', 'EUR'],
    );
    assert.deepEqual(
      [invoice.purchaseOrderReference, invoice.projectReference, invoice.tenderReference, invoice.contractReference],
      ['ODA-4410', 'J31B26000120001', 'Z1A33F0B9C', 'CQ-2025-9'],
    );
    assert.deepEqual(
      invoice.lines.map((line) => line.purchaseOrderLineReference),
      ['10', '20', undefined],
    );
    assert.equal(invoice.seller.name, 'Chiara Rovere');
    assert.equal(invoice.seller.taxRegistration, 'RVRCHR80A41M082T');
    assert.equal(invoice.seller.address?.line1, 'Via dei Lavatoi 3/B');
    assert.equal(invoice.notes[1]?.subjectCode, 'AAI');
    assert.equal(invoice.delivery?.date, '2026-09-11');
  });

  test('addresses of the exchange system', () => {
    assert.deepEqual(invoice.buyer.electronicAddress, { value: 'fatture@pec.tirreno-gru.example', scheme: '0202' });
    assert.deepEqual(transport?.sender, { operator: 'IT12345670017' });
    const office = readInvoice(fixture('fatturapa12-creditnote.xml')).invoice;
    assert.deepEqual(office.buyer.electronicAddress, { value: 'UF9K2Q', scheme: '0201' });
  });

  test('discounts of the unit price, one after the other, are allowances of the line', () => {
    const [line] = invoice.lines;
    assert.deepEqual(
      line?.allowances.map((member) => [amount(member.amount), amount(member.percentage)]),
      [
        ['104.00', '10.00'],
        ['36.00', undefined],
      ],
    );
    assert.deepEqual(line?.quantity, { value: decimal(2000, 2), unit: 'HUR' });
  });

  test('rebates, accessory expenses and fund contributions are allowances and charges of the document', () => {
    assert.deepEqual(
      invoice.allowances.map((member) => [amount(member.amount), member.reason, member.vat?.code]),
      [['34.00', 'Abbuono per resa di imballi', 'S']],
    );
    assert.deepEqual(
      invoice.charges.map((member) => [amount(member.amount), member.reason]),
      [
        ['0.24', 'Corso al personale'],
        ['36.00', 'Contributo cassa previdenziale (TC04)'],
      ],
    );
  });

  test('sums by Natura come together by VAT category, and the arithmetic holds', () => {
    assert.deepEqual(
      invoice.vatBreakdown.map((group) => [group.category.code, amount(group.taxableAmount), group.exemptionReason]),
      [
        ['S', '1062.00', undefined],
        ['E', '2.24', 'N1 Escluso art. 15 DPR 633/72; Esente art. 10 n. 20 DPR 633/72'],
      ],
    );
    assert.equal(invoice.taxPointDateCode, '432');
    assertArithmetic(invoice);
  });

  test('withheld tax counts as paid, instalments are told in the terms', () => {
    assert.deepEqual([amount(invoice.totals.paid), amount(invoice.totals.payable)], ['180.00', '1117.88']);
    assert.equal(invoice.dueDate, '2026-11-30');
    assert.equal(invoice.paymentTerms, 'Rate: 2026-10-31 600.00 EUR; 2026-11-30 517.88 EUR');
    assert.equal(invoice.payments.length, 1);
  });

  test('split payment is category B, and the VAT counts as paid', () => {
    const { invoice: credit } = readInvoice(fixture('fatturapa12-creditnote.xml'));
    assert.equal(credit.kind, 'creditNote');
    assert.deepEqual([credit.lines[0]?.vat?.code, credit.vatBreakdown[0]?.category.code], ['B', 'B']);
    assert.deepEqual([amount(credit.totals.paid), amount(credit.totals.payable)], ['13.20', '60.00']);
    assert.deepEqual(credit.lines[0]?.item.standardIdentifier, { value: '8001234567895', scheme: '0160' });
    assertArithmetic(credit);
  });

  for (const [type, kind, code] of [
    ['TD02', 'invoice', '386'],
    ['TD04', 'creditNote', '381'],
    ['TD05', 'invoice', '383'],
    ['TD06', 'invoice', '380'],
    ['TD24', 'invoice', '380'],
  ] as const) {
    test(`${type} is ${kind} ${code} and keeps its type`, () => {
      const bytes = changed('fatturapa12-invoice.xml', (document) => document.replace('>TD24<', `>${type}<`));
      const read = readInvoice(bytes).invoice;
      assert.deepEqual([read.kind, read.typeCode], [kind, code]);
      assert.match(textOf(writeInvoice(read, 'FATTURAPA12').bytes), new RegExp(`>${type}<`));
      assert.equal(identify(bytes).documentType, kind === 'invoice' ? 'INVOICE' : 'CREDIT_NOTE');
    });
  }

  test('a batch of invoices is refused', () => {
    const body = /<FatturaElettronicaBody>[\s\S]*<\/FatturaElettronicaBody>/;
    const batch = changed('fatturapa12-creditnote.xml', (document) => document.replace(body, '$&$&'));
    assert.throws(
      () => readInvoice(batch),
      (error: unknown) => error instanceof FormatError && error.code === 'several_documents',
    );
  });

  test('a signature inside the document is not kept', () => {
    const signature = '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo/></ds:Signature>';
    const bytes = changed('fatturapa12-creditnote.xml', (document) =>
      document.replace('</p:FatturaElettronica>', `${signature}</p:FatturaElettronica>`),
    );
    assert.doesNotMatch(textOf(writeInvoice(readInvoice(bytes).invoice, 'FATTURAPA12').bytes), /Signature/);
  });
});

describe('writing FatturaPA 1.2', () => {
  const { invoice } = readInvoice(fixture('fatturapa12-invoice.xml'));

  for (const name of OURS) {
    test(`${name} comes back with every element and attribute, and nothing more`, async () => {
      const bytes = fixture(name);
      const written = writeInvoice(readInvoice(bytes).invoice, 'FATTURAPA12');
      assert.deepEqual(missingFrom(bytes, written.bytes), []);
      assert.deepEqual(missingFrom(written.bytes, bytes), []);
      assert.deepEqual(written.losses, []);
      assert.deepEqual(await faults(written.bytes), []);
    });
  }

  for (const { name, bytes } of samples('fatturapa-1.2')) {
    test(`${name} comes back with every element and attribute`, async () => {
      const written = writeInvoice(readInvoice(bytes).invoice, 'FATTURAPA12');
      assert.deepEqual(missingFrom(bytes, written.bytes), []);
      assert.deepEqual(await faults(written.bytes), []);
    });
  }

  test('through Peppol and back, Natura, discounts and fund stay what they were', () => {
    const channel = changed('fatturapa12-invoice.xml', (document) =>
      document
        .replaceAll('FPR12', 'FPA12')
        .replace('>0000000<', '>UF9K2Q<')
        .replace(/<PECDestinatario>.*<\/PECDestinatario>/, ''),
    );
    const seller = { value: '07643520567', scheme: '0211' };
    const { invoice: read } = readInvoice(channel);
    const there = writeInvoice({ ...read, seller: { ...read.seller, electronicAddress: seller } }, 'PEPPOLBIS30');
    const back = textOf(convert(there.bytes, 'FATTURAPA12').bytes);
    for (const kept of [
      '<Natura>N1</Natura>',
      '<TipoCassa>TC04</TipoCassa>',
      '<Percentuale>10.00</Percentuale>',
      '<CodiceCIG>Z1A33F0B9C</CodiceCIG>',
      '<CodiceDestinatario>UF9K2Q</CodiceDestinatario>',
      '<UnitaMisura>ore</UnitaMisura>',
    ]) {
      assert.ok(back.includes(kept), kept);
    }
  });

  const written = (change: Partial<Invoice>) =>
    textOf(writeInvoice({ ...invoice, extensions: {}, ...change }, 'FATTURAPA12').bytes);
  const buyer = (address: string, scheme: string) => ({
    transport: {},
    buyer: { ...invoice.buyer, electronicAddress: { value: address, scheme } },
  });

  test('the address decides between public administration and private parties', () => {
    assert.match(written(buyer('UF9K2Q', '0201')), /versione="FPA12"[\s\S]*<CodiceDestinatario>UF9K2Q</);
    assert.match(written(buyer('M5UXCR1', '0205')), /versione="FPR12"[\s\S]*<CodiceDestinatario>M5UXCR1</);
    assert.match(written(buyer('0037123456', '0216')), /<CodiceDestinatario>0000000</);
  });

  test('a foreign buyer: code XXXXXXX, zeros for a post code of another form', () => {
    const { electronicAddress: _none, ...abroad } = invoice.buyer;
    const address = { line1: 'Karl Johans gate 1', city: 'Oslo', postCode: '0154', country: 'NO' };
    const text = written({ transport: {}, buyer: { ...abroad, vatIdentifier: 'NO974760673MVA', address } });
    assert.match(text, /<CodiceDestinatario>XXXXXXX</);
    assert.match(text, /<IdPaese>NO<\/IdPaese>\s*<IdCodice>974760673MVA</);
    assert.match(text, /<CAP>00000<\/CAP>\s*<Comune>0154 Oslo</);
  });

  test('letters beyond ISO 8859-1 are spelled in others and reported', () => {
    const { bytes, losses } = writeInvoice(
      { ...invoice, buyer: { ...invoice.buyer, name: 'Żółw Łódź – 10 €' } },
      'FATTURAPA12',
    );
    assert.match(textOf(bytes), /<Denominazione>Zólw Lódz - 10 EUR</);
    assert.equal(losses.find(({ term }) => term === 'BT-44')?.what, 'changed');
  });

  test('terms without a place of their own stand with the first line, under their number', () => {
    const text = written({ salesOrderReference: 'SO-9', period: { start: '2026-09-01', end: '2026-09-30' } });
    assert.match(text, /<TipoDato>BT-14<\/TipoDato>\s*<RiferimentoTesto>SO-9</);
    assert.match(text, /<TipoDato>BT-73<\/TipoDato>\s*<RiferimentoData>2026-09-01</);
  });

  test('a negative quantity becomes a negative price, and comes back', () => {
    const [line] = invoice.lines;
    assert.ok(line);
    const returned = {
      ...line,
      id: '1',
      allowances: [],
      quantity: { value: decimal(-2), unit: 'C62' },
      netAmount: decimal(-10400, 2),
    };
    const vat = [{ category: { code: 'S', rate: decimal(22) } }];
    const bytes = writeInvoice(
      {
        ...invoice,
        extensions: {},
        lines: [returned],
        allowances: [],
        charges: [],
        totals: {},
        vatBreakdown: vat.map((group) => ({ ...group, taxableAmount: decimal(-10400, 2) })),
      },
      'FATTURAPA12',
    ).bytes;
    assert.match(textOf(bytes), /<Quantita>2\.00<[\s\S]*<PrezzoUnitario>-52\.00</);
    const [again] = readInvoice(bytes).invoice.lines;
    assert.deepEqual([amount(again?.quantity?.value), amount(again?.price.net)], ['-2.00', '52.00']);
  });

  test('a quantity so small that the unit price has no place for its digits is left out', async () => {
    const [line] = invoice.lines;
    assert.ok(line);
    const net = decimal(13_838_805_003n, 2);
    const text = written({
      lines: [
        {
          ...line,
          id: '1',
          extensions: {},
          allowances: [],
          charges: [],
          price: { net: decimal(1, 4) },
          quantity: { value: decimal(1, 3), unit: 'C62' },
          netAmount: net,
          vat: { code: 'S', rate: decimal(22) },
        },
      ],
      allowances: [],
      charges: [],
      totals: {},
      vatBreakdown: [{ category: { code: 'S', rate: decimal(22) }, taxableAmount: net }],
    });
    assert.match(text, /<PrezzoUnitario>138388050\.03</);
    assert.doesNotMatch(text, /<Quantita>0\.001</);
    assert.deepEqual(await faults(Buffer.from(text)), []);
  });

  test('every reason for a refusal is named, with its rule and term', () => {
    const nobody = {
      ...invoice,
      number: 'ABC',
      seller: { ...invoice.seller, vatIdentifier: 'FI39871209' },
      buyer: { name: 'Ostaja Oy', identifiers: [], vatIdentifier: 'FI01120389' },
    };
    assert.throws(
      () => writeInvoice(nobody, 'FATTURAPA12'),
      (error: unknown) => {
        assert.ok(error instanceof FormatError && error.code === 'not_representable');
        assert.deepEqual(
          error.details.map(({ rule, term, path }) => [rule, term, path]),
          [
            ['SDI-00425', 'BT-1', 'number'],
            ['SDI-00476', 'BT-48', 'buyer.vatIdentifier'],
          ],
        );
        return true;
      },
    );
  });
});

describe('FatturaPA of any invoice', () => {
  test('keeps every term it has a place for, and is valid', async () => {
    await fc.assert(
      fc.asyncProperty(invoices(UBL_CARRIES), async (drawn) => {
        const invoice = asFatturaHolds(drawn);
        const written = writeInvoice(invoice, 'FATTURAPA12');
        assert.deepEqual(written.losses, []);
        assert.deepEqual(essence(readInvoice(written.bytes).invoice.lines), essence(invoice.lines));
        assert.deepEqual(await faults(written.bytes), []);
      }),
      { numRuns: 30 },
    );
  });

  test('a sound Italian invoice is never refused', async () => {
    await fc.assert(
      fc.asyncProperty(invoices(UBL_CARRIES), async (drawn) => {
        assert.ok(await assertValidOrRefused(italian(drawn), 'FATTURAPA12'));
      }),
      { numRuns: 20 },
    );
  });

  test('whatever is wrong with an invoice, a valid document or the reason', async () => {
    const outcomes = { valid: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(invoices(UBL_CARRIES), fc.nat(), async (drawn, seed) => {
        const valid = await assertValidOrRefused(disturbed(italian(drawn), seed), 'FATTURAPA12');
        outcomes[valid ? 'valid' : 'refused'] += 1;
      }),
      { numRuns: 40 },
    );
    assert.ok(outcomes.valid > 0 && outcomes.refused > 0, JSON.stringify(outcomes));
  });

  test('every sample of every format, sold by an Italian, is valid or refused with its reason', async () => {
    const outcomes = { valid: 0, refused: 0 };
    for (const { name, bytes } of allSamples()) {
      const { format } = identify(bytes);
      if (format === 'UNKNOWN' || !SUPPORTED_FORMATS.includes(format)) continue;
      let invoice: Invoice;
      try {
        invoice = readInvoice(bytes).invoice;
      } catch (error) {
        assert.ok(error instanceof FormatError, String(error));
        continue;
      }
      await assertValidOrRefused(invoice, 'FATTURAPA12', name);
      const sold = { ...invoice, seller: { ...invoice.seller, vatIdentifier: 'IT12345670017' } };
      outcomes[(await assertValidOrRefused(sold, 'FATTURAPA12', name)) ? 'valid' : 'refused'] += 1;
    }
    if (outcomes.valid + outcomes.refused > 0) assert.ok(outcomes.valid > outcomes.refused, JSON.stringify(outcomes));
  });
});
