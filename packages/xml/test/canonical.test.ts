import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type CanonicalizeOptions, canonicalize, parseXml, XmlWriteError } from '../src/index.js';
import { parse, utf8 } from './helpers/bytes.js';
import { libxml2Canonical, libxml2Subtree } from './helpers/libxml2-referee.js';

const canonical = (text: string, options?: CanonicalizeOptions): string =>
  Buffer.from(canonicalize(parse(text), options)).toString('utf8');
const subtree = (text: string, child: string, options?: CanonicalizeOptions): string => {
  const element = [...parse(text).root.descendants(child)][0]!;
  return Buffer.from(canonicalize(element, options)).toString('utf8');
};

describe('Canonical XML 1.0 of a document', () => {
  const cases: [rule: string, text: string, expected: string][] = [
    ['the declaration goes', '<?xml version="1.0" encoding="UTF-8"?>\n\n<a/>', '<a></a>'],
    ['comments go', '<a>x<!-- y -->z</a><!-- end -->', '<a>xz</a>'],
    ['instructions outside get lines of their own', '<?p  q ?>  <a/>\n\n<?r?>', '<?p q ?>\n<a></a>\n<?r?>'],
    ['tags lose white space, values get double quotes', '<a  c = \'"\'\n b="\'" ></a >', '<a b="\'" c="&quot;"></a>'],
    ['line ends are LF', '<a>1\r\n2\r3\n</a>', '<a>1\n2\n3\n</a>'],
    ['text escapes', '<a>&#13;&#9;&lt;&gt;&amp;&quot;"</a>', '<a>&#xD;\t&lt;&gt;&amp;""</a>'],
    ['value escapes', '<a b="&#13;&#10;&#9; &lt;>&amp;&quot;"/>', '<a b="&#xD;&#xA;&#x9; &lt;>&amp;&quot;"></a>'],
    ['CDATA sections become text', '<a><![CDATA[<x>&]]></a>', '<a>&lt;x&gt;&amp;</a>'],
    [
      'declarations first by prefix, then attributes by namespace name and local name',
      '<a xmlns:z="u:1" xmlns:b="u:2" b:a="1" z:c="2" z:b="3" y="4" B="5" xmlns="u:0"/>',
      '<a xmlns="u:0" xmlns:b="u:2" xmlns:z="u:1" B="5" y="4" z:b="3" z:c="2" b:a="1"></a>',
    ],
    [
      'repeated declarations go',
      '<a xmlns:p="u:1"><b xmlns:p="u:1" xmlns=""><p:c/></b></a>',
      '<a xmlns:p="u:1"><b><p:c></p:c></b></a>',
    ],
    [
      'xmlns="" stays where it takes back a default',
      '<a xmlns="u:1"><b xmlns=""><c/></b></a>',
      '<a xmlns="u:1"><b xmlns=""><c></c></b></a>',
    ],
    ['unused declarations stay', '<a xmlns:p="u:1"/>', '<a xmlns:p="u:1"></a>'],
    ['an ampersand in a namespace name is escaped', '<a xmlns="u:1?b&amp;c"/>', '<a xmlns="u:1?b&amp;c"></a>'],
    ['characters beyond ASCII stand as UTF-8', '<a b="&#xE4;">&#x1F600;</a>', '<a b="ä">😀</a>'],
  ];
  for (const [rule, text, expected] of cases) test(rule, () => assert.equal(canonical(text), expected));

  test('with comments, those outside get lines of their own', () => {
    assert.equal(
      canonical('<!--1--><a><!--2--></a><!--3--><!--4-->', { withComments: true }),
      '<!--1-->\n<a><!--2--></a>\n<!--3-->\n<!--4-->',
    );
  });

  test('the encoding read makes no difference', () => {
    const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe4</a>', 'latin1');
    assert.equal(Buffer.from(canonicalize(parseXml(latin))).toString('utf8'), '<a>ä</a>');
  });

  test('attributes sort by code points, not by UTF-16 units', () => {
    assert.equal(canonical('<a \u{10000}="1" \u{F900}="2"/>'), '<a \u{F900}="2" \u{10000}="1"></a>');
  });

  test('relative namespace names have no canonical form', () => {
    assert.throws(() => canonical('<a xmlns="relative/x"/>'), XmlWriteError);
    assert.equal(
      canonical('<a xmlns:p="relative/x"/>', { exclusive: true }),
      '<a></a>',
      'unless they are not rendered',
    );
  });
});

describe('canonical form of an element', () => {
  const text =
    '<r xmlns="u:0" xmlns:p="u:1" xmlns:q="u:2" xml:lang="fi" xml:space="default"><m xml:lang="en">' +
    '<p:a b="1"><q:c/><c xmlns=""/></p:a></m></r>';

  test('the inclusive form takes over all namespaces and xml: attributes of its ancestors', () => {
    assert.equal(
      subtree(text, 'a'),
      '<p:a xmlns="u:0" xmlns:p="u:1" xmlns:q="u:2" b="1" xml:lang="en" xml:space="default"><q:c></q:c><c xmlns=""></c></p:a>',
    );
  });

  test('the exclusive form takes only what is visibly used, where it is used', () => {
    assert.equal(
      subtree(text, 'a', { exclusive: true }),
      '<p:a xmlns:p="u:1" b="1"><q:c xmlns:q="u:2"></q:c><c></c></p:a>',
    );
  });

  test('prefixes on the list are taken as in the inclusive form', () => {
    assert.equal(
      subtree(text, 'a', { exclusive: true, inclusivePrefixes: ['q', '#default', 'unknown'] }),
      '<p:a xmlns="u:0" xmlns:p="u:1" xmlns:q="u:2" b="1"><q:c></q:c><c xmlns=""></c></p:a>',
    );
  });

  test('an enclosing document does not change the exclusive form (the point of it)', () => {
    const inner = '<p:a xmlns:p="u:1" p:b="1"><c xmlns="u:3"/></p:a>';
    const wrapped = `<w xmlns="u:9" xmlns:z="u:8" xml:lang="fi">${inner}</w>`;
    assert.equal(subtree(wrapped, 'a', { exclusive: true }), canonical(inner, { exclusive: true }));
  });
});

describe('libxml2 canonicalises the same', () => {
  const texts = [
    '<a xmlns="u:1"><b xmlns=""><c xmlns="u:1"/></b></a>',
    '<p:a xmlns:p="u:1"><p:b xmlns:p="u:2"><p:c xmlns:p="u:1"/></p:b><p:d/></p:a>',
    '<a xmlns:p="u:1"><b p:x="1"><c p:y="2" xmlns:p="u:2"/></b><b p:x="1"/></a>',
    '<a xml:id="i" xmlns:p="u:1"><b><c xml:lang="x" p:d=""/></b></a>',
    '<a xmlns="u:1" xmlns:p="u:1"><p:b><c/></p:b></a>',
  ];
  for (const text of texts) {
    for (const mode of ['inclusive', 'exclusive'] as const) {
      test(`${mode} ${text}`, () => {
        const exclusive = mode === 'exclusive';
        assert.equal(canonical(text, { exclusive, withComments: true }), libxml2Canonical(utf8(text), mode));
        [...parse(text).root.descendants()].forEach((element, i) => {
          const ours = Buffer.from(canonicalize(element, { exclusive, withComments: true })).toString();
          assert.equal(ours, libxml2Subtree(utf8(text), `(//*)[${i + 2}]`, mode));
        });
      });
    }
  }
});
