import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { FormatError, identify, readInvoice, unpackPdf } from '../../src/index.js';
import { fixture } from '../support/files.js';
import { CATALOG, compressed, type HandMade, revision } from '../support/hand-made-pdf.js';

const xml = fixture('facturx-extended.xml');
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const ROOT = '/Root 1 0 R';
const plain: HandMade = { dictionary: '/Type /EmbeddedFile /Subtype /text#2Fxml', bytes: xml };
const simple = revision({ ...CATALOG, 4: plain }, ROOT);

function refusal(bytes: Uint8Array): string {
  try {
    unpackPdf(bytes);
  } catch (error) {
    assert.ok(error instanceof FormatError, String(error));
    assert.equal(error.code, 'format_unknown');
    return error.message;
  }
  return assert.fail('the PDF was taken');
}

function assertUnpacks(bytes: Uint8Array): void {
  assert.deepEqual(Buffer.from(unpackPdf(bytes).invoice.bytes), Buffer.from(xml));
}

describe('files come out of PDFs of every make', () => {
  test('a table of cross references, a tree of names, bytes without a filter', () => {
    const { invoice, others } = unpackPdf(simple);
    assert.deepEqual([invoice.name, invoice.mediaType, others.length], ['factur-x.xml', 'text/xml', 0]);
    assertUnpacks(simple);
    assert.equal(readInvoice(simple).format, 'FACTURX');
    assert.equal(identify(simple).container, 'PDF');
  });

  test('compressed, as hexadecimal digits, and as ASCII85 of compressed bytes', () => {
    assertUnpacks(revision({ ...CATALOG, 4: compressed(xml) }, ROOT));
    const hex = bytesOf(`${Buffer.from(xml).toString('hex')}>`);
    assertUnpacks(revision({ ...CATALOG, 4: { dictionary: '/Filter [ /ASCIIHexDecode ]', bytes: hex } }, ROOT));
    const both = {
      dictionary: '/Filter [ /ASCII85Decode /FlateDecode ] /DecodeParms [ null null ]',
      bytes: ascii85(deflateSync(xml)),
    };
    assertUnpacks(revision({ ...CATALOG, 4: both }, ROOT));
  });

  test('the newest revision counts', () => {
    const older = revision({ ...CATALOG, 4: { dictionary: '', bytes: bytesOf('<old/>') } }, ROOT);
    assertUnpacks(revision({ 4: plain }, ROOT, older));
  });

  test('objects within an object stream, cross references in a stream with a predictor', () => {
    assertUnpacks(withObjectStream());
  });

  test('lengths that stand in other objects, or are wrong', () => {
    assertUnpacks(revision({ ...CATALOG, 4: { ...plain, length: '5 0 R' }, 5: String(xml.length) }, ROOT));
    const wrong = unpackPdf(revision({ ...CATALOG, 4: { ...plain, length: '7' } }, ROOT)).invoice.bytes;
    assert.equal(Buffer.from(wrong).toString().trimEnd(), Buffer.from(xml).toString().trimEnd());
  });

  test('names of ZUGFeRD and XRechnung, in any case and in UTF-16; another name when there is one XML only', () => {
    for (const name of [
      '(ZUGFeRD-invoice.xml)',
      '(xrechnung.xml)',
      '<FEFF0078007200650063006800' + '6E0075006E0067002E0078006D006C>',
      '(rechnung\\0561.xml)',
    ]) {
      const specification = `<< /Type /Filespec /UF ${name} /EF << /UF 4 0 R >> >>`;
      assertUnpacks(revision({ ...CATALOG, 3: specification, 4: plain }, ROOT));
    }
  });

  test('associated files of the catalog, without a tree of names', () => {
    assertUnpacks(revision({ ...CATALOG, 1: '<< /Type /Catalog /AF [ 3 0 R ] >>', 4: plain }, ROOT));
  });

  test('other files come along, and support the invoice', () => {
    const kids = { 2: '<< /Names [ (a) 3 0 R (b) 5 0 R ] >>', 5: '<< /F (plan.pdf) /EF << /F 6 0 R >> >>' };
    const pdf = revision(
      { ...CATALOG, ...kids, 4: plain, 6: { dictionary: '/Subtype /application#2Fpdf', bytes: simple } },
      ROOT,
    );
    assertUnpacks(pdf);
    const [plan] = readInvoice(pdf).invoice.attachments;
    assert.deepEqual(
      [plan?.reference, plan?.content?.mimeType, plan?.content?.bytes.length],
      ['plan.pdf', 'application/pdf', simple.length],
    );
  });
});

