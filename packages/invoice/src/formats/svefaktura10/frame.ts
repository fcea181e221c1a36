import type { XmlElement } from '@autoinvoice/xml';
import { BASIC_INVOICE, FRAME, FRAME_HEADER, FRAMES, OBJECT_ENVELOPE } from './names.js';

/** The documents of a Svefaktura: the invoice, its files, and the frame that may stand around them. */
interface SvefakturaParts {
  main: XmlElement;
  objects: XmlElement[];
  envelope?: XmlElement;
}

const isFrame = ({ localName, namespace }: XmlElement) => localName === FRAME && FRAMES.includes(namespace);
const isInvoice = ({ localName, namespace }: XmlElement) => localName === 'Invoice' && namespace === BASIC_INVOICE;

/** True for the document that carries files. */
export const isObjectEnvelope = ({ localName, namespace }: XmlElement): boolean =>
  localName === 'ObjectEnvelope' && namespace === OBJECT_ENVELOPE;

/** Whether a document can begin a Svefaktura of several parts. */
export const beginsSvefaktura = (root: XmlElement): boolean =>
  isInvoice(root) || isObjectEnvelope(root) || (isFrame(root) && root.children().some(isInvoice));

/**
 * One invoice and its files, in the frame of SFTI or one behind the other, in any order; undefined for anything else.
 *
 * @param roots document elements of a file
 */
export function svefakturaIn(roots: readonly XmlElement[]): SvefakturaParts | undefined {
  const envelope = roots.find(isFrame);
  const documents = roots
    .flatMap((root) => (isFrame(root) ? root.children() : [root]))
    .filter(({ localName }) => localName !== FRAME_HEADER);
  const [main, ...others] = documents.filter(isInvoice);
  const objects = documents.filter(isObjectEnvelope);
  if (!main || others.length > 0 || objects.length + 1 !== documents.length) return undefined;
  return envelope ? { main, objects, envelope } : { main, objects };
}
