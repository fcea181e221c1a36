import type { PdfFile } from './file.js';
import type { ShapedGlyph, Shaper, Spacing } from './shaper.js';
import { PdfText, type Ref, writeNumber } from './values.js';

const hex = (value: number): string => value.toString(16).padStart(4, '0');

/** A font of one document: characters get codes in the order they appear in, and only what is drawn is embedded. */
export class EmbeddedFont {
  /** Codes by character and glyph: a figure has one code as it is and another when tabular. */
  private readonly codes = new Map<number | string, string>();
  private readonly used: ShapedGlyph[] = [];

  /** `resource` is the name that page contents call the font by. */
  constructor(
    readonly resource: string,
    readonly shaper: Shaper,
  ) {}

  /** Operators that show a text at the text matrix in force. */
  show(text: string, size: number, spacing: Spacing): string {
    const line = new ShownLine(size);
    this.shaper.shape(text, spacing, (glyph, kerning) => {
      const aside = glyph.offset?.x ?? 0;
      line.rise(glyph.offset?.y ?? 0);
      line.move(kerning + aside);
      line.codes += this.codeOf(glyph);
      line.move(glyph.advance - glyph.width - aside);
    });
    return line.end();
  }

  private codeOf(glyph: ShapedGlyph): string {
    const points = glyph.codePoints;
    const key = points.length === 1 ? points[0]! * 65536 + glyph.glyph : `${points.join(' ')}/${glyph.glyph}`;
    let code = this.codes.get(key);
    if (code === undefined) {
      this.used.push(glyph);
      code = hex(this.used.length);
      this.codes.set(key, code);
    }
    return code;
  }

  /** Writes the font as a composite one with an embedded TrueType subset (ISO 32000-1, 9.7). */
  write(file: PdfFile): Ref {
    const { font } = this.shaper;
    const subset = font.createSubset();
    const glyphs = [0, ...this.used.map((glyph) => Number(subset.includeGlyph(font.getGlyph(glyph.glyph))))];
    const program = file.stream({}, subset.encode());
    const scale = 1000 / font.unitsPerEm;
    const name = `${tagOf(this.used)}+${font.postscriptName}`;
    const { minX, minY, maxX, maxY } = font.bbox;
    const descriptor = file.add({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: [minX, minY, maxX, maxY].map((edge) => Math.round(edge * scale)),
      ItalicAngle: font.italicAngle,
      Ascent: Math.round(font.ascent * scale),
      Descent: Math.round(font.descent * scale),
      CapHeight: Math.round(font.capHeight * scale),
      XHeight: Math.round(font.xHeight * scale),
      StemV: 80,
      FontFile2: program,
    });
    const map = Buffer.alloc(2 * glyphs.length);
    glyphs.forEach((glyph, code) => {
      map.writeUInt16BE(glyph, 2 * code);
    });
    const descendant = file.add({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { Registry: new PdfText('Adobe'), Ordering: new PdfText('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      CIDToGIDMap: file.stream({}, map),
      W: [1, this.used.map((glyph) => glyph.width)],
    });
    return file.add({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: file.stream({}, Buffer.from(unicodeMap(this.used), 'latin1')),
    });
  }
}

/** The operand of one TJ operator and what must stand before it. */
class ShownLine {
  codes = '';
  private operands = '';
  private before = '';
  private risen = 0;

  constructor(private readonly size: number) {}

  /** Moves the pen by thousandths of the type size; a positive number in the operand moves back. */
  move(distance: number): void {
    if (Math.abs(distance) < 0.05) return;
    this.flushCodes();
    this.operands += ` ${writeNumber(-distance, 1)}`;
  }

  /** Draws what follows so much higher. */
  rise(up: number): void {
    if (up === this.risen) return;
    this.flushCodes();
    if (this.operands !== '') this.before += `[${this.operands}]TJ `;
    this.operands = '';
    this.risen = up;
    this.before += `${writeNumber((up * this.size) / 1000)} Ts `;
  }

  end(): string {
    this.flushCodes();
    return `${this.before}[${this.operands}]TJ${this.risen === 0 ? '' : ' 0 Ts'}`;
  }

  private flushCodes(): void {
    if (this.codes !== '') this.operands += `<${this.codes}>`;
    this.codes = '';
  }
}

/** Six letters that tell subsets of the same font apart (ISO 32000-1, 9.6.4). */
function tagOf(used: readonly ShapedGlyph[]): string {
  let sum = used.length;
  for (const { glyph } of used) sum = (sum * 31 + glyph) % 26 ** 6;
  return Array.from({ length: 6 }, (_, i) => String.fromCharCode(65 + (Math.floor(sum / 26 ** i) % 26))).join('');
}

/** A CMap from codes to Unicode, so that text can be searched and read aloud. */
function unicodeMap(used: readonly ShapedGlyph[]): string {
  const utf16 = (points: readonly number[]) =>
    Buffer.from(String.fromCodePoint(...points), 'utf16le')
      .swap16()
      .toString('hex');
  const lines = used.map((glyph, i) => `<${hex(i + 1)}> <${utf16(glyph.codePoints)}>`);
  const blocks: string[] = [];
  // A block holds at most a hundred entries.
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