describe('damaged PDFs are repaired', () => {
  test('no cross references at all, rubbish before the first byte, and a PDF within it', () => {
    const text = Buffer.from(simple);
    const cut = new Uint8Array(text.subarray(0, text.lastIndexOf('xref\n1 1')));
    assertUnpacks(cut);
    assertUnpacks(new Uint8Array(Buffer.concat([Buffer.from('\r\nrubbish\r\n'), text])));
    const inner = revision({ 1: '<< /Type /Catalog >>', 4: { dictionary: '', bytes: bytesOf('<inner/>') } }, ROOT);
    const outer = revision({ ...CATALOG, 4: plain, 9: { dictionary: '', bytes: inner } }, ROOT);
    const at = Buffer.from(outer).lastIndexOf('startxref');
    assertUnpacks(
      new Uint8Array(Buffer.concat([Buffer.from(outer).subarray(0, at), Buffer.from('startxref\n7\n%%EOF')])),
    );
  });

  test('object streams are found without cross references', () => {
    const whole = Buffer.from(withObjectStream());
    assertUnpacks(new Uint8Array(whole.subarray(0, whole.lastIndexOf('startxref'))));
  });

  test('any byte changed gives the invoice, another one, or a refusal; never anything else', () => {
    let state = 7;
    const draw = (count: number) => {
      state = (state * 48_271 + 11) % 2_147_483_647;
      return state % count;
    };
    for (const whole of [simple, withObjectStream()]) {
      for (let run = 0; run < 250; run += 1) {
        const damaged = Uint8Array.from(whole);
        for (let left = 1 + draw(4); left > 0; left -= 1) damaged[draw(damaged.length)] = draw(256);
        const cut = draw(3) === 0 ? damaged.subarray(0, draw(damaged.length)) : damaged;
        try {
          unpackPdf(cut);
        } catch (error) {
          assert.ok(error instanceof FormatError, String(error));
        }
      }
    }
  });
});

describe('hostile PDFs are refused, at little cost', () => {
  const soon = (name: string, make: () => Uint8Array, why: RegExp) =>
    test(name, { timeout: 20_000 }, () => {
      assert.match(refusal(make()), why);
    });

  soon('a file that is no invoice', () => revision({ 1: '<< /Type /Catalog >>' }, ROOT), /no invoice/);
  soon('text that is none', () => bytesOf('%PDF-1.7 and nothing more'), /no catalog/);
  soon(
    'an encrypted file',
    () => revision({ ...CATALOG, 4: plain, 8: '<< /Filter /Standard >>' }, `${ROOT} /Encrypt 8 0 R`),
    /encrypted/,
  );
  soon(
    'an embedded bomb',
    () => revision({ ...CATALOG, 4: compressed(new Uint8Array(200 * 1024 * 1024)) }, ROOT),
    /too many bytes/,
  );
  soon(
    'a bomb in a bomb',
    () => {
      const once = deflateSync(new Uint8Array(150 * 1024 * 1024));
      return revision(
        {
          ...CATALOG,
          4: { dictionary: '/Filter [ /FlateDecode /FlateDecode ]', bytes: new Uint8Array(deflateSync(once)) },
        },
        ROOT,
      );
    },
    /too many bytes/,
  );
  soon(
    'a bomb for objects',
    () => {
      const stream = compressed(new Uint8Array(100 * 1024 * 1024).fill(0x20), '/Type /ObjStm /N 1 /First 10');
      return bytesOf(
        Buffer.from(revision({ 5: stream }, ROOT))
          .toString('latin1')
          .replace(/xref[\s\S]*/, ''),
      );
    },
    /too many bytes/,
  );
  soon(
    'a tree of names that bites its tail',
    () => revision({ ...CATALOG, 2: '<< /Kids [ 2 0 R 2 0 R ] >>' }, ROOT),
    /no invoice/,
  );
  soon('references in a circle', () => revision({ 1: '2 0 R', 2: '1 0 R' }, ROOT), /circle|no catalog/);
  soon(
    'a length that needs itself',
    () => revision({ ...CATALOG, 4: { ...plain, length: '4 0 R' }, 1: '<< /Type /Catalog >>' }, ROOT),
    /no invoice/,
  );
  soon('brackets without end', () => bytesOf(`%PDF-1.7\n1 0 obj\n${'['.repeat(2_000_000)}`), /no catalog/);
  soon('strings that never end', () => bytesOf(`%PDF-1.7\n${'1 0 obj ( '.repeat(300_000)}`), /./);
  soon('streams that never end', () => bytesOf(`%PDF-1.7\n${'1 0 obj <<>> stream '.repeat(200_000)}`), /./);
  soon(
    'revisions that refer to each other',
    () => {
      const text = Buffer.from(simple).toString('latin1');
      const at = text.indexOf('xref\n1 1');
      return bytesOf(text.replace('/Root 1 0 R', `/Root 9 0 R /Prev ${at} /XRefStm ${at}`));
    },
    /no catalog|no invoice/,
  );
});

