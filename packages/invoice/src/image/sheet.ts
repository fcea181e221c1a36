import PDFDocument from 'pdfkit';
import { FONT_NAMES, fontOf } from './fonts.js';
import { archive, type Extras } from './pdf/pdfkit-archive.js';
import type { DocumentFacts } from './pdf/xmp.js';
import { PAGE, type TextStyle } from './style.js';
import { wrapText } from './wrap.js';

export type Alignment = 'left' | 'right' | 'center';

/** OpenType features of a text; without any, the font's own shaping cache works. */
function shaping(text: string, align: Alignment): { features?: PDFKit.Mixins.OpenTypeFeatures[] } {
  // Figures that stand under each other have equal widths.
  if (align === 'right' && /\d/.test(text)) return { features: ['tnum'] };
  // Inter draws a point or comma so far under a 7 that 7.8. reads like 78. (and text search finds neither). The object
  // form, which switches a feature off, is fontkit's; pdfkit hands it on but its types know only the list.
  if (/\d[.,]/.test(text)) return { features: { kern: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[] };
  return {};
}

/** The pages being drawn: a pdfkit document, a cursor from top to bottom, and text that never leaves its place. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  /** Where the next block begins, in points from the top of the page. */
  y: number = PAGE.firstTop;
  private pages = 1;
  private readonly widths = new Map<string, number>();
  private readonly drawable = new Map<number, boolean>();
  private readonly chunks: Buffer[] = [];

  /** `tightness`: 1 for the usual space between blocks and rows, less to bring a little overhang onto the page. */
  constructor(
    info: DocumentFacts,
    extras: Extras,
    private readonly tightness: number,
  ) {
    this.doc = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      margin: 0,
      bufferPages: true,
      pdfVersion: '1.7',
      lang: info.languageTag,
      displayTitle: true,
      info: {
        Title: info.title,
        Author: info.author,
        Subject: info.subject,
        Creator: 'AutoInvoice',
        Producer: 'AutoInvoice',
        CreationDate: info.created,
        ModDate: info.created,
      },
    });
    for (const name of FONT_NAMES) {
      // pdfkit takes a parsed font too; its types know only files and bytes.
      this.doc.registerFont(name, fontOf(name) as unknown as PDFKit.Mixins.PDFFontSource);
    }
    archive(this.doc, info, extras);
    this.doc.on('data', (chunk: Buffer) => this.chunks.push(chunk));
  }

  get pageCount(): number {
    return this.pages;
  }

  /** Room left on this page, in points. */
  get room(): number {
    return PAGE.bottom - this.y;
  }

  /** So much space between blocks or rows, in points, as tight as this document is set. */
  gap(points: number): number {
    return points * this.tightness;
  }

  /** Whether nothing stands on this page yet but its running head. */
  get atTop(): boolean {
    return this.pages > 1 && this.y <= PAGE.nextTop;
  }

  /** Begins a new page below its running head. */
  nextPage(): void {
    this.doc.addPage();
    this.pages += 1;
    this.y = PAGE.nextTop;
  }

  /** Begins a new page unless so many points fit on this one; says whether it did. */
  ensure(height: number): boolean {
    if (height <= this.room || this.atTop) return false;
    this.nextPage();
    return true;
  }

  /** Characters that the fonts lack become a question mark, control characters vanish: nothing prints as an empty box. */
  printable(text: string): string {
    let out = '';
    for (const c of text.normalize('NFC').replace(/[\t\u2028\u2029]/g, ' ')) {
      const code = c.codePointAt(0)!;
      if (code < 32 || (code >= 127 && code < 160)) continue;
      let known = this.drawable.get(code);
      if (known === undefined) {
        known = fontOf('regular').hasGlyphForCodePoint(code);
        this.drawable.set(code, known);
      }
      out += known ? c : '?';
    }
    return out;
  }

  /** Width in points of a text as `line` draws it with the same alignment. */
  width(text: string, style: TextStyle, align: Alignment = 'left'): number {
    return this.measure(this.printable(text), style, align);
  }

  /** The lines that a text takes in a width; line breaks in it are kept. */
  wrap(text: string, style: TextStyle, width: number): string[] {
    return text
      .split(/\r\n|\r|\n/)
      .flatMap((paragraph) => wrapText(this.printable(paragraph), width, (part) => this.measure(part, style)));
  }

  /** The text if it fits in a width, else as much of its beginning as does, ended by three dots. */
  shortened(text: string, style: TextStyle, width: number): string {
    if (text.length < 1000 && this.width(text, style) <= width) return text;
    // Without spaces to break at, as much as fits is kept.
    const [beginning = ''] = this.wrap(text.replace(/\s/g, '\u00a0'), style, width - this.width('…', style));
    return `${beginning.trimEnd()}…`;
  }

  /** Shaping a text costs more than anything else here, and columns repeat theirs: widths are kept by text and font. */
  private measure(text: string, style: TextStyle, align: Alignment = 'left'): number {
    const key = `${style.font}|${align === 'right'}|${text}`;
    let width = this.widths.get(key);
    if (width === undefined) {
      width = this.doc.font(style.font).fontSize(1000).widthOfString(text, shaping(text, align)) / 1000;
      this.widths.set(key, width);
    }
    return width * style.size;
  }

  /** Draws one line of text at a place; `align` right or center needs `width`. Right-aligned figures are tabular. */
  line(
    text: string,
    x: number,
    y: number,
    style: TextStyle,
    options: { width?: number; align?: Alignment } = {},
  ): void {
    const clean = this.printable(text);
    if (clean === '') return;
    const { width, align = 'left' } = options;
    const free = width === undefined || align === 'left' ? 0 : width - this.measure(clean, style, align);
    // Half of the space between lines above the text, as in typesetting, so that styles line up in a row.
    const above = (style.leading - style.size * 1.21) / 2;
    this.doc
      .font(style.font)
      .fontSize(style.size)
      .fillColor(style.colour)
      .text(clean, x + (align === 'center' ? free / 2 : free), y + above, {
        lineBreak: false,
        ...shaping(clean, align),
      });
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
    this.doc.moveTo(x1, y).lineTo(x2, y).lineWidth(thickness).strokeColor(colour).stroke();
  }

  box(x: number, y: number, width: number, height: number, colour: string, radius = 4): void {
    this.doc.roundedRect(x, y, width, height, radius).fill(colour);
  }

  /** Calls the drawing for each page, from 1, once all content is there: running heads, footers, page numbers. */
  eachPage(draw: (page: number, pages: number) => void): void {
    for (let i = 0; i < this.pages; i++) {
      this.doc.switchToPage(i);
      draw(i + 1, this.pages);
    }
  }

  /** Ends the document and gives its bytes. */
  finish(): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.doc.on('error', reject);
      this.doc.on('end', () => resolve(new Uint8Array(Buffer.concat(this.chunks))));
      this.doc.end();
    });
  }
}
