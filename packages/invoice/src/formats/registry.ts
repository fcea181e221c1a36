import type { XmlElement } from '@autoinvoice/xml';
import type { Writing } from '../mapping/context.js';
import type { Invoice } from '../model/invoice.js';
import type { CompanionFile } from './companions.js';
import { ehf20 } from './ehf20/index.js';
import { ehf30Reminder } from './ehf30reminder/index.js';
import { en16931Cii } from './en16931cii/index.js';
import { en16931Ubl } from './en16931ubl/index.js';
import { facturx } from './facturx/index.js';
import { fatturaPa12 } from './fatturapa12/index.js';
import { finvoice13 } from './finvoice13/index.js';
import { finvoice20 } from './finvoice20/index.js';
import { finvoice30 } from './finvoice30/index.js';
import type { FormatName, WriteOptions } from './format.js';
import { oioubl21 } from './oioubl21/index.js';
import { oioubl202 } from './oioubl202/index.js';
import { peppolBis20 } from './peppolbis20/index.js';
import { peppolBis30 } from './peppolbis30/index.js';
import { peppolBis30Sb } from './peppolbis30sb/index.js';
import { siubl11 } from './siubl11/index.js';
import { siubl12 } from './siubl12/index.js';
import { siubl20 } from './siubl20/index.js';
import { svefaktura10 } from './svefaktura10/index.js';
import { teapps27 } from './teapps27/index.js';
import { teapps30 } from './teapps30/index.js';
import { vismaUbl10 } from './vismaubl10/index.js';
import { vismaUbl30 } from './vismaubl30/index.js';
import { xrechnung23Cii } from './xrechnung23cii/index.js';
import { xrechnung23ExtCii } from './xrechnung23extcii/index.js';
import { xrechnung23ExtUbl } from './xrechnung23extubl/index.js';
import { xrechnung23Ubl } from './xrechnung23ubl/index.js';
import { xrechnung30Cii } from './xrechnung30cii/index.js';
import { xrechnung30ExtCii } from './xrechnung30extcii/index.js';
import { xrechnung30ExtUbl } from './xrechnung30extubl/index.js';
import { xrechnung30Ubl } from './xrechnung30ubl/index.js';

/** The XML documents of a file: the invoice, and what may stand before, around or behind it. */
export interface Documents {
  main: XmlElement;
  /** The SOAP frame before the document, or SFTI's frame around it. */
  envelope?: XmlElement;
  /** Documents that carry the files of a Svefaktura. */
  objects?: readonly XmlElement[];
  /** Files that came beside the document, which it may name. */
  companions?: readonly CompanionFile[];
}

/** One format: the folder of that name has `read.ts`, `write.ts`, `detect.ts` and exports this. */
export interface Format {
  name: FormatName;
  /** Throws FormatError. */
  read(documents: Documents): Invoice;
  /** Absent for formats that are only read. Throws FormatError `not_representable` with every reason. */
  write?(
    invoice: Invoice,
    writing: Writing,
    options: WriteOptions,
  ): { bytes: Uint8Array; mediaType: string; encoding: string; companions?: readonly CompanionFile[] };
}

const FORMATS = new Map<FormatName, Format>(
  [
    peppolBis30,
    vismaUbl10,
    vismaUbl30,
    ehf20,
    ehf30Reminder,
    peppolBis20,
    siubl11,
    siubl12,
    en16931Ubl,
    peppolBis30Sb,
    siubl20,
    xrechnung23ExtUbl,
    xrechnung23Ubl,
    xrechnung30ExtUbl,
    xrechnung30Ubl,
    oioubl21,
    oioubl202,
    svefaktura10,
    finvoice30,
    finvoice20,
    finvoice13,
    teapps30,
    teapps27,
    en16931Cii,
    facturx,
    xrechnung30Cii,
    xrechnung30ExtCii,
    xrechnung23Cii,
    xrechnung23ExtCii,
    fatturaPa12,
  ].map((format) => [format.name, format]),
);

/** The reader and writer of a format, or undefined when it has none. */
export function formatOf(name: FormatName): Format | undefined {
  return FORMATS.get(name);
}

const supported: FormatName[] = [...FORMATS.keys()];
const written: FormatName[] = [...FORMATS.values()].filter(({ write }) => write !== undefined).map(({ name }) => name);

/** Formats that can be read; the list grows when a format is added. */
export const SUPPORTED_FORMATS: readonly FormatName[] = supported;

/** Formats that can be written; the list grows when a format is added. */
export const WRITTEN_FORMATS: readonly FormatName[] = written;

/** Adds a format that has no reader yet; gives a function that takes it out again. Throws RangeError when it has one. */
export function addFormat(format: Format): () => void {
  const { name } = format;
  if (FORMATS.has(name)) throw new RangeError(`${name} has a reader already`);
  FORMATS.set(name, format);
  supported.push(name);
  if (format.write) written.push(name);
  return () => {
    FORMATS.delete(name);
    for (const list of [supported, written]) if (list.includes(name)) list.splice(list.indexOf(name), 1);
  };
}
