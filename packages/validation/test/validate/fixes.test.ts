import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { applyFix, type Fix, PackRegistry, type ReportFinding, validateDocument } from '../../src/index.js';
import { all, type Edit, removeAttribute, set } from '../support/edit.js';
import { bytesOf, INVOICE } from './invoice.js';

const registry = new PackRegistry();
const findingsOf = async (bytes: Uint8Array): Promise<readonly ReportFinding[]> =>
  (await validateDocument(bytes, { registry, fixes: true, fixBudgetMs: 60_000 })).findings;
const fixesOf = async (bytes: Uint8Array): Promise<Fix[]> =>
  (await findingsOf(bytes)).flatMap(({ fix }) => (fix === undefined ? [] : [fix]));

/** Breaks the invoice, applies the repairs told, and gives the bytes and the verdict then. */
async function repaired(edit: Edit): Promise<{ text: string; verdict: string; fixes: Fix[] }> {
  const broken = bytesOf(edit(INVOICE));
  const fixes = await fixesOf(broken);
  const bytes = applyFix(broken, fixes);
  const { verdict } = await validateDocument(bytes, { registry });
  return { text: Buffer.from(bytes).toString(), verdict, fixes };
}

const TOTALS = 'cac:LegalMonetaryTotal';

describe('repairs', () => {
  const cases: readonly [name: string, edit: Edit][] = [
    ['a total with VAT that does not add up', set(`${TOTALS}/cbc:TaxInclusiveAmount`, '361.00')],
    ['an amount to pay that does not add up', set(`${TOTALS}/cbc:PayableAmount`, '306.00')],
    ['a sum of lines that does not add up', set(`${TOTALS}/cbc:LineExtensionAmount`, '301.00')],
    ['a total without VAT that does not add up', set(`${TOTALS}/cbc:TaxExclusiveAmount`, '0.00')],
    ['a VAT total that does not add up', set('cac:TaxTotal/cbc:TaxAmount', '6.00')],
    ['a currency code in lower case', set('cbc:DocumentCurrencyCode', 'eur')],
    ['a currency code with white space', set('cbc:DocumentCurrencyCode', 'EUR\n  ')],
    [
      'a country code in lower case',
      set('cac:AccountingCustomerParty/cac:Party/cac:PostalAddress/cac:Country/cbc:IdentificationCode', 'at'),
    ],
    ['an amount without its currency', removeAttribute(`${TOTALS}/cbc:PayableAmount`, 'currencyID')],
    ['a date as Germans write it', set('cbc:IssueDate', '2.11.2026')],
    ['a date without hyphens', set('cbc:DueDate', '20261116')],
  ];
  for (const [name, edit] of cases) {
    test(`${name}: the repair gives back the sound invoice`, async () => {
      const { text, verdict, fixes } = await repaired(edit);
      assert.ok(fixes.length > 0, 'no repair was found');
      assert.equal(verdict, 'OK');
      assert.equal(text, INVOICE);
    });
  }

  test('two faults are both repaired', async () => {
    const { text } = await repaired(all(set('cbc:IssueDate', '2.11.2026'), set(`${TOTALS}/cbc:PayableAmount`, '1.00')));
    assert.equal(text, INVOICE);
  });

  test('a date that can be read in two ways has no repair', async () => {
    const { fixes } = await repaired(set('cbc:IssueDate', '02/11/2026'));
    assert.deepEqual(fixes, []);
  });

  test('an unknown code has no repair', async () => {
    const { fixes } = await repaired(set('cbc:DocumentCurrencyCode', 'EURO'));
    assert.deepEqual(fixes, []);
  });

  test('a missing element has no repair', async () => {
    const { fixes } = await repaired((text) => text.replace(/<cbc:BuyerReference>.*<\/cbc:BuyerReference>/, ''));
    assert.deepEqual(fixes, []);
  });

  test('amounts that could be wrong on either side have no repair', async () => {
    // Without lines' prices and VAT to hold it, either of two amounts could be meant.
    const twoWrong = all(
      set(`${TOTALS}/cbc:TaxInclusiveAmount`, '400.00'),
      set(`${TOTALS}/cbc:PayableAmount`, '450.00'),
    );
    const findings = await findingsOf(bytesOf(twoWrong(INVOICE)));
    const payable = findings.find(({ id }) => id === 'BR-CO-16');
    assert.ok(payable !== undefined);
    assert.equal(payable.fix?.description.includes('TaxInclusiveAmount') ?? false, false);
  });

  test('what a repair does is told in the language asked for', async () => {
    const wrong = Buffer.from(INVOICE.replace('>EUR<', '>eur<'));
    const told = new Set<string>();
    for (const language of ['en', 'fi', 'sv', 'no', 'da', 'nl', 'xx']) {
      const { findings } = await validateDocument(wrong, { registry, fixes: true, language });
      const { description } = findings.find(({ fix }) => fix !== undefined)!.fix!;
      assert.match(description, /cbc:DocumentCurrencyCode.*EUR\.$|EUR/);
      told.add(description);
    }
    // Swedish and Norwegian are one sentence here, and `xx` speaks English.
    assert.ok(told.has('Write the code of cbc:DocumentCurrencyCode as EUR.'));
    assert.ok(told.has('Kirjoita kohdan cbc:DocumentCurrencyCode koodi muodossa EUR.'));
    assert.ok(told.size >= 4);
  });

  test('without time to try there are findings and no repairs', async () => {
    const broken = bytesOf(set('cbc:DocumentCurrencyCode', 'eur')(INVOICE));
    const { findings } = await validateDocument(broken, { registry, fixes: true, fixBudgetMs: 0 });
    assert.ok(findings.length > 0);
    assert.ok(findings.every(({ fix }) => fix === undefined));
  });

  test('offsets are bytes: they hold in every encoding', async () => {
    const broken = set('cbc:DocumentCurrencyCode', 'eur')(INVOICE);
    for (const [label, encoding, mark] of [
      ['UTF-8', 'utf8', [0xef, 0xbb, 0xbf]],
      ['UTF-16', 'utf16le', [0xff, 0xfe]],
      ['ISO-8859-1', 'latin1', []],
    ] as const) {
      const head = Buffer.from(mark);
      const of = (text: string) => Buffer.concat([head, bytesOf(text.replace('UTF-8', label), encoding)]);
      assert.deepEqual(Buffer.from(applyFix(of(broken), await fixesOf(of(broken)))), of(INVOICE), label);
    }
  });

  test('offsets are those of the file when an envelope stands before the document', async () => {
    const envelope = '<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"/>\n';
    const broken = bytesOf(envelope + set('cbc:DocumentCurrencyCode', 'eur')(INVOICE));
    assert.equal(Buffer.from(applyFix(broken, await fixesOf(broken))).toString(), envelope + INVOICE);
  });

  test('repairs of other bytes are refused', () => {
    const fix: Fix = { start: 5, end: 9, replacement: 'x', description: '', encoding: 'UTF-8' };
    assert.throws(() => applyFix(bytesOf('abc'), fix), RangeError);
    assert.throws(() => applyFix(bytesOf('abcdefghijk'), [fix, { ...fix, start: 7 }]), RangeError);
  });
});
