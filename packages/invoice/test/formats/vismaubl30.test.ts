import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  complete,
  type FormatName,
  type Invoice,
  identify,
  readInvoice,
  WRITTEN_FORMATS,
  writeInvoice,
} from '../../src/index.js';
import { essence } from '../support/essence.js';
import { FIXTURES, fixture, samples } from '../support/files.js';
import { faults, officialFaults } from '../support/judge.js';
import { refusal } from '../support/refusal.js';
import { anything } from '../support/whole-model.js';

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const bytes = (document: string) => new Uint8Array(Buffer.from(document, 'utf8'));
const NAME = 'VISMAUBL30';
const SUPPLEMENT = 'urn:autoinvoice:ubl:supplement:1';

/** What an invoice says; parts that are there and say nothing are the same as none. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, said(member)] as const);
  return Object.fromEntries(members.filter(([, member]) => member !== '' && !isEmpty(member)));
}
const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** A document with its supplement, or a new one, replaced. */
function supplemented(content: string): Uint8Array {
  const document = text(writeInvoice(readInvoice(fixture('bis3-invoice-fi.xml')).invoice, NAME).bytes);
  const extension = `<ext:UBLExtensions><ext:UBLExtension><ext:ExtensionContent><s:Supplement xmlns:s="${SUPPLEMENT}">${content}</s:Supplement></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>`;
  return bytes(document.replace(/<ext:UBLExtensions>.*<\/ext:UBLExtensions>/s, extension));
}

/** What comes of it: a document, or why there is none. */
function outcome(act: () => string): string {
  try {
    return act();
  } catch (error) {
    return `${error}`;
  }
}

