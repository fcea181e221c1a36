import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultXmlLimits, parseXml, type XmlLimits } from '../src/index.js';
import { parse, refusal, utf8 } from './helpers/bytes.js';

describe('limits: the last document inside and the first outside', () => {
  const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
  const attributes = (n: number): string => `<a ${Array.from({ length: n }, (_, i) => `b${i}=""`).join(' ')}/>`;
  const cases: [limit: Partial<XmlLimits>, inside: string, outside: string][] = [
    [{ totalBytes: 10 }, '<a>ä</a> ', '<a>ä</a>  '],
    [{ nodes: 4 }, '<a>t<b/></a>', '<a>t<b/>t</a>'],
    [{ nodes: 4 }, '<a>t<!--b--></a>', '<a>t<!--b--><?c?></a>'],
    [{ depth: 3 }, nested(3), nested(4)],
    [{ depth: 1 }, '<a/>', '<a><b/></a>'],
    [{ attributes: 3 }, attributes(3), attributes(4)],
    [{ attributes: 2 }, '<a b="" xmlns="u:1"/>', '<a b="" xmlns="u:1" xmlns:p="u:2"/>'],
    [{ nameLength: 4 }, '<abcd/>', '<abcde/>'],
    [{ nameLength: 4 }, '<a abcd=""/>', '<a abcde=""/>'],
    [{ nameLength: 7 }, '<a xmlns:p="u:1"/>', '<a xmlns:pp="u:1"/>'],
    [{ textLength: 5 }, '<a>12345</a>', '<a>123456</a>'],
    [{ textLength: 5 }, '<a>&lt;1</a>', '<a>&lt;12</a>'],
    [{ textLength: 5 }, '<a b="12345"/>', '<a b="123456"/>'],
    [{ textLength: 9 }, '<a><!--12345--></a>', '<a><!--123456--></a>'],
    [{ textLength: 9 }, '<a><?x 12345?></a>', '<a><?x 123456?></a>'],
  ];
  for (const [limits, inside, outside] of cases) {
    test(`${JSON.stringify(limits)}: ${inside} but not ${outside}`, () => {
      assert.ok(parseXml(utf8(inside), { limits }));
      assert.equal(refusal(outside, { limits }).code, 'limit');
    });
  }

  test('the defaults hold without being asked for', () => {
    assert.equal(refusal(nested(defaultXmlLimits.depth + 1)).code, 'limit');
    assert.equal(refusal(attributes(defaultXmlLimits.attributes + 1)).code, 'limit');
    assert.ok(parse(nested(defaultXmlLimits.depth)));
  });
});

describe('hostile input costs no more than its size', () => {
  /** Names that all have the scanner's hash: 'Aa' and 'BB' hash alike, and so do all mixtures. */
  const colliding = (bits: number): string[] =>
    Array.from({ length: 1 << bits }, (_, n) =>
      Array.from({ length: bits }, (_, b) => ((n >> b) & 1 ? 'Aa' : 'BB')).join(''),
    );
  const timed = (text: string): number => {
    const start = performance.now();
    parse(text);
    return performance.now() - start;
  };

  test('names made to collide are told apart, and do not slow parsing down quadratically', () => {
    const names = colliding(13);
    const text = `<r>${names.map((n) => `<${n}/>`).join('')}${names.map((n) => `<${n}/>`).join('')}</r>`;
    const { root } = parse(text);
    assert.deepEqual(
      root.children().map((e) => e.localName),
      [...names, ...names],
    );
    const harmless = `<r>${names
      .map((_, i) => `<x${String(i).padStart(25, '0')}/>`)
      .join('')
      .repeat(2)}</r>`;
    timed(harmless);
    const base = Math.min(timed(harmless), timed(harmless), timed(harmless));
    const hostile = Math.min(timed(text), timed(text), timed(text));
    // Quadratic cost would be thousands of times as much.
    assert.ok(hostile < 50 * base + 50, `${hostile} ms against ${base} ms`);
  });

  test('many different names do not stay in the shared table for ever', () => {
    const before = parse('<a/>').names;
    parse(`<r>${Array.from({ length: 25_000 }, (_, i) => `<n${i}/>`).join('')}</r>`);
    const after = parse('<a/>').names;
    assert.notEqual(after, before);
    assert.ok(after.size < 100);
  });

  test('many redeclared prefixes at great depth resolve rightly', () => {
    const depth = 250;
    const open = Array.from({ length: depth }, (_, i) => `<p:e xmlns:p="u:${i}" xmlns:p${i}="v:${i}">`).join('');
    const { root } = parse(`${open}${'</p:e>'.repeat(depth)}`);
    const all = [root, ...root.descendants()];
    assert.deepEqual(
      all.map((e) => e.namespace),
      Array.from({ length: depth }, (_, i) => `u:${i}`),
    );
    assert.equal(all.at(-1)?.namespaceFor('p0'), 'v:0');
    assert.equal(all[0]?.namespaceFor('p1'), undefined);
  });
});
