import { compileSchema } from '../xsd/compile/compile-schema.js';
import type { StructureDefinition } from '../xsd/structure/notation.js';
import { readStructure } from '../xsd/structure/read-structure.js';
import { type CompiledSchema, loadSchema } from '../xsd/validate/compiled-schema.js';
import { ciiD16b } from './cii-d16b.js';
import { fatturapa12 } from './fatturapa-1.2.js';
import { finvoice13 } from './finvoice-1.3.js';
import { finvoice20 } from './finvoice-2.0.js';
import { finvoice201 } from './finvoice-2.01.js';
import { finvoice30 } from './finvoice-3.0.js';
import { finvoiceReceiverInfo } from './finvoice-receiver-info.js';
import { finvoiceReceiverProposal } from './finvoice-receiver-proposal.js';
import { finvoiceSenderInfo } from './finvoice-sender-info.js';
import { finvoiceack } from './finvoiceack.js';
import { sbdh } from './sbdh.js';
import { svefaktura10 } from './svefaktura-1.0.js';
import { teapps272 } from './teapps-2.7.2.js';
import { teapps30 } from './teapps-3.0.js';
import { ubl21Common } from './ubl-2.1-common.js';
import { ubl21CreditNote } from './ubl-2.1-credit-note.js';
import { ubl21Invoice } from './ubl-2.1-invoice.js';

/** The structures that come with this package, each as the definitions it is read from. */
export const builtInStructures = {
  'ubl-2.1-invoice': [ubl21Common, ubl21Invoice],
  'ubl-2.1-credit-note': [ubl21Common, ubl21CreditNote],
  'cii-d16b': [ciiD16b],
  'finvoice-1.3': [finvoice13],
  'finvoice-2.0': [finvoice20],
  'finvoice-2.01': [finvoice20, finvoice201],
  'finvoice-3.0': [finvoice30],
  'finvoice-sender-info': [finvoiceSenderInfo],
  'finvoice-receiver-info': [finvoiceReceiverInfo],
  'finvoice-receiver-proposal': [finvoiceReceiverProposal],
  finvoiceack: [finvoiceack],
  'teapps-2.7.2': [teapps272],
  'teapps-3.0': [teapps30],
  'svefaktura-1.0': [svefaktura10],
  'fatturapa-1.2': [fatturapa12],
  sbdh: [sbdh],
} as const satisfies Readonly<Record<string, readonly StructureDefinition[]>>;

export type BuiltInStructure = keyof typeof builtInStructures;

const compiled = new Map<BuiltInStructure, CompiledSchema>();

/** The validator of a built-in structure, compiled when first asked for and kept. */
export function builtInSchema(id: BuiltInStructure): CompiledSchema {
  const known = compiled.get(id);
  if (known !== undefined) return known;
  const schema = loadSchema(compileSchema(readStructure(...builtInStructures[id])));
  compiled.set(id, schema);
  return schema;
}
