import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { canonicalize, parseXml } from '../src/index.js';
import { parse, refusal, utf8 } from './helpers/bytes.js';
import { ownEvents } from './helpers/events.js';
import { libxml2Canonical } from './helpers/libxml2-referee.js';
import { saxesEvents } from './helpers/saxes-referee.js';
import { illFormed, namespaceIllFormed, wellFormed } from './helpers/verdicts.js';

/** saxes lets a local part begin with any name character. */
const saxesAcceptsWrongly = new Set(['<p:1 xmlns:p="u:p"/>']);

describe('verdicts of the hand-written documents', () => {
  for (const text of wellFormed) {
    test(`well-formed, and read as both referees read it: ${JSON.stringify(text)}`, () => {
      const document = parse(text);
      assert.deepEqual(ownEvents(document), saxesEvents(text));
      const canonical = Buffer.from(canonicalize(document, { withComments: true })).toString();
      assert.equal(canonical, libxml2Canonical(utf8(text)));
    });
  }

  for (const text of illFormed) {
    test(`ill-formed to us and both referees: ${JSON.stringify(text)}`, () => {
      assert.notEqual(refusal(text).code, 'namespace');
      assert.ok(saxesEvents(text) instanceof Error, 'saxes accepts it');
      assert.ok(libxml2Canonical(utf8(text)) instanceof Error, 'libxml2 accepts it');
    });
  }

  for (const text of namespaceIllFormed) {
    test(`against Namespaces 1.0 to us and both referees: ${JSON.stringify(text)}`, () => {
      assert.match(refusal(text).code, /^(namespace|duplicate-attribute)$/);
      assert.equal(saxesEvents(text) instanceof Error, !saxesAcceptsWrongly.has(text));
      assert.ok(libxml2Canonical(utf8(text)) instanceof Error, 'libxml2 accepts it');
    });
  }
});

describe('error codes', () => {
  const expected: [text: string, code: string][] = [
    ['', 'empty'],
    ['<!-- x -->', 'empty'],
    ['<?xml version="1.1"?><a/>', 'version'],
    ['<?xml version="1.0" encoding="EBCDIC-CP-FI"?><a/>', 'encoding'],
    ['<!DOCTYPE a><a/>', 'doctype'],
    ['<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', 'doctype'],
    ['<a>&b;</a>', 'entity'],
    ['<a>&#0;</a>', 'entity'],
    ['<a>\u{1}</a>', 'character'],
    ['<p:a/>', 'namespace'],
    ['<a b="1" b="2"/>', 'duplicate-attribute'],
    ['<a></b>', 'tag-mismatch'],
    ['<a><b>', 'unexpected-end'],
    ['<a b=1/>', 'syntax'],
  ];
  for (const [text, code] of expected) {
    test(`${code} for ${JSON.stringify(text)}`, () => assert.equal(refusal(text).code, code));
  }

  test('a DOCTYPE after the start of the document element is a syntax error', () => {
    assert.equal(refusal('<a><!DOCTYPE a></a>').code, 'syntax');
  });
});

describe('positions of faults', () => {
  const expected: [text: string, line: number, column: number][] = [
    ['<a>\n  <b></c>\n</a>', 2, 6],
    ['<a>\r\n\r\n &x;</a>', 3, 2],
    ['<a>\r\r\u{1}</a>', 3, 1],
    ['<a>\u{1F600}\u{1F600}&x;</a>', 1, 6],
    ['<a>ä\nö &x;</a>', 2, 3],
    ['<a\n b="1"\n b="2"/>', 3, 5],
  ];
  for (const [text, line, column] of expected) {
    test(`line ${line}, column ${column} in ${JSON.stringify(text)}`, () => {
      const error = refusal(text);
      assert.deepEqual([error.line, error.column], [line, column]);
      assert.ok(error.message.endsWith(`(line ${line}, column ${column})`), error.message);
    });
  }
});

test('a refused document leaves nothing behind for the next one', () => {
  const before = ownEvents(parse('<a x="1"><b/>t</a>'));
  refusal('<a xmlns:p="u:1" y="2"><p:b><p:c');
  assert.deepEqual(ownEvents(parse('<a x="1"><b/>t</a>')), before);
  assert.equal(refusal('<p:b/>').code, 'namespace');
});

test('the bytes may be a view into a larger buffer', () => {
  const file = utf8('xx<a>ä</a>yy');
  assert.equal(parseXml(file.subarray(2, file.length - 2)).root.text, 'ä');
});
