import { type FormatName, WRITTEN_FORMATS } from '@autoinvoice/invoice';
import type { SourceFormat } from './source-document.js';

/** Names of the API whose makers publish no specification: nobody but they can read or write them. */
const unpublished = ['VISMAXML53', 'VISMAXML60', 'SEDI', 'E2B', 'LIINOS'];

/** Why a format of the API is not served, when its maker publishes no specification; undefined for all others. */
export function unpublishedFormat(name: string | undefined): string | undefined {
  if (name === undefined || !unpublished.includes(name.toUpperCase())) return undefined;
  return `${name} has no public specification, so this service can neither read nor write it. Use PEPPOLBIS30, or in Finland FINVOICE30.`;
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
