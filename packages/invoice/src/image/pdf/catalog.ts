import type { EmbeddedDocument } from './embedded.js';
import type { PdfFile } from './file.js';
import { srgbProfile } from './srgb-profile.js';
import { PdfText, type PdfValue, pdfDate, type Ref, textOrNothing } from './values.js';
import { type DocumentFacts, PROGRAM, type XmpExtension, xmpPacket } from './xmp.js';

/** What a document keeps to and carries beyond its pages. */
export interface Extras {
  /** Keep the rules of PDF/A-3 and say so. */
  pdfa: boolean;
  embedded: readonly EmbeddedDocument[];
  /** Metadata beyond the usual. */
  xmp: readonly XmpExtension[];
}

/** Writes the document's catalog (ISO 32000-1, 7.7.2) and what hangs on it besides pages and structure. */
export function writeCatalog(
  file: PdfFile,
  facts: DocumentFacts,
  extras: Extras,
  parts: { pages: Ref; structure: Ref },
): Ref {
  const files = [...extras.embedded]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((embedded) => ({ name: new PdfText(embedded.name), ref: writeEmbedded(file, embedded, facts.created) }));
  const packet = new TextEncoder().encode(xmpPacket(facts, extras.pdfa, extras.xmp));
  return file.add({
    Type: 'Catalog',
    Pages: parts.pages,
    Lang: new PdfText(facts.languageTag),
    MarkInfo: { Marked: true },
    StructTreeRoot: parts.structure,
    ViewerPreferences: { DisplayDocTitle: true },
    Metadata: file.stream({ Type: 'Metadata', Subtype: 'XML' }, packet, 'plain'),
    OutputIntents: extras.pdfa ? [writeOutputIntent(file)] : undefined,
    Names: files.length === 0 ? undefined : { EmbeddedFiles: { Names: files.flatMap((f) => [f.name, f.ref]) } },
    AF: files.length === 0 ? undefined : files.map((f) => f.ref),
  });
}

/** Writes the information dictionary, which older readers take in place of the metadata. */
export function writeInformation(file: PdfFile, facts: DocumentFacts): Ref {
  return file.add({
    Title: new PdfText(facts.title),
    Author: new PdfText(facts.author),
    Subject: new PdfText(facts.subject),
    Creator: new PdfText(PROGRAM),
    Producer: new PdfText(PROGRAM),
    CreationDate: pdfDate(facts.created),
    ModDate: pdfDate(facts.created),
  });
}

function writeOutputIntent(file: PdfFile): PdfValue {
  return {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: new PdfText('sRGB'),
    Info: new PdfText('sRGB IEC61966-2.1'),
    DestOutputProfile: file.stream({ N: 3 }, srgbProfile()),
  };
}

/** Writes a file and its specification as ISO 19005-3, 6.8, demands: both names, media type, date, relationship. */
function writeEmbedded(file: PdfFile, embedded: EmbeddedDocument, modified: Date): Ref {
  const params = { Size: embedded.bytes.length, ModDate: pdfDate(modified) };
  const head = { Type: 'EmbeddedFile', Subtype: embedded.mediaType, Params: params };
  const stream = file.stream(head, embedded.bytes);
  return file.add({
    Type: 'Filespec',
    F: new PdfText(embedded.name),
    UF: new PdfText(embedded.name),
    EF: { F: stream, UF: stream },
    AFRelationship: embedded.relationship,
    Desc: textOrNothing(embedded.description ?? embedded.name),
  });
}
