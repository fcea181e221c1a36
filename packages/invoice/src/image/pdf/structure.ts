import type { PdfFile } from './file.js';
import { type PdfDictionary, type PdfValue, Ref, textOrNothing } from './values.js';

/** The structure types used (ISO 32000-1, 14.8.4). */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'Div'
  | 'H1'
  | 'H2'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure';

export interface ElementAttributes {
  /** Words in place of a picture. */
  alt?: string;
  /** What a header cell is the header of. */
  scope?: 'Row' | 'Column';
  columns?: number;
  /** The place of a figure: left, bottom, right, top in points. */
  box?: readonly [number, number, number, number];
}

type Kid = Ref | { page: Ref; mcid: number };

interface Element {
  ref: Ref;
  type: StructureType;
  attributes: ElementAttributes;
  kids: Kid[];
}

/** Marked content of a page, in the order of its numbers: the elements it belongs to. */
type PageContent = { page: Ref; key: number; owners: Ref[] };

/**
 * The structure tree: what is a heading, a paragraph, a table cell, in reading order. An element is written when it is
 * closed, so the tree of a long document is never held whole.
 */
export class Structure {
  private readonly root: Ref;
  private readonly open: Element[] = [];
  private readonly pages = new Map<number, PageContent>();

  constructor(private readonly file: PdfFile) {
    this.root = file.reserve();
    this.begin('Document');
  }

  /** The element that content drawn now belongs to. */
  get current(): StructureType {
    return this.open.at(-1)!.type;
  }

  begin(type: StructureType, attributes: ElementAttributes = {}): void {
    const element = { ref: this.file.reserve(), type, attributes, kids: [] };
    this.open.at(-1)?.kids.push(element.ref);
    this.open.push(element);
  }

  end(): void {
    const element = this.open.pop()!;
    const parent = this.open.at(-1)?.ref ?? this.root;
    const content = element.kids.find((kid) => !(kid instanceof Ref)) as { page: Ref } | undefined;
    const kids = element.kids.map((kid): PdfValue => {
      if (kid instanceof Ref) return kid;
      return kid.page === content?.page ? kid.mcid : { Type: 'MCR', Pg: kid.page, MCID: kid.mcid };
    });
    this.file.add(
      {
        S: element.type,
        P: parent,
        Pg: content?.page,
        K: kids.length === 1 ? kids[0] : kids,
        Alt: textOrNothing(element.attributes.alt),
        A: attributesOf(element.attributes),
      },
      element.ref,
    );
  }

  /** The number of a piece of marked content of the current element on a page. */
  mark(page: Ref): number {
    const element = this.open.at(-1)!;
    const content = this.contentOf(page);
    content.owners.push(element.ref);
    const mcid = content.owners.length - 1;
    element.kids.push({ page, mcid });
    return mcid;
  }

  /** The page's key in the tree that leads from marked content to elements. */
  keyOf(page: Ref): number {
    return this.contentOf(page).key;
  }

  private contentOf(page: Ref): PageContent {
    let content = this.pages.get(page.id);
    if (!content) {
      content = { page, key: this.pages.size, owners: [] };
      this.pages.set(page.id, content);
    }
    return content;
  }

  /** Closes the document element and writes the root of the tree. */
  finish(): Ref {
    const document = this.open[0]!;
    while (this.open.length > 0) this.end();
    const numbers = [...this.pages.values()].flatMap(({ key, owners }) => [key, this.file.add(owners)]);
    const root = {
      Type: 'StructTreeRoot',
      K: document.ref,
      ParentTree: this.file.add({ Nums: numbers }),
      ParentTreeNextKey: this.pages.size,
    };
    return this.file.add(root, this.root);
  }
}

function attributesOf({ scope, columns, box }: ElementAttributes): PdfValue | undefined {
  const all: PdfDictionary[] = [];
  if (scope !== undefined || columns !== undefined) all.push({ O: 'Table', Scope: scope, ColSpan: columns });
  if (box !== undefined) all.push({ O: 'Layout', Placement: 'Block', BBox: [...box] });
  return all.length > 1 ? all : all[0];
}
