import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NodeKind, TextForm } from '../src/index.js';
import { parse } from './helpers/bytes.js';

const invoice = parse(`<?xml version="1.0"?>
<!-- made up -->
<Invoice xmlns="urn:i" xmlns:cac="urn:cac" xmlns:cbc="urn:cbc" version="2">
  <cbc:ID>A&amp;B</cbc:ID>
  <cac:InvoiceLine><cbc:ID schemeID="x" cbc:schemeID="y">1</cbc:ID></cac:InvoiceLine>
  <cac:InvoiceLine>
    <cbc:ID>2</cbc:ID><other:ID xmlns:other="urn:cbc">3</other:ID>
    <cbc:Note>one<!-- - -->two<![CDATA[<three>]]></cbc:Note>
  </cac:InvoiceLine>
</Invoice>`);
const { root } = invoice;
const [first, second] = root.children('InvoiceLine') as [typeof root, typeof root];

describe('the element cursor', () => {
  test('names: local name, prefix, namespace', () => {
    assert.deepEqual([root.localName, root.prefix, root.namespace, root.name], ['Invoice', '', 'urn:i', 'Invoice']);
    assert.deepEqual(
      [first.localName, first.prefix, first.namespace, first.name],
      ['InvoiceLine', 'cac', 'urn:cac', 'cac:InvoiceLine'],
    );
  });

  test('child finds the first by local name, and only in the namespace when one is given', () => {
    assert.equal(root.child('ID')?.text, 'A&B');
    assert.equal(root.child('ID', 'urn:cbc')?.text, 'A&B');
    assert.equal(root.child('ID', 'urn:cac'), undefined);
    assert.equal(root.child('Note'), undefined, 'a grandchild is no child');
  });

  test('children and descendants come in document order', () => {
    assert.deepEqual(
      root.children().map((e) => e.name),
      ['cbc:ID', 'cac:InvoiceLine', 'cac:InvoiceLine'],
    );
    assert.deepEqual(root.children('ID', 'urn:i'), []);
    assert.deepEqual(
      [...root.descendants('ID', 'urn:cbc')].map((e) => e.text),
      ['A&B', '1', '2', '3'],
    );
    assert.deepEqual(
      [...second.descendants()].map((e) => e.name),
      ['cbc:ID', 'other:ID', 'cbc:Note'],
    );
  });

  test('attributes: unprefixed ones have no namespace, declarations are none', () => {
    const id = first.child('ID')!;
    assert.equal(id.attribute('schemeID'), 'x');
    assert.equal(id.attribute('schemeID', 'urn:cbc'), 'y');
    assert.equal(id.attribute('version'), undefined);
    assert.deepEqual(root.attributes(), [{ localName: 'version', namespace: '', prefix: '', value: '2' }]);
    assert.equal(root.attribute('cac', 'http://www.w3.org/2000/xmlns/'), undefined);
  });

  test('text joins what is inside, ownText what is directly inside', () => {
    assert.equal(second.child('Note')?.text, 'onetwo<three>');
    assert.equal(second.ownText.trim(), '');
    assert.equal(first.text, '1');
    assert.equal(first.ownText, '');
  });

  test('parent, path, line and column', () => {
    const note = second.child('Note')!;
    assert.equal(note.parent?.node, second.node);
    assert.equal(root.parent, undefined);
    assert.equal(note.path, '/Invoice/cac:InvoiceLine[2]/cbc:Note');
    assert.equal(root.child('ID')?.path, '/Invoice/cbc:ID');
    assert.deepEqual([root.line, root.column, note.line, note.column], [3, 1, 8, 5]);
  });

  test('positions in paths count siblings of one expanded name, whatever their prefix', () => {
    assert.deepEqual(
      second.children('ID').map((e) => e.path),
      ['/Invoice/cac:InvoiceLine[2]/cbc:ID[1]', '/Invoice/cac:InvoiceLine[2]/other:ID[2]'],
    );
  });

  test('namespaceFor looks up prefixes in scope', () => {
    const other = second.children('ID')[1]!;
    assert.equal(other.namespaceFor('other'), 'urn:cbc');
    assert.equal(second.namespaceFor('other'), undefined);
    assert.equal(other.namespaceFor(''), 'urn:i');
    assert.equal(other.namespaceFor('xml'), 'http://www.w3.org/XML/1998/namespace');
    const undeclared = parse('<a xmlns="u:1"><b xmlns=""/></a>').root.child('b');
    assert.equal(undeclared?.namespaceFor(''), undefined);
  });
});

describe('the arrays', () => {
  test('the subtree of a node is a range, and first child and next sibling follow from it', () => {
    const document = parse('<a><b/>t<c><d/></c></a><!--e-->');
    assert.deepEqual([...document.tree.kind], [0, 1, 1, 2, 1, 1, 3]);
    assert.deepEqual([...document.tree.end], [7, 6, 3, 4, 6, 6, 7]);
    assert.deepEqual([...document.tree.parent], [-1, 0, 1, 1, 1, 4, 0]);
    assert.equal(document.firstChild(1), 2);
    assert.equal(document.firstChild(2), -1);
    assert.deepEqual(
      [2, 3, 4, 1, 6].map((n) => document.nextSibling(n)),
      [3, 4, -1, 6, -1],
    );
    assert.equal(document.nodeCount, 7);
    assert.equal(document.root.nodeCount, 5);
  });

  test('start and stop cut each node out of the document', () => {
    const text = '<?p ä?><a x="ä"><b /><c>ä€😀&amp;</c ><!--d--></a>';
    const document = parse(text);
    const { tree } = document;
    const cut = Array.from({ length: tree.count }, (_, n) => document.written(tree.start[n], tree.stop[n]));
    assert.deepEqual(cut, [text, '<?p ä?>', text.slice(7), '<b />', '<c>ä€😀&amp;</c >', 'ä€😀&amp;', '<!--d-->']);
  });

  test('white space between elements stays, as text nodes of its own', () => {
    const document = parse('<a>\n  <b> </b><!--c-->\n</a>');
    const texts = [...document.tree.kind.keys()].filter((n) => document.tree.kind[n] === NodeKind.text);
    assert.deepEqual(
      texts.map((n) => document.value(n)),
      ['\n  ', ' ', '\n'],
    );
    assert.ok(texts.every((n) => document.tree.name[n] === TextForm.plain));
  });

  test('text, references and CDATA sections side by side are one text node', () => {
    const document = parse('<a>x&lt;<![CDATA[<]]>\r\ny</a>');
    assert.equal(document.nodeCount, 3);
    assert.equal(document.value(2), 'x<<\ny');
    assert.equal(document.tree.name[2], TextForm.encoded);
  });

  test('names with one namespace and local name share their expanded id, others do not', () => {
    const { names, tree } = parse('<p:a xmlns:p="u:1" xmlns:q="u:1" xmlns:r="u:2"><q:a/><r:a/><a/></p:a>');
    const [p, q, r, none] = [1, 2, 3, 4].map((n) => names.expanded[tree.name[n]!]);
    assert.equal(p, q);
    assert.equal(new Set([p, r, none]).size, 3);
    assert.equal(names.expandedId('a', 'u:1'), p);
    assert.equal(names.expandedId('a', 'u:unheard-of'), -1);
  });
});
