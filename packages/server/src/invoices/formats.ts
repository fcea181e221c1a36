import {
  FORMAT_NAMES,
  type FormatName,
  SUPPORTED_FORMATS,
  UNPUBLISHED_FORMATS,
  WRITTEN_FORMATS,
  whyUnsupported,
} from '@autoinvoice/invoice';
import type { SourceFormat } from './source-document.js';

/**
 * Why a format of the API is not served, when its maker publishes no specification and nobody brought it along
 * (docs/format-plug-ins.md); undefined for all others.
 */
export function unpublishedFormat(name: string | undefined): string | undefined {
  const known = FORMAT_NAMES.find((format) => format === name?.toUpperCase());
  if (known === undefined || !UNPUBLISHED_FORMATS.has(known) || SUPPORTED_FORMATS.includes(known)) return undefined;
  return `${whyUnsupported(known)}.`;
}

/** Formats that invoices are written in. Factur-X is drawn as a PDF around one of them. */
export const writtenFormats: readonly FormatName[] = [...new Set<FormatName>([...WRITTEN_FORMATS, 'FACTURX'])];

/**
 * Formats that conversion knows and the API's vocabulary does not, by the word that clients are shown in their place:
 * the nearest that the contract has, so that clients which know its list alone are not stopped by a new word.
 */
const nearestWord: Readonly<Partial<Record<SourceFormat, FormatName>>> = {
  // The contract presents the service's internal form as VISMAUBL30 (6.6).
  JSON: 'VISMAUBL30',
  EN16931UBL: 'PEPPOLBIS30',
  EN16931CII: 'XRECHNUNG30CII',
  FACTURX: 'XRECHNUNG30CII',
  PEPPOLBIS30SB: 'PEPPOLBIS30',
  EHF30REMINDER: 'PEPPOLBIS30',
};

/** A format as `source_format` shows it: a word of the contract (6.2). */
export const publicFormatName = (format: string): string => nearestWord[format as SourceFormat] ?? format;
