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
/** Codes up to here are looked up in a list instead of a map; it holds the letters and signs that invoices are written in. */
const LISTED = 0x2300;
/** More texts than a table has that is not drawn at random; what is cached longer than this would not be met again. */
const MOST_WIDTHS = 5000;
const LONGEST_CACHED = 24;

/** Whether a UTF-16 unit is a whole character and no combining mark: Latin, and the signs of typography and money. */
const isPlain = (unit: number): boolean =>
  unit < 0x300 || (unit >= 0x2010 && unit < 0x20d0) || (unit >= 0x2100 && unit < LISTED);

/** Glyphs by their character. */
class GlyphTable {
  private readonly listed: (ShapedGlyph | undefined)[] = new Array<undefined>(LISTED);
  private readonly others = new Map<number, ShapedGlyph>();

  get(code: number): ShapedGlyph | undefined {
    return code < LISTED ? this.listed[code] : this.others.get(code);
  }

  set(code: number, glyph: ShapedGlyph): void {
    if (code < LISTED) this.listed[code] = glyph;
    else this.others.set(code, glyph);
  }
}

/**
 * Turns text into glyphs. One glyph a character with kerning between them is all that Latin, Greek and Cyrillic need,
 * and each character and pair is looked up once in the life of the program: a layout engine takes a hundred times as
 * long. Texts with combining marks that have no composed form still go through one.
 */
export class Shaper {
  private readonly scale: number;
  private readonly glyphs = { text: new GlyphTable(), tabular: new GlyphTable(), fixed: new GlyphTable() };
  private readonly widths = {
    text: new Map<string, number>(),
    tabular: new Map<string, number>(),
    fixed: new Map<string, number>(),
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
    // The figures of a table are measured for its columns, its rows and their places.
    if (text.length > LONGEST_CACHED) return this.measure(text, spacing);
    const known = this.widths[spacing];
    let width = known.get(text);
    if (width === undefined) {
      width = this.measure(text, spacing);
      if (known.size >= MOST_WIDTHS) known.clear();
      known.set(text, width);
    }
    return width;
  }

  private measure(text: string, spacing: Spacing): number {
    let width = 0;
    let last: ShapedGlyph | undefined;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (!isPlain(unit)) return this.measureAny(text, spacing);
      const glyph = this.glyph(unit, spacing);
      width += glyph.advance + (last === undefined || spacing !== 'text' ? 0 : this.kerning(last, glyph));
      last = glyph;
    }
    return width;
  }

  /** Whether each of the text's characters is drawn alone, whatever follows it: then its beginnings can be measured. */
  isPlain(text: string): boolean {
    for (let at = 0; at < text.length; at++) if (!isPlain(text.charCodeAt(at))) return false;
    return true;
  }

  /**
   * Widths of the beginnings of a plain text from a place on, by their length in characters, up to the first that is
   * wider than `most` or longer than `longest`: what a line holds is found by going over it once.
   */
  beginnings(text: string, from: number, spacing: Spacing, most: number, longest: number): readonly number[] {
    const widths = [0];
    let width = 0;
    let last: ShapedGlyph | undefined;
    for (let at = from; at < text.length && width <= most && widths.length <= longest; at++) {
      const glyph = this.glyph(text.charCodeAt(at), spacing);
      width += glyph.advance + (last === undefined || spacing !== 'text' ? 0 : this.kerning(last, glyph));
      last = glyph;
      widths.push(width);
    }
    return widths;
  }

  private measureAny(text: string, spacing: Spacing): number {
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
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at)!;
      if (code > 0xffff) at++;
      const glyph = this.glyph(code, spacing);
      take(glyph, last === undefined || spacing !== 'text' ? 0 : this.kerning(last, glyph));
      last = glyph;
    }
  }

  private glyph(code: number, spacing: Spacing): ShapedGlyph {
    const known = this.glyphs[spacing];
    let shaped = known.get(code);
    if (shaped === undefined) {
      const character = String.fromCodePoint(code);
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
