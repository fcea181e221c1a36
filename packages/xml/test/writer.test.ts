import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  type EncodingName,
  parseXml,
  serialize,
  XmlWriteError,
  type XmlWriteErrorCode,
  XmlWriter,
} from '../src/index.js';
import { parse } from './helpers/bytes.js';
import { ownEvents } from './helpers/events.js';
import { libxml2Canonical } from './helpers/libxml2-referee.js';
import { markup } from './helpers/random-markup.js';

const bare = (): XmlWriter => new XmlWriter({ declaration: false });
const written = (writer: XmlWriter): string => Buffer.from(writer.toBytes()).toString('utf8');

describe('XmlWriter', () => {
  test('writes a declaration, elements, attributes and text', () => {
    const writer = new XmlWriter()
      .open('Invoice', { xmlns: 'urn:i', 'xmlns:c': 'urn:c', version: '2', left: undefined })
      .leaf('c:ID', 'A & B', { scheme: 'x' })
      .leaf('c:Empty', '')
      .close();
    assert.equal(
      written(writer),
      '<?xml version="1.0" encoding="UTF-8"?>\n<Invoice xmlns="urn:i" xmlns:c="urn:c" version="2">' +
        '<c:ID scheme="x">A &amp; B</c:ID><c:Empty/></Invoice>',
    );
  });

  test('escapes what a parser would change', () => {
    const value = '<&>"\'\t\n\r]]>';
    const text = written(bare().leaf('a', value, { b: value }));
    assert.equal(text, `<a b="&lt;&amp;>&quot;'&#x9;&#xA;&#xD;]]>">&lt;&amp;&gt;"'\t\n&#xD;]]&gt;</a>`);
    assert.equal(parse(text).root.text, value);
    assert.equal(parse(text).root.attribute('b'), value);
  });

  test('indents element content and leaves content with text alone', () => {
    const writer = new XmlWriter({ indent: true })
      .comment(' made ')
      .open('a')
      .open('b')
      .leaf('c', 'x')
      .close()
      .open('d')
      .text('mixed ')
      .leaf('e', 'y')
      .close()
      .open('f')
      .close()
      .close()
      .processingInstruction('end');
    assert.equal(
      written(writer),
      '<?xml version="1.0" encoding="UTF-8"?>\n<!-- made -->\n<a>\n  <b>\n    <c>x</c>\n  </b>\n  <d>mixed <e>y</e></d>\n  <f/>\n</a>\n<?end?>',
    );
  });

  test('a copied element keeps its namespaces and its white space', () => {
    const source = parse(
      '<r xmlns="u:1" xmlns:p="u:2" xmlns:q="u:3">\n<p:a q:b="1"> <c xmlns=""/>\r\n<!--d--><?e f?></p:a></r>',
    );
    const writer = new XmlWriter({ indent: true, declaration: false }).open('x', { xmlns: 'u:9', 'xmlns:p': 'u:2' });
    const text = written(writer.copy(source.root.children()[0]!).close());
    assert.equal(
      text,
      '<x xmlns="u:9" xmlns:p="u:2">\n  <p:a xmlns="u:1" xmlns:q="u:3" q:b="1"> <c xmlns=""/>\n<!--d--><?e f?></p:a>\n</x>',
    );
  });

  test('an element without a namespace stays so when copied under a default namespace', () => {
    const text = written(bare().open('x', { xmlns: 'u:9' }).copy(parse('<a/>').root).close());
    assert.equal(parse(text).root.child('a')?.namespace, '');
  });

  test('characters the encoding cannot hold become references', () => {
    const cases: [EncodingName, bytes: string][] = [
      ['ISO-8859-1', 'ä&#x20AC;&#x1F600;'],
      ['ISO-8859-15', 'ä\xa4&#x1F600;'],
      ['windows-1252', 'ä\x80&#x1F600;'],
      ['US-ASCII', '&#xE4;&#x20AC;&#x1F600;'],
    ];
    for (const [encoding, expected] of cases) {
      const bytes = new XmlWriter({ encoding }).leaf('a', 'ä€😀', { b: 'ä€😀' }).toBytes();
      const text = `<?xml version="1.0" encoding="${encoding}"?>\n<a b="${expected}">${expected}</a>`;
      assert.equal(Buffer.from(bytes).toString('latin1'), text);
    }
  });

  test('every encoding reads back, beyond one chunk too', () => {
    const encodings: EncodingName[] = [
      'UTF-8',
      'UTF-16LE',
      'UTF-16BE',
      'ISO-8859-1',
      'ISO-8859-15',
      'windows-1252',
      'US-ASCII',
    ];
    const text = 'äö€ 😀'.repeat(20_000);
    for (const encoding of encodings) {
      const document = parseXml(
        new XmlWriter({ encoding }).open('a').leaf('b', text).leaf('b', text).close().toBytes(),
      );
      assert.equal(document.encoding, encoding);
      assert.deepEqual(
        document.root.children().map((e) => e.text),
        [text, text],
      );
    }
  });

  const refused: [what: string, code: XmlWriteErrorCode, write: () => unknown][] = [
    ['close without open', 'unbalanced', () => bare().close()],
    ['close too often', 'unbalanced', () => bare().open('a').close().close()],
    ['an unclosed element', 'unbalanced', () => bare().open('a').toBytes()],
    ['no element', 'unbalanced', () => bare().toBytes()],
    ['a second document element', 'unbalanced', () => bare().leaf('a', '').open('b')],
    ['text outside the document element', 'unbalanced', () => bare().text('x')],
    ['text after the document element', 'unbalanced', () => bare().leaf('a', '').text('x')],
    ['an empty name', 'name', () => bare().open('')],
    ['a name with a space', 'name', () => bare().open('a b')],
    ['a name that begins with a digit', 'name', () => bare().open('1a')],
    ['a name with two colons', 'name', () => bare().open('a:b:c', { 'xmlns:a': 'u:1' })],
    ['an attribute name that is markup', 'name', () => bare().open('a', { 'b="1" c': '' })],
    ['an undeclared prefix', 'namespace', () => bare().open('p:a')],
    ['an undeclared attribute prefix', 'namespace', () => bare().open('a', { 'p:b': '' })],
    ['a prefix out of scope', 'namespace', () => bare().open('a').leaf('p:b', '', { 'xmlns:p': 'u:1' }).open('p:c')],
    ['an empty prefix declaration', 'namespace', () => bare().open('a', { 'xmlns:p': '' })],
    ['the prefix xmlns on an element', 'namespace', () => bare().open('xmlns:a')],
    [
      'one attribute by two prefixes',
      'duplicate-attribute',
      () => bare().open('a', { 'xmlns:p': 'u:1', 'xmlns:q': 'u:1', 'p:b': '', 'q:b': '' }),
    ],
    ['a control character in text', 'character', () => bare().leaf('a', '\u0001')],
    ['a NUL in an attribute', 'character', () => bare().open('a', { b: '\u0000' })],
    ['half a surrogate pair', 'character', () => bare().leaf('a', '\uD800x')],
    ['U+FFFF', 'character', () => bare().leaf('a', '\uFFFF')],
    ['-- in a comment', 'character', () => bare().comment('a--b')],
    ['- at the end of a comment', 'character', () => bare().comment('a-')],
    ['?> in an instruction', 'character', () => bare().processingInstruction('a', 'b?>c')],
    ['xml as a target', 'name', () => bare().processingInstruction('XML')],
    ['a name the encoding cannot hold', 'encoding', () => new XmlWriter({ encoding: 'US-ASCII' }).open('ä')],
    ['a comment the encoding cannot hold', 'encoding', () => new XmlWriter({ encoding: 'ISO-8859-1' }).comment('€')],
    ['Latin-1 without a declaration', 'encoding', () => new XmlWriter({ encoding: 'ISO-8859-1', declaration: false })],
  ];
  for (const [what, code, write] of refused) {
    test(`refuses ${what}`, () => {
      assert.throws(write, (error) => error instanceof XmlWriteError && error.code === code);
    });
  }

  test('says which character it refuses and where', () => {
    assert.throws(() => bare().leaf('Note', 'ab\u0007'), /U\+0007 at index 2 of the text of Note/);
  });
});

