import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseXml, type XmlElement } from '@autoinvoice/xml';
import { create, type Font } from 'fontkit';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { PNG } from 'pngjs';
import { type EmbeddedDocument, type InvoicePdfOptions, renderInvoicePdf } from '../../src/image/index.js';
import type { Invoice } from '../../src/index.js';
import { type Raw, type RawPdf, readRaw } from './raw-pdf.js';
import { aCreditNote, aFinnishInvoice, aLongInvoice, anInvoiceAbroad } from './samples.js';

const xml: EmbeddedDocument = {
  name: 'lasku ä.xml',
  bytes: new TextEncoder().encode('<Lasku>ä</Lasku>'),
  mediaType: 'text/xml',
  relationship: 'Data',
  description: 'Lasku & liite',
};

/** A logo of four pixels, one of them half transparent. */
function aLogo(): Uint8Array {
  const png = new PNG({ width: 2, height: 2 });
  png.data = Buffer.from([255, 0, 0, 255, 0, 0, 0, 128, 0, 0, 255, 255, 0, 0, 0, 0]);
  return PNG.sync.write(png);
}

const archive = async (invoice: Invoice, options: Partial<InvoicePdfOptions> = {}): Promise<RawPdf> =>
  readRaw(await renderInvoicePdf(invoice, { language: 'FI', pdfa: true, embedded: [xml], ...options }));

const catalogOf = (pdf: RawPdf) => pdf.dictionary(pdf.trailer.get('/Root'));

/** Documents that use every part of the writer: symbols, pages, no payment part, other letters, a logo. */
const kinds: Record<string, () => Promise<RawPdf>> = {
  'an invoice with symbols and a logo': () => archive(aFinnishInvoice(), { logo: aLogo() }),
  'an invoice of several pages': () => archive(aLongInvoice(60)),
  'a credit note': () => archive(aCreditNote()),
  'letters of many languages': () => {
    const invoice = anInvoiceAbroad('EN');
    invoice.buyer.name = 'Žygimantė Šķūņu Łódź Ωμέγα Жуковский e\u0301 x\u0323\u0308';
    return archive(invoice, { language: 'EN' });
  },
};

/** Every dictionary of a document with the path of keys that leads to it. */
function* dictionariesOf(pdf: RawPdf): Generator<Map<string, Raw>> {
  const walk = function* (value: Raw): Generator<Map<string, Raw>> {
    if (value instanceof Map) {
      yield value;
      for (const member of value.values()) yield* walk(member);
    } else if (Array.isArray(value)) for (const member of value) yield* walk(member);
  };
  for (const { value } of pdf.objects.values()) yield* walk(value);
}

for (const [kind, draw] of Object.entries(kinds)) {
  describe(`PDF/A-3: ${kind}`, () => {
    test('has binary header, identifier, no encryption and nothing that acts', async () => {
      const pdf = await draw();
      assert.match(pdf.bytes.toString('latin1', 0, 16), /^%PDF-1\.7\n%[\x80-\xff]{4}\n/);
      assert.equal((pdf.trailer.get('/ID') as Raw[]).length, 2);
      const forbidden = [
        '/Encrypt',
        '/JavaScript',
        '/JS',
        '/OpenAction',
        '/AA',
        '/LZWDecode',
        '/SMask',
        '/Group',
        '/BM',
      ];
      for (const dictionary of [pdf.trailer, ...dictionariesOf(pdf)]) {
        for (const key of forbidden) assert.ok(!dictionary.has(key), key);
      }
    });

    test('has an output intent with a whole sRGB profile and only RGB or grey colours', async () => {
      const pdf = await draw();
      const intents = catalogOf(pdf).get('/OutputIntents') as Raw[];
      const intent = pdf.dictionary(intents[0]);
      assert.equal(intent.get('/S'), '/GTS_PDFA1');
      const profile = pdf.content(intent.get('/DestOutputProfile'));
      assert.equal(profile.readUInt32BE(0), profile.length);
      assert.equal(profile.toString('latin1', 12, 24), 'mntrRGB XYZ ');
      assert.equal(profile.toString('latin1', 36, 40), 'acsp');
      for (const dictionary of dictionariesOf(pdf)) {
        if (dictionary.has('/ColorSpace')) assert.match(String(dictionary.get('/ColorSpace')), /^\/Device(RGB|Gray)$/);
      }
      for (const page of pagesOf(pdf)) {
        assert.doesNotMatch(contentOf(pdf, page), /\b(k|K|cs|CS|gs|sh)\b(?![^<]*>)/);
      }
    });

    test('embeds each font with the widths and the Unicode of every code that is shown', async () => {
      const pdf = await draw();
      const shown = codesShown(pdf);
      assert.ok(shown.size >= 3);
      for (const [name, codes] of shown) checkFont(pdf, name, codes);
    });

    test('says in the catalog that it is tagged and in which language, and in the metadata what it is', async () => {
      const pdf = await draw();
      const catalog = catalogOf(pdf);
      assert.equal(pdf.dictionary(catalog.get('/MarkInfo')).get('/Marked'), true);
      assert.match((catalog.get('/Lang') as { text: string }).text, /^[a-z]{2}-[A-Z]{2}$/);
      assert.equal(pdf.dictionary(catalog.get('/ViewerPreferences')).get('/DisplayDocTitle'), true);
      const metadata = catalog.get('/Metadata') as { ref: number };
      assert.ok(!(pdf.objects.get(metadata.ref)!.value as Map<string, Raw>).has('/Filter'));
      const found = elementsOf(pdf.content(metadata));
      assert.deepEqual(
        ['pdfaid:part', 'pdfaid:conformance', 'pdfuaid:part'].map((name) => found.get(name)),
        ['3', 'A', '1'],
      );
      const info = pdf.dictionary(pdf.trailer.get('/Info'));
      assert.equal((info.get('/Title') as { text: string }).text, found.get('dc:title'));
    });

    test('marks every piece of content as an element or an artifact, and every element is found again', async () => {
      checkMarks(await draw());
    });
  });
}

