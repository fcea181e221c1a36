import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { NodeKind, parseXml, TextForm } from '../src/index.js';
import { latin1, parse, refusal, utf8 } from './helpers/bytes.js';

/** Texts so long that they are scanned in bulk, and documents of several pages, hold to the same rules as short ones. */
describe('long text', () => {
  const filler = 'QUJD'.repeat(50_000);
  const places = [0, 1, 2047, 2048, 2049, 70_001, filler.length];
  const cases: [written: string, value: string, form: number][] = [
    ['x', 'x', TextForm.plain],
    ['\t\n ', '\t\n ', TextForm.plain],
    [']', ']', TextForm.plain],
    ['>', '>', TextForm.plain],
    ['&lt;', '<', TextForm.encoded],
    ['\r\n', '\n', TextForm.encoded],
    ['<![CDATA[<&]]>', '<&', TextForm.encoded],
    ['ä€😀', 'ä€😀', TextForm.wide],
    ['ä&#228;', 'ää', TextForm.wide | TextForm.encoded],
    ['<![CDATA[ä]]>', 'ä', TextForm.wide | TextForm.encoded],
  ];
  for (const [written, value, form] of cases) {
    test(`with ${JSON.stringify(written)} somewhere in it`, () => {
      for (const at of places) {
        const [before, after] = [filler.slice(0, at), filler.slice(at)];
        const document = parse(`<a><b>1</b><c>${before}${written}${after}</c><d>2</d></a>`);
        const texts = [...document.tree.kind.keys()].filter((n) => document.tree.kind[n] === NodeKind.text);
        assert.equal(document.tree.name[texts[1]!], form);
        assert.ok(document.value(texts[1]!) === before + value + after, `at ${at}`);
        assert.deepEqual([document.value(texts[0]!), document.value(texts[2]!)], ['1', '2']);
      }
    });
  }

  const refused: [written: string, code: string][] = [
    [']]>', 'syntax'],
    ['\x01', 'character'],
    ['\uFFFE', 'character'],
    ['&x;', 'entity'],
    ['<', 'unexpected-end'],
  ];
  for (const [written, code] of refused) {
    test(`refuses ${JSON.stringify(written)} in it`, () => {
      for (const at of places) {
        const text = `<a>${filler.slice(0, at)}${written}`;
        const error = refusal(written === '<' ? text : `${text}${filler.slice(at)}</a>`);
        assert.equal(error.code, code);
        if (written !== '<') assert.equal(error.column, at + 4);
      }
    });
  }

  test('that does not end is told as such', () => {
    for (const length of [10, 2048, 2052, 100_000]) {
      assert.equal(refusal(`<a>${'x'.repeat(length)}`).code, 'unexpected-end');
    }
  });

  test('values on both sides of the end of a page, and over it, are whole', () => {
    for (let shift = 0; shift < 16; shift++) {
      const values = Array.from({ length: 5000 }, (_, i) => `value ${i} ä`.slice(0, (i % 12) + 1));
      const lines = values.map((value) => `<v n="${value}">${value}</v>`).join('');
      const { root } = parse(`<r>${' '.repeat(shift)}${lines}</r>`);
      const read = root.children();
      assert.deepEqual(
        read.map((element) => element.text),
        values,
      );
      assert.deepEqual(
        read.map((element) => element.attribute('n')),
        values,
      );
    }
  });
});

describe('offsets are of UTF-8 whatever the document was written in', () => {
  const body = '<räksmörgås ö="ü">€</räksmörgås>';
  const written: [name: string, bytes: Uint8Array][] = [
    ['UTF-8', utf8(body)],
    ['UTF-16LE', Buffer.from(`\uFEFF${body}`, 'utf16le')],
    ['ISO-8859-15', latin1(`<?xml version="1.0" encoding="ISO-8859-15"?>${body.replace('€', '\xa4')}`)],
    ['windows-1252', latin1(`<?xml version="1.0" encoding="windows-1252"?>${body.replace('€', '\x80')}`)],
  ];
  for (const [name, bytes] of written) {
    test(name, () => {
      const document = parseXml(bytes);
      const { start, stop, attributeStart, attributeStop } = document.tree;
      const { node } = document.root;
      assert.equal(document.encoding, name);
      assert.equal(document.written(start[node], stop[node]), body);
      assert.equal(document.written(attributeStart[0], attributeStop[0]), 'ü');
      assert.equal(document.root.name, 'räksmörgås');
      assert.equal(document.root.text, '€');
      assert.deepEqual(document.positionAt(start[node + 1]!), {
        line: 1,
        column: document.written(0, start[node + 1]).length + 1,
      });
    });
  }

  test('an end tag that differs beyond ASCII only is a mismatch, told in whole characters', () => {
    const error = refusal(`<å${'ä'.repeat(60)}></å${'ä'.repeat(59)}ö>`);
    assert.equal(error.code, 'tag-mismatch');
    assert.doesNotMatch(error.message, /\uFFFD/);
  });

  test('half a surrogate pair is told where it stands', () => {
    const error = refusal(Buffer.from('\uFEFF<a>\n😀\uD800</a>', 'utf16le'));
    assert.deepEqual([error.code, error.line, error.column], ['character', 2, 2]);
  });
});