describe('what is written is what is read', () => {
  const character = fc.constantFrom(...'aä€😀 \t\n\r<>&"\'];-', '\u{85}', '\u{2028}', ']]>', '&amp;');
  const content = fc.array(character, { maxLength: 8 }).map((c) => c.join(''));
  const encoding = fc.constantFrom<EncodingName>(
    'UTF-8',
    'UTF-16LE',
    'UTF-16BE',
    'ISO-8859-1',
    'ISO-8859-15',
    'windows-1252',
    'US-ASCII',
  );

  test('any text and attribute value in any encoding', () => {
    fc.assert(
      fc.property(
        encoding,
        fc.array(fc.tuple(content, content), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (name, leaves, indent) => {
          const writer = new XmlWriter({ encoding: name, indent }).open('root');
          for (const [text, value] of leaves) writer.leaf('p:leaf', text, { 'xmlns:p': 'u:1', value });
          const { root } = parseXml(writer.close().toBytes());
          assert.deepEqual(
            root.children().map((e) => [e.text, e.attribute('value')]),
            leaves,
          );
        },
      ),
      { seed: 11, numRuns: 2000 },
    );
  });

  test('serialize gives a document with the same events, and both referees agree that it is well-formed', () => {
    fc.assert(
      fc.property(markup, (source) => {
        let document: ReturnType<typeof parse>;
        try {
          document = parse(source);
        } catch {
          return;
        }
        const again = serialize(document);
        assert.deepEqual(ownEvents(parse(again)), ownEvents(document));
        assert.ok(!(libxml2Canonical(Buffer.from(again)) instanceof Error));
      }),
      { seed: 13, numRuns: 2000 },
    );
  });

  test('a serialised element stands alone with the prefixes its content may use', () => {
    const { root } = parse('<a xmlns="u:1" xmlns:p="u:2"><b type="p:T"><c xmlns=""/></b></a>');
    const text = serialize(root.child('b')!);
    assert.equal(text, '<b xmlns="u:1" xmlns:p="u:2" type="p:T"><c xmlns=""/></b>');
    assert.equal(parse(text).root.namespaceFor('p'), 'u:2');
  });
});