describe('the internal UBL profile', () => {
  test('whatever the model can say comes back, in a document that the schema of UBL takes', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (invoice) => {
        const written = writeInvoice(invoice, NAME);
        assert.deepEqual(written.losses, []);
        assert.deepEqual(said(essence(readInvoice(written.bytes).invoice)), said(essence(complete(invoice))));
        assert.deepEqual(await faults(written.bytes), []);
        assert.deepEqual((await officialFaults(written.bytes)) ?? [], []);
      }),
      { numRuns: Number(process.env.UBL_WHOLE ?? 60), endOnFailure: true },
    );
  });

  test('what UBL has an element for stands there, so that any reader of UBL sees it', () => {
    const { invoice } = readInvoice(fixture('bis3-invoice-fi.xml'));
    const [line] = invoice.lines;
    const more: Invoice = {
      ...invoice,
      language: 'sv',
      invoiceSender: { name: 'Rantakylän Taloushallinto Oy', identifiers: [] },
      lateInterest: { percentage: { units: 105n, scale: 1 } },
      cashDiscounts: [{ days: 7, percentage: { units: 2n, scale: 0 } }],
      factoring: { agreement: 'F-17' },
      lines: line ? [{ ...line, subLines: [{ ...line, id: '1.1' }] }, ...invoice.lines.slice(1)] : [],
    };
    const document = text(writeInvoice(more, NAME).bytes);
    for (const part of [
      '<cbc:CustomizationID>urn:autoinvoice:ubl:internal:3.0</cbc:CustomizationID>',
      '<cac:AgentParty>',
      '<cbc:PenaltySurchargePercent>10.5</cbc:PenaltySurchargePercent>',
      '#SKONTO#TAGE=7#PROZENT=2.00#',
      '<cac:SubInvoiceLine>',
    ]) {
      assert.ok(document.includes(part), part);
    }
    // What has none stands in the supplement.
    assert.deepEqual(
      [...document.matchAll(/Member path="([^"]+)">([^<]*)</g)].map(([, path, value]) => [path, value]),
      [
        ['process.specification', invoice.process.specification],
        ['factoring.agreement', 'F-17'],
      ],
    );
  });

  test('content that only another format has goes through: the way back gives the document of the direct way', () => {
    for (const { name, bytes: sample } of [
      ...FIXTURES.map((name) => ({ name, bytes: fixture(name) })),
      ...samples('finvoice-3.0'),
      ...samples('peppol-billing'),
      ...samples('xrechnung-3.0'),
    ]) {
      const { format } = identify(sample);
      if (format === 'UNKNOWN' || !WRITTEN_FORMATS.includes(format as FormatName)) continue;
      const { invoice } = readInvoice(sample);
      const { invoice: again } = readInvoice(writeInvoice(invoice, NAME).bytes);
      assert.equal(identify(writeInvoice(invoice, NAME).bytes).format, NAME);
      const [direct, around] = [invoice, again].map((one) =>
        outcome(() => text(writeInvoice(one, format as FormatName).bytes)),
      );
      assert.equal(around, direct, name);
    }
  });

  test('a supplement cannot reach outside the model, nor grow lists by gaps, nor hold values of other kinds', () => {
    for (const [path, value] of [
      ['constructor.prototype.polluted', 'x'],
      ['__proto__.polluted', 'x'],
      ['extensions.VISMAUBL30', 'x'],
      ['lines[999999].id', 'x'],
      ['lines.length', '0'],
      ['number.length', '0'],
      ['totals.payable', 'much'],
      ['issueDate', '2026-02-30'],
      ['kind', 'statement'],
      ['seller', 'x'],
      ['', 'x'],
    ]) {
      const { code, details } = refusal(() =>
        readInvoice(supplemented(`<s:Member path="${path}">${value}</s:Member>`)),
      );
      assert.deepEqual([code, details.length], ['invalid_value', 1], path);
    }
    assert.equal(Reflect.get({}, 'polluted'), undefined);
    const { invoice } = readInvoice(
      supplemented('<s:Absent>no.such[7].member</s:Absent><s:Absent>lines[9]</s:Absent>'),
    );
    assert.equal(invoice.lines.length, readInvoice(fixture('bis3-invoice-fi.xml')).invoice.lines.length);
  });

  test('what the schema of UBL demands of every invoice is asked for', () => {
    const { invoice } = readInvoice(fixture('bis3-invoice-fi.xml'));
    const { code, details } = refusal(() => writeInvoice({ ...invoice, number: '', issueDate: '', lines: [] }, NAME));
    assert.equal(code, 'not_representable');
    assert.deepEqual(
      details.map(({ message }) => message),
      [
        'UBL demands cbc:ID in Invoice',
        'UBL demands cbc:IssueDate in Invoice',
        'UBL demands cac:InvoiceLine in Invoice',
      ],
    );
  });
});

describe('VISMAUBL10', () => {
  test('UBL without a mark is read when the sender names the format', () => {
    const bare = text(fixture('bis3-invoice-fi.xml')).replace(/<cbc:(CustomizationID|ProfileID)>.*?<\/cbc:\1>/g, '');
    assert.equal(identify(bytes(bare)).format, 'UNKNOWN');
    assert.equal(refusal(() => readInvoice(bytes(bare))).code, 'format_unknown');
    const { invoice, format } = readInvoice(bytes(bare), { format: 'VISMAUBL10' });
    assert.equal(format, 'VISMAUBL10');
    // What a number as reason code means depends on the list, which such documents do not name.
    const whole = text(fixture('bis3-invoice-fi.xml')).replace(/<cbc:AllowanceChargeReasonCode>\d+<.*?>/g, '');
    assert.deepEqual(essence(invoice), essence(readInvoice(bytes(whole)).invoice));
    assert.equal(refusal(() => writeInvoice(invoice, 'VISMAUBL10')).code, 'format_not_written');
  });

  test('what is no UBL invoice is not taken for it', () => {
    for (const document of [fixture('finvoice30-invoice.xml'), bytes('<Order xmlns="urn:x"/>')]) {
      assert.equal(refusal(() => readInvoice(document, { format: 'VISMAUBL10' })).code, 'format_unknown');
    }
  });
});