function pagesOf(pdf: RawPdf): Map<string, Raw>[] {
  const pages = pdf.dictionary(catalogOf(pdf).get('/Pages'));
  return (pages.get('/Kids') as Raw[]).map((kid) => pdf.dictionary(kid));
}

function contentOf(pdf: RawPdf, page: Map<string, Raw>): string {
  return (page.get('/Contents') as Raw[]).map((stream) => pdf.content(stream).toString('latin1')).join('\n');
}

/** The codes shown in each font of the document. */
function codesShown(pdf: RawPdf): Map<string, Set<number>> {
  const out = new Map<string, Set<number>>();
  for (const page of pagesOf(pdf)) {
    let font = '';
    for (const [, name, codes] of contentOf(pdf, page).matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>/g)) {
      font = name ?? font;
      const seen = out.get(font) ?? new Set();
      for (const code of codes?.match(/.{4}/g) ?? []) seen.add(Number.parseInt(code, 16));
      out.set(font, seen);
    }
  }
  return out;
}

function checkFont(pdf: RawPdf, name: string, codes: ReadonlySet<number>): void {
  const resources = pdf.dictionary(pagesOf(pdf)[0]!.get('/Resources'));
  const font = pdf.dictionary((resources.get('/Font') as Map<string, Raw>).get(`/${name}`));
  const descendant = pdf.dictionary((font.get('/DescendantFonts') as Raw[])[0]);
  const descriptor = pdf.dictionary(descendant.get('/FontDescriptor'));
  assert.match(String(font.get('/BaseFont')), /^\/[A-Z]{6}\+/);
  assert.equal(font.get('/BaseFont'), descriptor.get('/FontName'));
  const program = create(pdf.content(descriptor.get('/FontFile2'))) as Font;
  const glyphs = pdf.content(descendant.get('/CIDToGIDMap'));
  const [first, widths] = descendant.get('/W') as [number, number[]];
  const unicode = new Map(
    [
      ...pdf
        .content(font.get('/ToUnicode'))
        .toString('latin1')
        .matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gm),
    ].map(([, code, text]) => [Number.parseInt(code!, 16), Buffer.from(text!, 'hex').swap16().toString('utf16le')]),
  );
  for (const code of codes) {
    const glyph = glyphs.readUInt16BE(2 * code);
    assert.ok(glyph > 0 && glyph < program.numGlyphs, `code ${code} has no glyph`);
    const width = (program.getGlyph(glyph).advanceWidth * 1000) / program.unitsPerEm;
    assert.ok(Math.abs(width - widths[code - first]!) < 1, `width of ${code}`);
    assert.match(unicode.get(code) ?? '', /^[^\0\ufeff\ufffe]+$/, `code ${code} stands for nothing`);
  }
}

