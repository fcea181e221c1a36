import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  complete,
  decimal,
  formatDecimal,
  type Invoice,
  type InvoiceLine,
  keptTerms,
  readInvoice,
  writeInvoice,
} from '../../src/index.js';
import { fixture } from '../support/files.js';
import { faults, officialFaults } from '../support/judge.js';
import { refusal } from '../support/refusal.js';

const { invoice } = readInvoice(fixture('bis3-invoice-fi.xml'));
const coffee = invoice.lines[2] as InvoiceLine;

/** The invoice with changes, its totals computed anew. */
function changed(change: Partial<Invoice>): Invoice {
  const vatBreakdown = invoice.vatBreakdown
    .filter(({ exemptionReason }) => exemptionReason)
    .map(({ taxableAmount: _taxable, taxAmount: _tax, ...group }) => group);
  return complete({ ...invoice, totals: {}, vatBreakdown, ...change });
}

/** What a Peppol document of it says, after both sets of rules have nothing against it; and what is lost. */
async function written(of: Invoice): Promise<{ invoice: Invoice; losses: string[] }> {
  const { bytes, losses } = writeInvoice(of, 'PEPPOLBIS30');
  assert.deepEqual(await faults(bytes), []);
  assert.deepEqual((await officialFaults(bytes)) ?? [], []);
  return { invoice: readInvoice(bytes).invoice, losses: losses.map(({ path, what }) => `${path} ${what}`) };
}

const text = (value: { units: bigint; scale: number } | undefined) => value && formatDecimal(value);

describe('what Peppol wants otherwise is mended where nothing is lost by it', () => {
  test('several notes become paragraphs of one (R002)', async () => {
    const notes = [{ text: 'Kiitos.' }, { subjectCode: 'AAI', text: 'Liite mukana.' }];
    const { invoice: one, losses } = await written({ ...invoice, notes });
    assert.deepEqual(one.notes, [{ text: 'Kiitos.\n#AAI#Liite mukana.' }]);
    assert.deepEqual(losses, []);
  });

  test('a reason for exemption beside a rated category goes to the notes (BR-S-10, BR-Z-10)', async () => {
    const vatBreakdown = invoice.vatBreakdown.map((group) =>
      group.category.code === 'S' ? { ...group, exemptionReason: 'Alennettu verokanta' } : group,
    );
    const { invoice: one, losses } = await written({ ...invoice, notes: [], vatBreakdown });
    assert.deepEqual(one.notes, [{ text: 'Alennettu verokanta' }]);
    const moved = [0, 1].map((at) => `vatBreakdown[${at}].exemptionReason moved to free text`);
    assert.deepEqual(losses, moved);
  });

  test('a percentage gets the base that it is of, a base its percentage (R041, R042)', async () => {
    const vat = coffee.vat ?? assert.fail();
    const allowances = [
      { amount: decimal(500n, 2), percentage: decimal(10), reasonCode: '95', vat },
      { amount: decimal(300n, 2), baseAmount: decimal(1200n, 2), reasonCode: '95', vat },
    ];
    const { invoice: one } = await written(changed({ allowances }));
    assert.deepEqual(
      one.allowances.map(({ baseAmount, percentage }) => [text(baseAmount), text(percentage)]),
      [
        ['50.00', '10'],
        ['12.00', '25'],
      ],
    );
  });

  test('a price that was rounded when it was printed gets its decimals back (R120)', async () => {
    const { baseQuantity: _base, ...price } = coffee.price;
    const line: InvoiceLine = {
      ...coffee,
      id: '9',
      allowances: [],
      charges: [],
      quantity: { value: decimal(300), unit: 'KWH' },
      price: { ...price, net: decimal(8n, 2) },
      netAmount: decimal(2512n, 2),
    };
    const { invoice: one } = await written(changed({ lines: [...invoice.lines, line] }));
    const net = one.lines.at(-1)?.price.net ?? assert.fail();
    // 25.12 ÷ 300 = 0.08373…
    assert.match(formatDecimal(net), /^0\.0837333/);
  });

  test('prices in cents become the price of a hundred units (R120)', async () => {
    const line: InvoiceLine = {
      ...coffee,
      id: '9',
      allowances: [],
      charges: [],
      quantity: { value: decimal(250), unit: 'KWH' },
      price: { net: decimal(812n, 2) },
      netAmount: decimal(2030n, 2),
    };
    const { invoice: one } = await written(changed({ lines: [...invoice.lines, line] }));
    assert.deepEqual(one.lines.at(-1)?.price.baseQuantity, { value: decimal(100), unit: 'KWH' });
  });

  test('accounts of several instructions join, when they are paid alike', async () => {
    const [first] = invoice.payments;
    const payments = (first?.creditTransfers ?? []).map((transfer) => ({
      meansCode: transfer.account.startsWith('FI17') ? '30' : '58',
      creditTransfers: [transfer],
      remittanceInformation: first?.remittanceInformation ?? '',
    }));
    const { invoice: one, losses } = await written({ ...invoice, payments });
    assert.deepEqual(one.payments[0]?.creditTransfers, first?.creditTransfers);
    assert.deepEqual(losses, ['payments[1].meansCode dropped']);
  });

  test('an OVT code under the removed scheme 0037 goes by 0216, and is kept', async () => {
    const address = (value: string) => ({ value, scheme: '0037' });
    const seller = { ...invoice.seller, electronicAddress: address('003739871209') };
    const buyer = { ...invoice.buyer, electronicAddress: address('39752066') };
    const { invoice: one, losses } = await written({ ...invoice, seller, buyer });
    assert.deepEqual(one.seller.electronicAddress, { value: '003739871209', scheme: '0216' });
    assert.deepEqual(one.buyer.electronicAddress, { value: '003739752066', scheme: '0216' });
    assert.deepEqual(losses, []);
  });

  test('a Finvoice whose addresses are of scheme 0037 keeps both of them in Peppol', () => {
    const old = Buffer.from(fixture('finvoice30-invoice.xml')).toString('latin1').replaceAll('"0216"', '"0037"');
    const { invoice: read } = readInvoice(Buffer.from(old, 'latin1'));
    assert.deepEqual([read.seller.electronicAddress?.scheme, read.buyer.electronicAddress?.scheme], ['0037', '0037']);
    const { losses } = writeInvoice(read, 'PEPPOLBIS30');
    assert.deepEqual(
      losses.filter(({ path }) => path.includes('electronicAddress')),
      [],
    );
    const counts = new Map(keptTerms(read, losses).map(({ term, count }) => [term, count]));
    assert.deepEqual([counts.get('BT-34'), counts.get('BT-49')], [1, 1]);
  });

  test('a payee that is the seller again is left out (BR-17), as nothing is lost by it', async () => {
    const { name, legalRegistration } = invoice.seller;
    const payee = { name, identifiers: [], ...(legalRegistration ? { legalRegistration } : {}) };
    const { invoice: one, losses } = await written({ ...invoice, payee });
    assert.deepEqual([one.payee, losses], [undefined, []]);
  });

  test('what paying late costs is told in the payment terms, once', async () => {
    const late = { ...invoice, paymentTerms: '14 pv netto', lateInterest: { percentage: decimal(95n, 1) } };
    const { invoice: one, losses } = await written(late);
    assert.equal(one.paymentTerms, '14 pv netto\nViivästyskorko 9,5 %');
    assert.deepEqual(losses, ['lateInterest.percentage moved to free text']);
    const said = { ...late, paymentTerms: '14 pv netto, viivästyskorko 9,50 %' };
    assert.equal((await written(said)).invoice.paymentTerms, said.paymentTerms);
  });
});

