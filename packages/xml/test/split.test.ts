import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { documentsIn, parseXml, splitDocuments } from '../src/index.js';
import { latin1, refusal, utf8 } from './helpers/bytes.js';
import { markup, mutated } from './helpers/random-markup.js';

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

const envelope = `<?xml version="1.0" encoding="UTF-8"?>
<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body note="ä > b"/></S:Envelope>
`;
const payload =
  '<?xml version="1.0" encoding="ISO-8859-15"?>\n<?xml-stylesheet href="f.xsl"?>\n<Finvoice>\xa4</Finvoice>\n';

describe('splitDocuments', () => {
  const single: [name: string, bytes: Uint8Array][] = [
    ['a document', utf8('<a/>')],
    ['with prolog and epilog', utf8('<?xml version="1.0"?>\n<!-- <b/> --><?x <c/>?>\n<a/>\n<!-- <d/> -->\n<?y?>\n')],
    [
      'with markup inside comments, CDATA, instructions and values',
      utf8('<a b="></a><b>" c=\'</a>\'><!--</a>--><![CDATA[</a>]]><?x </a>?></a>'),
    ],
    ['of nested elements with one name', utf8('<a><a/><a></a ><a b="/"></a></a>')],
    ['with a document type declaration', utf8('<!DOCTYPE a [<!ENTITY b "]><c/>"><!-- ]> --><?p ]>?>]><a/>')],
    ['in UTF-16', utf16('\uFEFF<a><b c="/>"/>\u3c3c\u003e</a>')],
    ['in UTF-16 without byte order mark', utf16be('<?xml version="1.0" encoding="UTF-16BE"?><a/>')],
    ['with byte order mark', utf8('\uFEFF<a/>')],
    ['that is empty', utf8('')],
    ['that never begins', utf8('not XML')],
    ['that never ends', utf8('<a><b></a>')],
    ['with an unclosed comment', utf8('<a/><!-- <b/>')],
    ['with text after it', utf8('<a/>text<b/>')],
    ['cut inside a tag', utf8('<a b="1')],
    ['cut inside a document type declaration', utf8('<!DOCTYPE a [<!-- ')],
  ];
  for (const [name, bytes] of single) {
    test(`gives one slice for a document ${name}`, () => {
      assert.deepEqual(splitDocuments(bytes), [{ start: 0, end: bytes.length, bytes }]);
    });
  }

  const several: [name: string, parts: Uint8Array[]][] = [
    ['an envelope before a document in another encoding', [utf8(envelope), latin1(payload)]],
    ['two documents without prologs', [utf8('<a/>\n'), utf8('<b/>')]],
    ['nothing between them', [utf8('<a></a>'), utf8('<?xml version="1.0"?><b/>')]],
    ['comments between, which go to the second', [utf8('<a/> '), utf8('<!-- b --><?b?> <b/>')]],
    [
      'comments before a declaration, which go to the first',
      [utf8('<a/><!-- a -->\n'), utf8('<?xml version="1.0"?><b/>')],
    ],
    ['byte order marks', [utf8('\uFEFF<a/>'), utf8('\uFEFF<b/>')]],
    ['UTF-8 before UTF-16', [utf8('<a/>\r\n'), utf16('\uFEFF<?xml version="1.0"?><b/>')]],
    ['UTF-16 before UTF-8', [utf16be('\uFEFF<a>ä</a>\n'), utf8('<?xml version="1.0"?><b/>')]],
    ['UTF-16 of both orders', [utf16be('\uFEFF<a/>'), utf16('\uFEFF<b/>'), utf16be('\uFEFF<c/>')]],
    ['document type declarations', [utf8('<!DOCTYPE a><a/>'), utf8('<!DOCTYPE b SYSTEM "b>.dtd"><b/>')]],
    ['a hundred of them', Array.from({ length: 100 }, (_, i) => utf8(`<a n="${i}"/>\n`))],
  ];
  for (const [name, parts] of several) {
    test(`cuts between documents: ${name}`, () => {
      const file = Buffer.concat(parts);
      const slices = splitDocuments(file);
      assert.deepEqual(
        slices.map((s) => Buffer.from(s.bytes).toString('latin1')),
        parts.map((p) => Buffer.from(p).toString('latin1')),
      );
      assert.deepEqual(
        slices.map((s) => s.end),
        slices.map((s) => s.start + s.bytes.length),
      );
      assert.equal(slices.at(-1)?.end, file.length);
    });
  }

  test('each slice of a combined file parses in its own encoding', () => {
    const [first, second] = splitDocuments(Buffer.concat([utf8(envelope), latin1(payload)]));
    assert.equal(parseXml(first!.bytes).root.child('Body')?.attribute('note'), 'ä > b');
    assert.equal(parseXml(second!.bytes).root.text, '€');
  });

  test('a fault in the second document leaves the first readable', () => {
    const [first, second] = splitDocuments(utf8('<a/>\n<?xml version="1.0"?><b>'));
    assert.equal(parseXml(first!.bytes).root.localName, 'a');
    assert.equal(refusal(second!.bytes).code, 'unexpected-end');
  });
});

describe('documentsIn', () => {
  test('finds what splitting finds, in random files of one, two and three documents, well-formed or not', () => {
    const files = fc.array(fc.oneof(markup, mutated), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(files, (parts) => {
        const bytes = utf8(parts.join('\n'));
        const found = documentsIn(bytes).map(({ start, end }) => [start, end]);
        const split = splitDocuments(bytes).map(({ start, end }) => [start, end]);
        assert.deepEqual(found, split);
      }),
      { seed: 3, numRuns: 3000 },
    );
  });

  test('parses each when asked, with the limits given', () => {
    const [first, second, ...others] = documentsIn(Buffer.concat([utf8(envelope), latin1(payload)]));
    assert.equal(first!.parse().root.child('Body')?.attribute('note'), 'ä > b');
    assert.equal(second!.parse().root.text, '€');
    assert.equal(others.length, 0);
    const [only] = documentsIn(utf8('<a><b/></a>'), { limits: { depth: 1 } });
    assert.throws(() => only!.parse(), { code: 'limit' });
  });

  test('tells the fault of the only document, and of the second alone', () => {
    assert.throws(() => documentsIn(utf8('<a>\n<b></a>'))[0]!.parse(), { code: 'tag-mismatch', line: 2 });
    const [first, second] = documentsIn(utf8('<a/>\n<?xml version="1.0"?><b>'));
    assert.equal(first!.parse().root.localName, 'a');
    assert.throws(() => second!.parse(), { code: 'unexpected-end', line: 1 });
  });
});
