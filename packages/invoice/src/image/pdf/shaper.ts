import type { Font } from 'fontkit';

/** A character as a font draws it; measures in thousandths of the type size. */
export interface ShapedGlyph {
  glyph: number;
  /** The glyph's own width. */
  width: number;
  /** How far the pen moves on, if not by the width. */
  advance: number;
  /** What the glyph stands for; several code points where a mark has no place of its own. */
  codePoints: readonly number[];
  /** Where it is drawn when not at the pen, in thousandths. */
  offset?: { x: number; y: number };
}

/**
 * How far characters stand apart: as the font has it with kerning; the same with figures all equally wide and no
 * kerning; or every character in a space of the same width, for what machines read and for columns of text.
 */
export type Spacing = 'text' | 'tabular' | 'fixed';

/** Width of a character in fixed spacing, in thousandths of the type size. */
export const PITCH = 640;

/** More pairs than any language has; only texts of random characters come here. */
const MOST_PAIRS = 40_000;
const FIGURE = /[0-9]/;
const MARKS = /\p{M}/u;

/**
 * Turns text into glyphs. One glyph a character with kerning between them is all that Latin, Greek and Cyrillic need,
 * and each character and pair is looked up once in the life of the program: a layout engine takes a hundred times as
 * long. Texts with combining marks that have no composed form still go through one.
 */
export class Shaper {
  private readonly scale: number;
  private readonly glyphs = {
    text: new Map<number, ShapedGlyph>(),
    tabular: new Map<number, ShapedGlyph>(),
    fixed: new Map<number, ShapedGlyph>(),
  };
  private readonly pairs = new Map<number, number>();

  constructor(readonly font: Font) {
    this.scale = 1000 / font.unitsPerEm;
  }

  /** Height of the line above the baseline, as a share of the type size. */
  get ascent(): number {
    return this.font.ascent / this.font.unitsPerEm;
  }

  /** Width in thousandths of the type size. */
  width(text: string, spacing: Spacing): number {
    let width = 0;
    this.shape(text, spacing, (glyph, kerning) => {
      width += glyph.advance + kerning;
    });
    return width;
  }

  /** Calls `take` for each glyph in order with the space to add before it. */
  shape(text: string, spacing: Spacing, take: (glyph: ShapedGlyph, kerning: number) => void): void {
    if (MARKS.test(text) && spacing !== 'fixed') {
      for (const glyph of this.layOut(text)) take(glyph, 0);
      return;
    }
    let last: ShapedGlyph | undefined;
    for (const character of text) {
      const glyph = this.glyph(character, spacing);
      take(glyph, last === undefined || spacing !== 'text' ? 0 : this.kerning(last, glyph));
      last = glyph;
    }
  }

  private glyph(character: string, spacing: Spacing): ShapedGlyph {
    const code = character.codePointAt(0)!;
    const known = this.glyphs[spacing];
    let shaped = known.get(code);
    if (shaped === undefined) {
      const glyph =
        spacing !== 'text' && FIGURE.test(character)
          ? this.font.layout(character, { tnum: true }).glyphs[0]!
          : this.font.glyphForCodePoint(code);
      const width = glyph.advanceWidth * this.scale;
      shaped = { glyph: glyph.id, width, advance: width, codePoints: [code] };
      if (spacing === 'fixed') shaped = { ...shaped, advance: PITCH, offset: { x: (PITCH - width) / 2, y: 0 } };
      known.set(code, shaped);
    }
    return shaped;
  }

  private kerning(left: ShapedGlyph, right: ShapedGlyph): number {
    const key = left.glyph * 65536 + right.glyph;
    let kerning = this.pairs.get(key);
    if (kerning === undefined) {
      if (this.pairs.size >= MOST_PAIRS) this.pairs.clear();
      kerning = this.measurePair(left, right);
      this.pairs.set(key, kerning);
    }
    return kerning;
  }

  private measurePair(left: ShapedGlyph, right: ShapedGlyph): number {
    const pair = String.fromCodePoint(left.codePoints[0]!, right.codePoints[0]!);
    // Inter draws a point or comma so far under a 7 that 7.8. reads like 78. (and text search finds neither).
    if (/^\d[.,]$/.test(pair)) return 0;
    const { positions, glyphs } = this.font.layout(pair, PLAIN);
    if (positions.length !== 2) return 0;
    return (positions[0]!.xAdvance - glyphs[0]!.advanceWidth) * this.scale;
  }

  private layOut(text: string): ShapedGlyph[] {
    const { glyphs, positions } = this.font.layout(text, PLAIN);
    return glyphs.map((glyph, i) => {
      const { xAdvance, xOffset, yOffset } = positions[i]!;
      return {
        glyph: glyph.id,
        width: glyph.advanceWidth * this.scale,
        advance: xAdvance * this.scale,
        codePoints: glyph.codePoints,
        ...(xOffset || yOffset ? { offset: { x: xOffset * this.scale, y: yOffset * this.scale } } : {}),
      };
    });
  }
}

/** Without contextual alternates, in which a glyph no longer stands for its character (`1x2` gets a times sign). */
const PLAIN = { calt: false };
