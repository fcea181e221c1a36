import type { EmbeddedDocument } from '../index.js';
import { srgbProfile } from './srgb-profile.js';
import { type DocumentFacts, xmpPacket } from './xmp.js';

/** What makes a PDF an archive: conformance, files in it, metadata of its own. */
export interface Extras {
  pdfa: boolean;
  embedded: readonly EmbeddedDocument[];
  xmp: readonly string[];
}

interface Reference {
  data: Record<string, unknown>;
  compress: boolean;
  end(chunk?: Uint8Array): void;
}

/** The parts of pdfkit that its types leave out. */
interface Inside {
  _root: { data: Record<string, unknown> & { Names: Reference } };
  ref(data: object): Reference;
  endMetadata(): void;
}

/** pdfkit writes a String object as a text string and a plain string as a name. */
const words = (text: string) => new String(text);
const name = (text: string) => text.replace(/[^\w.+-]/g, (c) => `#${c.charCodeAt(0).toString(16).padStart(2, '0')}`);

/**
 * Sets a document up so that, when it ends, it has metadata, output intent and embedded files. pdfkit's own metadata
 * is not used, for it leaves `&` and `<` as they are.
 */
export function archive(document: PDFKit.PDFDocument, facts: DocumentFacts, extras: Extras): void {
  const doc = document as unknown as Inside;
  doc.endMetadata = () => {
    if (extras.pdfa) addOutputIntent(doc);
    addFiles(doc, facts, extras.embedded);
    const metadata = doc.ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.compress = false;
    metadata.end(new TextEncoder().encode(xmpPacket(facts, extras.pdfa ? 'U' : undefined, extras.xmp)));
    doc._root.data.Metadata = metadata;
  };
}

function addOutputIntent(doc: Inside): void {
  const profile = doc.ref({ N: 3 });
  profile.end(srgbProfile());
  const intent = doc.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: words('sRGB'),
    Info: words('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  intent.end();
  doc._root.data.OutputIntents = [intent];
}

function addFiles(doc: Inside, facts: DocumentFacts, files: readonly EmbeddedDocument[]): void {
  if (files.length === 0) return;
  const specifications = files.map((file) => {
    const stream = doc.ref({
      Type: 'EmbeddedFile',
      Subtype: name(file.mediaType),
      Params: { Size: file.bytes.length, ModDate: facts.created },
    });
    stream.end(file.bytes);
    const specification = doc.ref({
      Type: 'Filespec',
      F: words(file.name),
      UF: words(file.name),
      EF: { F: stream, UF: stream },
      AFRelationship: file.relationship,
      ...(file.description === undefined ? {} : { Desc: words(file.description) }),
    });
    specification.end();
    return { name: file.name, specification };
  });
  specifications.sort((a, b) => (a.name < b.name ? -1 : 1));
  doc._root.data.Names.data.EmbeddedFiles = { Names: specifications.flatMap((s) => [words(s.name), s.specification]) };
  doc._root.data.AF = specifications.map((s) => s.specification);
}
