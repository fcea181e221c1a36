import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { FONT_NAMES, fontOf, shaperOf } from '../../src/image/fonts.js';

const LETTERS =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÅÄÖÆØÐÞåäöæøðþŠŽÕÜšžõüĀČĒĢĪĶĻŅŪāčēģīķļņūĄĘĖĮŲąęėįųŁŃŚŹŻłńśźż' +
  'ΑΒΓΔΕΖΗΘΛΞΠΣΦΨΩαβγδεζηθλμξπσφψωάέήίόύώБГДЖЗИЙЛПФЦЧШЩЫЭЮЯбгджзийлпфцчшщыэюя0123456789,.-–()/€%&';

describe('shaping', () => {
  test('every letter of the Nordic and Baltic countries, Polish, Greek and Cyrillic has a glyph of its own', () => {
    for (const name of FONT_NAMES) {
      const glyphs = new Set<number>();
      shaperOf(name).shape(LETTERS, 'text', (glyph) => glyphs.add(glyph.glyph));
      assert.ok(!glyphs.has(0), name);
      // Greek and Cyrillic capitals that look like Latin ones may share their glyphs; no others are in the list.
      assert.ok(glyphs.size > new Set(LETTERS).size - 12, `${name}: ${glyphs.size} of ${new Set(LETTERS).size}`);
    }
  });

  test('a text is as wide as the layout engine makes it', () => {
    const words = [/\p{Script=Latin}/gu, /\p{Script=Greek}/gu, /\p{Script=Cyrillic}/gu].map((script) =>
      fc.array(fc.constantFrom(...LETTERS.match(script)!), { maxLength: 30 }).map((letters) => letters.join('')),
    );
    fc.assert(
      fc.property(fc.oneof(...words), fc.constantFrom(...FONT_NAMES), (text, name) => {
        const run = fontOf(name).layout(text, { calt: false });
        const expected = run.positions.reduce((sum, p) => sum + p.xAdvance, 0) * (1000 / fontOf(name).unitsPerEm);
        assert.ok(Math.abs(shaperOf(name).width(text, 'text') - expected) < 0.01, text);
      }),
      { numRuns: 200 },
    );
  });

  test('a text is as wide as the glyphs that are drawn of it, however often it is measured', () => {
    const signs = [
      '1 234,50 €',
      'e\u0301q\u0308',
      'AV–To',
      '\u{1F600}a',
      '½ m²',
      '\u02bc',
      'Ω7.8.',
      'x'.repeat(60),
      '',
    ];
    for (const name of FONT_NAMES) {
      for (const spacing of ['text', 'tabular', 'fixed'] as const) {
        for (const text of [...signs, ...signs.map((sign) => `${sign} ${sign}`)]) {
          let drawn = 0;
          shaperOf(name).shape(text, spacing, (glyph, kerning) => {
            drawn += glyph.advance + kerning;
          });
          assert.equal(shaperOf(name).width(text, spacing), drawn, `${text} ${spacing}`);
          assert.equal(shaperOf(name).width(text, spacing), drawn, `${text} ${spacing}, again`);
        }
      }
    }
  });

  test('the beginnings of a text are as wide as they are alone', () => {
    const shaper = shaperOf('regular');
    const text = 'AV–Tok 1 234,50 € Öljyvahattu Tammikansi';
    const widths = shaper.beginnings(text, 3, 'text', Number.POSITIVE_INFINITY, 1000);
    assert.equal(widths.length, text.length - 3 + 1);
    widths.forEach((width, length) => {
      assert.equal(width, shaper.width(text.slice(3, 3 + length), 'text'));
    });
    const few = shaper.beginnings(text, 0, 'text', 3000, 1000);
    assert.ok((few.at(-1) ?? 0) > 3000 && (few.at(-2) ?? 0) <= 3000);
    assert.equal(shaper.beginnings(text, 0, 'text', Number.POSITIVE_INFINITY, 4).length, 5);
    assert.deepEqual(
      [shaper.isPlain(text), shaper.isPlain('e\u0301'), shaper.isPlain('\u{1F600}')],
      [true, false, false],
    );
  });

  test('tabular figures are equally wide, fixed characters too', () => {
    const shaper = shaperOf('regular');
    for (const digit of '0123456789') {
      assert.equal(shaper.width(digit, 'tabular'), shaper.width('0', 'tabular'));
      assert.equal(shaper.width(`${digit}i.`, 'fixed'), shaper.width('WWW', 'fixed'));
    }
    assert.notEqual(shaper.width('1', 'text'), shaper.width('0', 'text'));
  });

  test('a mark without a composed letter stands on the letter before it', () => {
    const glyphs: { advance: number; offset?: { x: number; y: number } }[] = [];
    shaperOf('regular').shape('q\u0308', 'text', (glyph) => glyphs.push(glyph));
    assert.equal(glyphs.length, 2);
    assert.ok((glyphs[1]!.offset?.x ?? 0) < 0, 'not moved back over the letter');
    assert.equal(glyphs[1]!.advance, 0);
  });
});