describe('what cannot be mended is refused with every reason', () => {
  const reasons = (of: Invoice) => {
    const { code, details } = refusal(() => writeInvoice(of, 'PEPPOLBIS30'));
    assert.equal(code, 'not_representable');
    return details.map(({ rule, path, term }) => [rule, path, term]);
  };

  test('an invoice without reference, addresses and a reason for exemption', () => {
    const { buyerReference: _a, purchaseOrderReference: _b, salesOrderReference: _c, ...rest } = invoice;
    const nobody = { name: 'Nobody', identifiers: [], address: { country: 'FR' } };
    assert.deepEqual(
      reasons({
        ...rest,
        buyer: nobody,
        vatBreakdown: rest.vatBreakdown.map(({ exemptionReason: _r, exemptionReasonCode: _x, ...g }) => g),
      }),
      [
        ['BR-E-10', 'vatBreakdown[2].exemptionReason', 'BT-120'],
        ['PEPPOL-EN16931-R010', 'buyer.electronicAddress', 'BT-49'],
        ['PEPPOL-EN16931-R003', 'buyerReference', 'BT-10'],
      ],
    );
  });

  test('sums that do not add up are told with both figures', () => {
    const totals = { ...invoice.totals, withVat: decimal(252457n, 2) };
    const { details } = refusal(() => writeInvoice({ ...invoice, totals }, 'PEPPOLBIS30'));
    const found = details.find(({ rule }) => rule === 'BR-CO-15');
    assert.equal(found?.path, 'totals.withVat');
    assert.match(found?.message ?? '', /2524\.57.*2524\.56/);
  });

  test('a line whose price does not lead to its amount', () => {
    const lines = invoice.lines.map((line) => (line === coffee ? { ...line, price: { net: decimal(7) } } : line));
    assert.ok(
      reasons({ ...invoice, lines }).some(
        ([rule, path]) => rule === 'PEPPOL-EN16931-R120' && path === 'lines[2].netAmount',
      ),
    );
  });

  test('types of self-billing, unknown currencies and units', () => {
    assert.deepEqual(reasons({ ...invoice, typeCode: '389' }), [['PEPPOL-EN16931-P0100', 'typeCode', 'BT-3']]);
    assert.ok(
      reasons({ ...invoice, currency: 'EURO' }).some(([rule, path]) => rule === 'BR-CL-04' && path === 'currency'),
    );
  });
});

describe('self-billing', () => {
  test('its documents have their own mark and process, and come back as such', async () => {
    const bytes = writeInvoice({ ...invoice, typeCode: '389' }, 'PEPPOLBIS30SB').bytes;
    assert.deepEqual(await faults(bytes), []);
    const { format, invoice: again } = readInvoice(bytes);
    assert.deepEqual([format, again.typeCode], ['PEPPOLBIS30SB', '389']);
    assert.equal(again.process.businessProcess, 'urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0');
  });

  test('an invoice of the seller is no self-billed one', () => {
    const { details } = refusal(() => writeInvoice(invoice, 'PEPPOLBIS30SB'));
    assert.deepEqual(
      details.map(({ rule }) => rule),
      ['PEPPOL-EN16931-P0100'],
    );
  });
});
