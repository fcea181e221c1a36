import type { PdfFile } from './file.js';
import { Dictionary, Name, Reference, Stream, Text, type Value } from './values.js';

/** A file embedded in a PDF. */
export interface EmbeddedPdfFile {
  name: string;
  /** As the PDF says it, when it does. */
  mediaType?: string;
  /** How it stands to the document (AFRelationship), such as Alternative, Data, Source, Supplement. */
  relationship?: string;
  description?: string;
  /** Its bytes. Throws PdfError when they are damaged or too many. */
  read(): Uint8Array;
}

/** No document has more files or nodes of its tree of names than this. */
const MOST_NODES = 10_000;

/** Every file that the catalog leads to: by the tree of names (ISO 32000-1, 7.11.4) and by the associated files (PDF 2.0). */
export function embeddedFiles(file: PdfFile): EmbeddedPdfFile[] {
  const found: EmbeddedPdfFile[] = [];
  const seen = new Set<Stream>();
  const add = (value: Value) => {
    const specification = file.resolve(value);
    const embedded = specification instanceof Dictionary ? embeddedIn(file, specification) : undefined;
    if (!embedded || seen.has(embedded.stream)) return;
    seen.add(embedded.stream);
    found.push(embedded.entry);
  };
  const { catalog } = file;
  const names = file.resolve(catalog.get('Names'));
  const tree = names instanceof Dictionary ? names.get('EmbeddedFiles') : undefined;
  for (const value of namedIn(file, tree)) add(value);
  const associated = file.resolve(catalog.get('AF'));
  for (const value of Array.isArray(associated) ? associated.slice(0, MOST_NODES) : [associated]) add(value);
  return found;
}

/** The values of a name tree; nodes are visited once, so that a tree that bites its tail ends. */
function namedIn(file: PdfFile, root: Value): Value[] {
  const values: Value[] = [];
  const seen = new Set<number>();
  const queue: Value[] = [root];
  for (let visited = 0; queue.length > 0 && visited < MOST_NODES; visited += 1) {
    const next = queue.shift();
    if (next instanceof Reference) {
      if (seen.has(next.number)) continue;
      seen.add(next.number);
    }
    const node = file.resolve(next);
    if (!(node instanceof Dictionary)) continue;
    const kids = file.resolve(node.get('Kids'));
    if (Array.isArray(kids)) queue.push(...kids.slice(0, MOST_NODES));
    const names = file.resolve(node.get('Names'));
    if (Array.isArray(names)) values.push(...names.slice(0, 2 * MOST_NODES).filter((_, at) => at % 2 === 1));
  }
  return values.slice(0, MOST_NODES);
}

function embeddedIn(file: PdfFile, specification: Dictionary): { stream: Stream; entry: EmbeddedPdfFile } | undefined {
  const text = (key: string) => {
    const value = file.resolve(specification.get(key));
    return value instanceof Text ? value.toString() : undefined;
  };
  const streams = file.resolve(specification.get('EF'));
  if (!(streams instanceof Dictionary)) return undefined;
  const stream = [streams.get('UF'), streams.get('F')]
    .map((value) => file.resolve(value))
    .find((value) => value instanceof Stream);
  if (!(stream instanceof Stream)) return undefined;
  const name = text('UF') ?? text('F');
  if (name === undefined) return undefined;
  const entry: EmbeddedPdfFile = { name: name.split(/[\\/]/).at(-1) ?? name, read: () => file.contentOf(stream) };
  const type = file.resolve(stream.dictionary.get('Subtype'));
  if (type instanceof Name) entry.mediaType = type.name;
  const relationship = file.resolve(specification.get('AFRelationship'));
  if (relationship instanceof Name) entry.relationship = relationship.name;
  const description = text('Desc');
  if (description !== undefined) entry.description = description;
  return { stream, entry };
}
