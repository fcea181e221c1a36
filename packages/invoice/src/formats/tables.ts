import { type OutlineRow, outlineOf } from '../mapping/outline.js';
import type { Mapping } from '../mapping/rules.js';
import type { Invoice } from '../model/invoice.js';
import { CII } from './cii16b/document.js';
import { FATTURA } from './fatturapa12/document.js';
import { FINVOICE } from './finvoice/document.js';
import type { FormatName } from './format.js';
import { oioublMapping } from './oioubl/document.js';
import { SUPPORTED_FORMATS } from './registry.js';
import { svefakturaMapping } from './svefaktura10/document.js';
import { TEAPPS } from './teapps/document.js';
import { ublMapping } from './ubl21/document.js';

/** A mapping table and the formats that it reads and writes. */
export interface FormatTable {
  readonly title: string;
  /** Path of the root, to which paths of the table are relative. */
  readonly root: string;
  readonly formats: readonly FormatName[];
  readonly mapping: Mapping<Invoice>;
}

/** Every mapping table: formats that share a syntax share it. Their differences are rules, not places. */
const TABLES: readonly {
  title: string;
  root: string;
  isOf: (name: FormatName) => boolean;
  mapping: Mapping<Invoice>;
}[] = [
  {
    title: 'UBL 2.1',
    root: '/Invoice',
    isOf: (name) => /UBL|PEPPOL|EHF/.test(name) && !name.startsWith('OIOUBL'),
    mapping: ublMapping('invoice'),
  },
  {
    title: 'OIOUBL',
    root: '/Invoice',
    isOf: (name) => name.startsWith('OIOUBL'),
    mapping: oioublMapping({ kind: 'invoice', version: '2.1', scheme: 'VAT' }),
  },
  { title: 'CII D16B', root: '/rsm:CrossIndustryInvoice', isOf: (name) => /CII$|^FACTURX$/.test(name), mapping: CII },
  { title: 'Finvoice', root: '/Finvoice', isOf: (name) => name.startsWith('FINVOICE'), mapping: FINVOICE },
  {
    title: 'TEAPPSXML',
    root: '/INVOICE_CENTER/CONTENT_FRAME/INVOICES/INVOICE',
    isOf: (name) => name.startsWith('TEAPPS'),
    mapping: TEAPPS,
  },
  {
    title: 'Svefaktura',
    root: '/Invoice',
    isOf: (name) => name === 'SVEFAKTURA10',
    mapping: svefakturaMapping({ reasons: new Map(), objects: new Map() }),
  },
  { title: 'FatturaPA', root: '/p:FatturaElettronica', isOf: (name) => name === 'FATTURAPA12', mapping: FATTURA },
];

const tableOf = (name: FormatName) => TABLES.find(({ isOf }) => isOf(name));

export const FORMAT_TABLES: readonly FormatTable[] = TABLES.map((table) => ({
  title: table.title,
  root: table.root,
  formats: SUPPORTED_FORMATS.filter((name) => tableOf(name) === table),
  mapping: table.mapping,
}));

/** Where documents of a table have each business term. */
export function placesOfTerms({ mapping }: FormatTable): OutlineRow[] {
  return outlineOf(mapping as Mapping<object>);
}
