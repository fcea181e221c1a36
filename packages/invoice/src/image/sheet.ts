import { fontOf, shaperOf } from './fonts.js';
import type { Extras } from './pdf/catalog.js';
import { type Artifact, PdfDocument } from './pdf/document.js';
import type { Picture } from './pdf/pictures.js';
import type { Spacing } from './pdf/shaper.js';
import type { ElementAttributes, StructureType } from './pdf/structure.js';
import type { DocumentFacts } from './pdf/xmp.js';
import { PAGE, type TextStyle } from './style.js';
import { MOST_IN_LINE, wrapText } from './wrap.js';

export type Alignment = 'left' | 'right' | 'center';

/** A place on the page in points, from its upper left corner. */
export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Letters, figures and signs that need no closer look: printable and in the fonts. */
const ORDINARY = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u017f–−·…€]*$/;
const drawable = new Map<number, boolean>();

/** Figures that stand under each other have equal widths. */
function spacingOf(text: string, style: TextStyle, align: Alignment): Spacing {
  if (style.spacing) return style.spacing;
  return align === 'right' && /\d/.test(text) ? 'tabular' : 'text';
}

/**
 * The pages being drawn: a cursor from top to bottom, text that never leaves its place, and the structure that tells
 * what each piece of text is. Places are in points from the upper left corner of the page.
 */
export class Sheet {
  private readonly pdf = new PdfDocument(PAGE);
  /** Where the next block begins, in points from the top of the page. */
  y: number = PAGE.firstTop;

  /** `tightness`: 1 for the usual space between blocks and rows, less to bring a little overhang onto the page. */
  constructor(private readonly tightness: number) {}

  get pageCount(): number {
    return this.pdf.pageCount;
  }

  /** Room left on this page, in points. */
  get room(): number {
    return PAGE.bottom - this.y;
  }

  /** So much space between blocks or rows, in points, as tight as this document is set. */
  gap(points: number): number {
    return points * this.tightness;
  }

  /** Whether what only repeats is left out to save a page. */
  get isBrief(): boolean {
    return this.tightness < 0.5;
  }

  /** Whether nothing stands on this page yet but its running head. */
  get atTop(): boolean {
    return this.pageCount > 1 && this.y <= PAGE.nextTop;
  }

  /** Begins a new page below its running head. */
  nextPage(): void {
    this.pdf.addPage();
    this.y = PAGE.nextTop;
  }

  /** Begins a new page unless so many points fit on this one; says whether it did. */
  ensure(height: number): boolean {
    if (height <= this.room || this.atTop) return false;
    this.nextPage();
    return true;
  }

  /** What is drawn within is an element of the document: a heading, a paragraph, a table with its rows and cells. */
  tag(type: StructureType, draw: () => void, attributes: ElementAttributes = {}): void {
    this.pdf.element(type, attributes, draw);
  }

  /** An item of a list that has a label and a value. */
  pair(drawLabel: () => void, drawValue: () => void): void {
    this.tag('LI', () => {
      this.tag('Lbl', drawLabel);
      this.tag('LBody', drawValue);
    });
  }

  /** What is drawn within is no part of what the document says: running heads, repeated headings, page numbers. */
  aside(kind: Artifact, draw: () => void): void {
    this.pdf.asArtifact(kind, draw);
  }

  /** A picture or symbol, with the words that stand for it where it cannot be seen. */
  figure(alt: string, place: Place, draw: () => void): void {
    const { x, y, width, height } = place;
    const box = [x, PAGE.height - y - height, x + width, PAGE.height - y] as const;
    this.tag('Figure', draw, { alt, box });
  }

  /** Characters that the fonts lack become a question mark, control characters vanish: nothing prints as an empty box. */
  printable(text: string): string {
    if (ORDINARY.test(text)) return text;
    let out = '';
    for (const c of text.normalize('NFC').replace(/[\t\u2028\u2029]/g, ' ')) {
      const code = c.codePointAt(0)!;
      // Control characters, and the soft hyphen, which shows only where a line is broken at it.
      if (code < 32 || (code >= 127 && code < 160) || code === 0xad) continue;
      let known = drawable.get(code);
      if (known === undefined) {
        known = fontOf('regular').hasGlyphForCodePoint(code);
        drawable.set(code, known);
      }
      if (known) out += c;
      else {
        // Ligatures and other forms for print (ﬁ, ㎡) stand for letters that the fonts have.
        const plain = c.normalize('NFKC');
        out += plain === c ? '?' : this.printable(plain);
      }
    }
    return out;
  }

  /** Width in points of a text as `line` draws it with the same alignment. */
  width(text: string, style: TextStyle, align: Alignment = 'left'): number {
    return this.measure(this.printable(text), style, align);
  }

