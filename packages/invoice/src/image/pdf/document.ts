import { Canvas, type Rectangle } from './canvas.js';
import { type Extras, writeCatalog, writeInformation } from './catalog.js';
import { EmbeddedFont } from './embedded-font.js';
import { PdfFile } from './file.js';
import type { Picture } from './pictures.js';
import type { Shaper, Spacing } from './shaper.js';
import { type ElementAttributes, Structure, type StructureType } from './structure.js';
import type { Ref } from './values.js';
import type { DocumentFacts } from './xmp.js';

/** Content that is no part of what the document says (ISO 32000-1, 14.8.2.2). */
export type Artifact = 'layout' | 'header' | 'footer';

const ARTIFACTS: Readonly<Record<Artifact, string>> = {
  layout: '/Type /Layout',
  header: '/Type /Pagination /Subtype /Header',
  footer: '/Type /Pagination /Subtype /Footer',
};

interface Page {
  ref: Ref;
  /** A page drawn on again later has a second stream. */
  contents: Ref[];
}

/**
 * A tagged PDF being drawn: pages of one size, each compressed when the next begins; fonts embedded with what was drawn
 * in them; every piece of content either in the structure or an artifact.
 */
export class PdfDocument {
  private readonly file = new PdfFile();
  private readonly structure = new Structure(this.file);
  private readonly canvas = new Canvas();
  private readonly pages: Page[] = [];
  private readonly fonts = new Map<Shaper, EmbeddedFont>();
  private readonly pictures = new Map<Picture, { name: string; ref: Ref }>();
  private page: Page;
  /** What the content being drawn is marked as: an element's content, an artifact, or nothing. */
  private marked: Artifact | 'element' | undefined;
  private artifact: Artifact | undefined;

  constructor(private readonly size: { width: number; height: number }) {
    this.page = this.addPage();
  }

  get pageCount(): number {
    return this.pages.length;
  }

  /** Begins a page; what is drawn next stands there. */
  addPage(): Page {
    if (this.pages.length > 0) this.closePage();
    this.page = { ref: this.file.reserve(), contents: [] };
    this.pages.push(this.page);
    return this.page;
  }

  /** Goes back to a page, counted from 0, to draw more on it. */
  reopenPage(index: number): void {
    this.closePage();
    this.page = this.pages[index]!;
  }

  /** Draws the content of an element of the structure. */
  element(type: StructureType, attributes: ElementAttributes, draw: () => void): void {
    if (this.artifact !== undefined) {
      draw();
      return;
    }
    this.unmark();
    this.structure.begin(type, attributes);
    draw();
    this.unmark();
    this.structure.end();
  }

  /** Draws content that is no part of what the document says; elements within have no effect. */
  asArtifact(kind: Artifact, draw: () => void): void {
    const outer = this.artifact;
    this.artifact = outer ?? kind;
    draw();
    this.artifact = outer;
    if (outer === undefined) this.unmark();
  }

  text(shaper: Shaper, size: number, colour: string, x: number, y: number, text: string, spacing: Spacing): void {
    this.mark(this.artifact ?? 'element');
    const font = this.fontOf(shaper);
    this.canvas.text(font.resource, size, colour, x, y, font.show(text, size, spacing));
  }

  /** Fills rectangles that mean something: a barcode. */
  symbol(rectangles: readonly Rectangle[], colour: string): void {
    this.mark(this.artifact ?? 'element');
    this.canvas.rectangles(rectangles, colour);
  }

  picture(picture: Picture, place: Rectangle): void {
    this.mark(this.artifact ?? 'element');
    let known = this.pictures.get(picture);
    if (!known) {
      known = { name: `I${this.pictures.size + 1}`, ref: picture.write(this.file) };
      this.pictures.set(picture, known);
    }
    this.canvas.picture(known.name, place, picture.turn);
  }

  /** Draws lines and backgrounds, which say nothing. */
  decorate(draw: (canvas: Canvas) => void): void {
    this.mark(this.artifact ?? 'layout');
    draw(this.canvas);
  }

  /** Ends the document and gives its bytes. */
  finish(facts: DocumentFacts, extras: Extras): Uint8Array {
    this.closePage();
    const structure = this.structure.finish();
    const pages = this.writePages();
    const root = writeCatalog(this.file, facts, extras, { pages, structure });
    return this.file.finish(root, writeInformation(this.file, facts));
  }

  private writePages(): Ref {
    const parent = this.file.reserve();
    const resources = this.file.add({
      Font: Object.fromEntries([...this.fonts.values()].map((font) => [font.resource, font.write(this.file)])),
      XObject: Object.fromEntries([...this.pictures.values()].map(({ name, ref }) => [name, ref])),
    });
    for (const { ref, contents } of this.pages) {
      this.file.add(
        {
          Type: 'Page',
          Parent: parent,
          MediaBox: [0, 0, this.size.width, this.size.height],
          Resources: resources,
          Contents: contents,
          StructParents: this.structure.keyOf(ref),
          Tabs: 'S',
        },
        ref,
      );
    }
    return this.file.add({ Type: 'Pages', Kids: this.pages.map((page) => page.ref), Count: this.pages.length }, parent);
  }

  private closePage(): void {
    this.unmark();
    if (!this.canvas.isEmpty) this.page.contents.push(this.file.stream({}, this.canvas.take()));
  }

  /** Content of the same element that follows at once is one piece. */
  private mark(as: Artifact | 'element'): void {
    if (this.marked === as) return;
    this.unmark();
    if (as === 'element') this.canvas.beginMarked(this.structure.current, this.structure.mark(this.page.ref));
    else this.canvas.beginArtifact(ARTIFACTS[as]);
    this.marked = as;
  }

  private unmark(): void {
    if (this.marked !== undefined) this.canvas.endMarked();
    this.marked = undefined;
  }

  private fontOf(shaper: Shaper): EmbeddedFont {
    let font = this.fonts.get(shaper);
    if (!font) {
      font = new EmbeddedFont(`F${this.fonts.size + 1}`, shaper);
      this.fonts.set(shaper, font);
    }
    return font;
  }
}
