/** How an embedded file stands to the document (ISO 32000-2, 7.11.3); Factur-X demands `Data` or `Alternative`. */
export type EmbeddedRelationship = 'Data' | 'Source' | 'Alternative' | 'Supplement';

/** A file inside the PDF, such as the XML that the image shows. */
export interface EmbeddedDocument {
  /** File name that readers show and save under; unique among the files of one PDF. */
  name: string;
  bytes: Uint8Array;
  /** IANA media type, for example `text/xml`. */
  mediaType: string;
  relationship: EmbeddedRelationship;
  description?: string;
}