  /**
   * The lines that a text takes in a width; line breaks in it are kept. A line that goes on at a space ends with it, so
   * that the words stay apart for those who have the text read out.
   */
  wrap(text: string, style: TextStyle, width: number, align: Alignment = 'left'): string[] {
    return text.split(/\r\n|\r|\n/).flatMap((paragraph) => {
      const clean = this.printable(paragraph);
      if (clean.length < 200 && this.measure(clean, style, align) <= width) return [clean];
      let at = 0;
      return wrapText(clean, width, this.partsOf(clean, style, width, align)).map((line) => {
        at += line.length;
        const spaces = /^ +/.exec(clean.slice(at, at + 100))?.[0].length ?? 0;
        at += spaces;
        return spaces > 0 && at < clean.length ? `${line} ` : line;
      });
    });
  }

  /** The text if it fits in a width, else as much of its beginning as does, ended by three dots. */
  shortened(text: string, style: TextStyle, width: number): string {
    if (text.length < 1000 && this.width(text, style) <= width) return text;
    // Without spaces to break at, as much as fits is kept.
    const [beginning = ''] = this.wrap(text.replace(/\s/g, '\u00a0'), style, width - this.width('…', style));
    return `${beginning.trimEnd()}…`;
  }

  /** Measures parts of a text, those that begin at the same place at once; what is wider than `most` is endless. */
  private partsOf(text: string, style: TextStyle, most: number, align: Alignment) {
    const simple = (part: string) => this.measure(part, style, align);
    const shaper = shaperOf(style.font);
    // In columns of figures the spacing depends on the part.
    if ((align !== 'left' && !style.spacing) || !shaper.isPlain(text)) return simple;
    const spacing = spacingOf(text, style, 'left');
    let begin = -1;
    let widths: readonly number[] = [];
    return (part: string, from?: number): number => {
      if (from === undefined) return simple(part);
      if (from !== begin) {
        begin = from;
        widths = shaper.beginnings(text, from, spacing, ((most + 1) * 1000) / style.size, MOST_IN_LINE);
      }
      const width = widths[part.length];
      return width === undefined ? Number.POSITIVE_INFINITY : (width * style.size) / 1000;
    };
  }

  private measure(text: string, style: TextStyle, align: Alignment = 'left'): number {
    return (shaperOf(style.font).width(text, spacingOf(text, style, align)) * style.size) / 1000;
  }

  /** Draws one line of text at a place; `align` right or center needs `width`. Right-aligned figures are tabular. */
  line(
    text: string,
    x: number,
    y: number,
    style: TextStyle,
    options: { width?: number; align?: Alignment } = {},
  ): void {
    const { width, align = 'left' } = options;
    const clean = this.printable(align === 'left' ? text : text.trimEnd());
    if (clean === '') return;
    const free = width === undefined || align === 'left' ? 0 : width - this.measure(clean, style, align);
    const shaper = shaperOf(style.font);
    // Half of the space between lines above the text, as in typesetting, so that styles line up in a row.
    const above = (style.leading - style.size * 1.21) / 2;
    const baseline = y + above + style.size * shaper.ascent;
    const left = x + (align === 'center' ? free / 2 : free);
    this.pdf.text(
      shaper,
      style.size,
      style.colour,
      left,
      PAGE.height - baseline,
      clean,
      spacingOf(clean, style, align),
    );
  }

  /** Draws wrapped text and gives its height in points. */
  paragraph(text: string, x: number, y: number, style: TextStyle, width: number): number {
    const lines = this.wrap(text, style, width);
    lines.forEach((line, i) => {
      this.line(line, x, y + i * style.leading, style);
    });
    return lines.length * style.leading;
  }

  rule(x1: number, x2: number, y: number, colour: string, thickness = 0.6): void {
    this.pdf.decorate((canvas) => canvas.line(x1, PAGE.height - y, x2, PAGE.height - y, colour, thickness));
  }

  /** A line from top to bottom. */
  upright(x: number, top: number, bottom: number, colour: string, thickness = 0.6): void {
    this.pdf.decorate((canvas) => canvas.line(x, PAGE.height - top, x, PAGE.height - bottom, colour, thickness));
  }

  box(place: Place, colour: string, radius = 4): void {
    this.pdf.decorate((canvas) => canvas.box(upward(place), radius, colour));
  }

  /** The outline of a box. */
  frame(place: Place, colour: string, thickness: number, radius = 5): void {
    this.pdf.decorate((canvas) => canvas.frame(upward(place), radius, colour, thickness));
  }

  /** The bars or squares of a symbol, black. */
  symbol(bars: readonly Place[]): void {
    this.pdf.symbol(bars.map(upward), '#000000');
  }

  picture(picture: Picture, place: Place): void {
    this.pdf.picture(picture, upward(place));
  }

  /** Calls the drawing for each page, from 1, once all content is there: running heads, footers, page numbers. */
  eachPage(draw: (page: number, pages: number) => void): void {
    for (let i = 0; i < this.pageCount; i++) {
      this.pdf.reopenPage(i);
      draw(i + 1, this.pageCount);
    }
  }

  /** Ends the document and gives its bytes. */
  finish(facts: DocumentFacts, extras: Extras): Uint8Array {
    return this.pdf.finish(facts, extras);
  }
}

/** A place from the page's lower left corner, as PDF counts. */
const upward = ({ x, y, width, height }: Place): Place => ({ x, y: PAGE.height - y - height, width, height });