function elementsOf(packet: Buffer): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (element: XmlElement): void => {
    found.set(element.name, element.text.trim());
    for (const child of element.children()) walk(child);
  };
  walk(parseXml(packet.subarray(packet.indexOf('<x:xmpmeta'), packet.lastIndexOf('<?xpacket'))).root);
  return found;
}

/** Content stands inside marks, marks inside the tree, the tree leads back, and the tables are whole. */
function checkMarks(pdf: RawPdf): void {
  const root = pdf.dictionary(catalogOf(pdf).get('/StructTreeRoot'));
  const numbers = pdf.dictionary(root.get('/ParentTree')).get('/Nums') as Raw[];
  const marks = new Set<string>();
  for (const page of pagesOf(pdf)) {
    const key = page.get('/StructParents') as number;
    assert.equal(page.get('/Tabs'), '/S');
    const owners = pdf.get(numbers[numbers.indexOf(key) + 1]) as Raw[];
    let depth = 0;
    for (const line of contentOf(pdf, page).split('\n')) {
      const mark = /^\/(\w+) <<(.*)>> BDC$/.exec(line);
      if (mark) {
        depth += 1;
        const mcid = /\/MCID (\d+)/.exec(mark[2]!)?.[1];
        if (mark[1] === 'Artifact') continue;
        assert.ok(owners[Number(mcid)], `content ${mcid} of page ${key} belongs to nothing`);
        assert.equal(pdf.dictionary(owners[Number(mcid)]).get('/S'), `/${mark[1]}`);
        marks.add(`${key}/${mcid}`);
      } else if (line === 'EMC') depth -= 1;
      else if (/ (Tj|TJ|f|S|Do)\b/.test(line)) assert.equal(depth, 1, `unmarked content: ${line}`);
    }
    assert.equal(depth, 0);
  }
  const found = treeOf(pdf, root.get('/K')!, undefined);
  assert.deepEqual(new Set(found.marks), marks);
  assert.equal(
    found.types.find((type) => type.startsWith('/H')),
    '/H1',
  );
}

function treeOf(pdf: RawPdf, kid: Raw, parent: Raw | undefined): { marks: string[]; types: string[] } {
  const element = pdf.dictionary(kid);
  const type = element.get('/S') as string;
  if (parent !== undefined) assert.deepEqual(element.get('/P'), parent);
  const marks: string[] = [];
  const types = [type];
  const kids = element.get('/K');
  if (type === '/Figure') {
    assert.ok((element.get('/Alt') as { text: string }).text.length > 3);
    assert.equal(pdf.dictionary(element.get('/A')).get('/O'), '/Layout');
  }
  if (type === '/TH') assert.match(String(pdf.dictionary(element.get('/A')).get('/Scope')), /^\/(Row|Column)$/);
  for (const k of kids === undefined ? [] : Array.isArray(kids) ? kids : [kids]) {
    const piece = typeof k === 'number' ? { page: element.get('/Pg'), mcid: k } : undefined;
    const elsewhere = k instanceof Map ? { page: k.get('/Pg'), mcid: k.get('/MCID') } : undefined;
    const content = piece ?? elsewhere;
    if (content) marks.push(`${pdf.dictionary(content.page).get('/StructParents')}/${content.mcid}`);
    else {
      const below = treeOf(pdf, k, kid);
      marks.push(...below.marks);
      types.push(...below.types);
    }
  }
  return { marks, types };
}

describe('structure', () => {
  test('the rows of a table have as many cells as its head, counting what spans', async () => {
    const invoice = aLongInvoice(60);
    invoice.informationRows = [{ beforeLine: 2, text: ['Väliotsikko'] }];
    const pdf = await archive(invoice);
    const cells = (row: Map<string, Raw>) =>
      [row.get('/K')!].flat(1).reduce((sum: number, cell) => {
        const attributes = pdf.get(pdf.dictionary(cell).get('/A'));
        return sum + Number(attributes instanceof Map ? (attributes.get('/ColSpan') ?? 1) : 1);
      }, 0);
    let tables = 0;
    for (const { value } of pdf.objects.values()) {
      if (!(value instanceof Map) || value.get('/S') !== '/Table') continue;
      tables += 1;
      const rows = rowsOf(pdf, value);
      assert.ok(rows.length > 1);
      assert.deepEqual([...new Set(rows.map(cells))].length, 1);
    }
    assert.equal(tables, 3);
  });

  test('reads aloud in order, as pdf.js finds it: title, facts, buyer, lines, totals, payment', async () => {
    const bytes = await renderInvoicePdf(aFinnishInvoice(), { language: 'FI', pdfa: true });
    const task = getDocument({ data: bytes.slice(), verbosity: 0 });
    const page = await (await task.promise).getPage(1);
    const tree = await page.getStructTree();
    const roles: string[] = [];
    const walk = (node: { role?: string; children?: unknown[] }): void => {
      if (node.role !== undefined) roles.push(node.role);
      for (const child of node.children ?? []) walk(child as typeof node);
    };
    walk(tree);
    await task.destroy();
    const outline = roles.filter((role) => ['H1', 'H2', 'Table', 'Figure', 'Sect'].includes(role));
    assert.deepEqual(outline, ['H1', 'H2', 'Table', 'H2', 'Table', 'Table', 'H2', 'H2', 'Figure', 'Figure', 'Sect']);
  });
});

