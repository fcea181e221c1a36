import { SUPPORTED_FORMATS, UNPUBLISHED_FORMATS } from '@autoinvoice/invoice';
import { writtenFormats } from '../../../invoices/formats.js';

/** Formats that an invoice may be sent in, in the contract's order (6.2). */
const contractInputs = [
  'VISMAXML53',
  'VISMAXML60',
  'SVEFAKTURA10',
  'SEDI',
  'E2B',
  'EHF20',
  'PEPPOLBIS20',
  'PEPPOLBIS30',
  'SIUBL11',
  'SIUBL12',
  'SIUBL20',
  'OIOUBL',
  'OIOUBL21',
  'VISMAUBL10',
  'VISMAUBL30',
  'FINVOICE13',
  'FINVOICE20',
  'FINVOICE30',
  'TEAPPS27',
  'TEAPPS30',
  'XRECHNUNG23UBL',
  'XRECHNUNG23CII',
  'XRECHNUNG23EXTUBL',
  'XRECHNUNG23EXTCII',
  'XRECHNUNG30UBL',
  'XRECHNUNG30CII',
  'XRECHNUNG30EXTUBL',
  'XRECHNUNG30EXTCII',
  'FATTURAPA12',
] as const;

/** Forms that an invoice may be asked for in, in the contract's order (6.6). */
const contractReturns = [
  'VISMAXML60',
  'PEPPOLBIS30',
  'SIUBL20',
  'OIOUBL21',
  'VISMAUBL30',
  'FINVOICE30',
  'TEAPPS30',
  'XRECHNUNG23UBL',
  'XRECHNUNG23CII',
  'XRECHNUNG23EXTUBL',
  'XRECHNUNG23EXTCII',
  'XRECHNUNG30UBL',
  'XRECHNUNG30CII',
  'XRECHNUNG30EXTUBL',
  'XRECHNUNG30EXTCII',
  'FATTURAPA12',
  'ORIGINAL_IMAGE',
  'GENERATED_IMAGE',
  'ORIGINAL_OR_GENERATED_IMAGE',
  'EXTENDED_DETAILS',
] as const;

const beyond = <T extends string>(known: readonly string[], ours: readonly T[]): T[] =>
  ours.filter((name) => !known.includes(name));

/** Formats without a public specification are taken as words, so that their use is answered with that reason. */
const named: readonly string[] = [...new Set<string>([...SUPPORTED_FORMATS, ...UNPUBLISHED_FORMATS])];

/** The contract's formats, those that this service reads besides, and those whose use it explains. */
export const inputFormats = [...contractInputs, ...beyond(contractInputs, named)] as const;

/**
 * The contract's forms, the formats that this service writes besides, those that it only reads (an invoice is given in
 * the format that it came in), those whose use it explains, and all files of an invoice as a ZIP.
 */
export const returnFormats = [
  ...contractReturns,
  ...beyond(contractReturns, [...new Set<string>([...writtenFormats, ...named])]),
  'ZIP',
] as const;