/** ASCII85 by its definition, for bytes of any length. */
function ascii85(bytes: Uint8Array): Uint8Array {
  let out = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const group = [...bytes.subarray(at, at + 4)];
    const missing = 4 - group.length;
    let value = [...group, 0, 0, 0].slice(0, 4).reduce((sum, byte) => sum * 256 + byte, 0);
    let digits = '';
    for (let digit = 0; digit < 5; digit += 1) {
      digits = String.fromCharCode(33 + (value % 85)) + digits;
      value = Math.floor(value / 85);
    }
    out += missing === 0 && digits === '!!!!!' ? 'z' : digits.slice(0, 5 - missing);
  }
  return bytesOf(`${out}~>`);
}

/** Catalog, names and specification in an object stream; the cross references in a stream of rows told by the row above. */
function withObjectStream(): Uint8Array {
  const inner = [1, 2, 3].map((number) => CATALOG[number] as string);
  const offsets = inner.map((_, at) => inner.slice(0, at).join(' ').length + (at === 0 ? 0 : 1));
  const head = `${offsets.map((offset, at) => `${at + 1} ${offset}`).join(' ')} `;
  const objects = compressed(bytesOf(head + inner.join(' ')), `/Type /ObjStm /N 3 /First ${head.length}`);
  const body = Buffer.from(revision({ 4: plain, 5: objects }, ROOT))
    .toString('latin1')
    .replace(/xref\n[\s\S]*$/, '');
  const at = (number: number) => body.indexOf(`\n${number} 0 obj`) + 1;
  const rows = [
    [0, 0, 0],
    [2, 5, 0],
    [2, 5, 1],
    [2, 5, 2],
    [1, at(4), 0],
    [1, at(5), 0],
    [1, body.length, 0],
  ];
  const plainRows = rows.map(([kind = 0, second = 0, third = 0]) => [
    kind,
    second >> 16,
    (second >> 8) & 255,
    second & 255,
    third,
  ]);
  const predicted = plainRows.flatMap((row, line) => [
    2,
    ...row.map((byte, column) => (byte - (plainRows[line - 1]?.[column] ?? 0)) & 255),
  ]);
  const data = deflateSync(Uint8Array.from(predicted));
  const dictionary = `/Type /XRef /Size 7 /W [ 1 3 1 ] ${ROOT} /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 >>`;
  const stream = `6 0 obj\n<< ${dictionary} /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream\nendobj\n`;
  return bytesOf(`${body}${stream}startxref\n${body.length}\n%%EOF\n`);
}