function rowsOf(pdf: RawPdf, element: Map<string, Raw>): Map<string, Raw>[] {
  const kids = element.get('/K');
  return (Array.isArray(kids) ? kids : [kids!]).flatMap((kid) => {
    const child = pdf.dictionary(kid);
    return child.get('/S') === '/TR' ? [child] : rowsOf(pdf, child);
  });
}

describe('embedded files', () => {
  test('come out byte for byte under their names', async () => {
    const bytes = await renderInvoicePdf(aFinnishInvoice(), {
      language: 'FI',
      embedded: [xml, { ...xml, name: 'a.xml', bytes: new Uint8Array(0) }],
    });
    const task = getDocument({ data: bytes.slice(), verbosity: 0 });
    const pdf = await task.promise;
    const files = Object.values(await pdf.getAttachments()) as { filename: string; content: Uint8Array }[];
    assert.deepEqual(files.map((f) => f.filename).sort(), ['a.xml', 'lasku ä.xml']);
    assert.deepEqual(new Uint8Array(files.find((f) => f.filename === xml.name)!.content), xml.bytes);
    await task.destroy();
  });

  test('are associated with the document, with relationship, media type, date and both names', async () => {
    const pdf = await archive(aFinnishInvoice());
    const file = pdf.dictionary((catalogOf(pdf).get('/AF') as Raw[])[0]);
    assert.equal(file.get('/AFRelationship'), '/Data');
    assert.deepEqual(file.get('/F'), { text: 'lasku ä.xml' });
    assert.deepEqual(file.get('/UF'), { text: 'lasku ä.xml' });
    assert.deepEqual(file.get('/Desc'), { text: 'Lasku & liite' });
    const stream = pdf.dictionary((file.get('/EF') as Map<string, Raw>).get('/F'));
    assert.equal(stream.get('/Subtype'), '/text/xml');
    const params = stream.get('/Params') as Map<string, Raw>;
    assert.deepEqual(params.get('/ModDate'), { text: 'D:20260309000000Z' });
    assert.equal(params.get('/Size'), xml.bytes.length);
  });
});

describe('metadata', () => {
  test('is well-formed whatever the names hold, and holds and describes what is added', async () => {
    const invoice = aFinnishInvoice();
    invoice.seller.name = 'A & B <"\u0001\ud800> Oy';
    const pdf = await archive(invoice, {
      xmp: [
        {
          schema: 'Own <schema>',
          namespace: 'urn:own',
          prefix: 'own',
          properties: [{ name: 'Own', value: 'yes & no', description: 'Own property' }],
        },
      ],
    });
    const found = elementsOf(pdf.content(catalogOf(pdf).get('/Metadata')));
    assert.equal(found.get('own:Own'), 'yes & no');
    assert.equal(found.get('dc:creator'), 'A & B <"> Oy');
    assert.equal(found.get('pdfaSchema:namespaceURI'), 'urn:own');
    assert.equal(found.get('pdfaProperty:name'), 'Own');
  });

  test('claims nothing unless asked', async () => {
    const pdf = readRaw(await renderInvoicePdf(aFinnishInvoice(), { language: 'FI' }));
    const found = elementsOf(pdf.content(catalogOf(pdf).get('/Metadata')));
    assert.equal(found.get('pdfaid:part'), undefined);
    assert.equal(catalogOf(pdf).get('/OutputIntents'), undefined);
    assert.equal(catalogOf(pdf).get('/AF'), undefined);
  });
});
