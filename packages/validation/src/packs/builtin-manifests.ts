import type { DocumentType } from '../identify/index.js';
import type { RuleSet } from '../rules/model.js';
import type { BuiltInStructure } from '../structures/index.js';
import { readStructure, type SchemaModel } from '../xsd/index.js';
import type { DocumentMatch, DocumentRules, LayerSpec, Manifest, RulesLayer, SchemaLayer } from './manifest.js';

/** What a built-in layer is compiled from. */
export type BuiltinSource = { readonly rules: RuleSet } | { readonly schema: SchemaModel };

/** Built-in layers by the name that manifests use as their file. Read only when nothing compiled is there. */
export const BUILTIN_LAYERS: Readonly<Record<string, () => Promise<BuiltinSource>>> = {
  'en16931-ubl': async () => ({ rules: (await import('../builtin/en16931/index.js')).en16931Ubl }),
  'en16931-cii': async () => ({ rules: (await import('../builtin/en16931/index.js')).en16931Cii }),
  'peppol-billing-ubl': async () => ({ rules: (await import('../builtin/peppol/index.js')).peppolBillingUbl }),
  'peppol-self-billing-ubl': async () => ({ rules: (await import('../builtin/peppol/index.js')).peppolSelfBillingUbl }),
  'peppol-billing-cii': async () => ({ rules: (await import('../builtin/peppol/index.js')).peppolBillingCii }),
  'finvoice-rules': async () => ({ rules: (await import('../builtin/finvoice/index.js')).finvoiceRules }),
  'finvoice-en16931': async () => ({ rules: (await import('../builtin/finvoice/index.js')).finvoiceEn16931Rules }),
  'teapps-rules': async () => ({ rules: (await import('../builtin/teapps/index.js')).teappsRules }),
  'teapps-en16931': async () => ({ rules: (await import('../builtin/teapps/index.js')).teappsEn16931Rules }),
  'fatturapa-rules': async () => ({ rules: (await import('../builtin/fatturapa/index.js')).fatturapaRules }),
  ...structures(
    'ubl-2.1-invoice',
    'ubl-2.1-credit-note',
    'cii-d16b',
    'finvoice-1.3',
    'finvoice-2.0',
    'finvoice-2.01',
    'finvoice-3.0',
    'teapps-2.7.2',
    'teapps-3.0',
    'svefaktura-1.0',
    'fatturapa-1.2',
    'sbdh',
  ),
};

function structures(...names: readonly BuiltInStructure[]): Record<string, () => Promise<BuiltinSource>> {
  const source = async (name: BuiltInStructure): Promise<BuiltinSource> => {
    const { builtInStructures } = await import('../structures/index.js');
    return { schema: readStructure(...builtInStructures[name]) };
  };
  return Object.fromEntries(names.map((name) => [name, () => source(name)]));
}

const STRUCTURE: LayerSpec = { kind: 'structure' };
const BASE: LayerSpec = { kind: 'base' };
const rules = (file: string, name: string): RulesLayer => ({ kind: 'rules', name, file });

/** Rules made for documents of one description. */
const own = (appliesTo: DocumentMatch, ...layers: LayerSpec[]): DocumentRules => ({ appliesTo, fit: 'own', layers });

/** Structure alone. */
const syntax = (appliesTo: DocumentMatch, name: string, file: BuiltInStructure): DocumentRules => {
  const layer: SchemaLayer = { kind: 'schema', name, files: [file] };
  return { appliesTo, fit: 'syntax', layers: [layer] };
};

const UBL_ROOTS = [
  '{urn:oasis:names:specification:ubl:schema:xsd:Invoice-2}Invoice',
  '{urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2}CreditNote',
] as const;
const CII_ROOTS = ['{urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100}CrossIndustryInvoice'];
/** Every specification that builds on EN 16931 begins with its identifier. */
const ON_EN16931 = '^urn:cen\\.eu:en16931:2017(?!.*#conformant#)';
/** An extension may break rules of the standard, so its own rules are needed beside them. */
const EXTENDING_EN16931 = '^urn:cen\\.eu:en16931:2017.*#conformant#';
/** Messages of Finvoice and TEAPPS that carry amounts to pay; orders and price lists have their structure alone. */
const INVOICES: readonly DocumentType[] = ['INVOICE', 'CREDIT_NOTE', 'SELF_BILLING_INVOICE'];

const en16931Ubl = rules('en16931-ubl', 'EN 16931 rules (UBL)');
const en16931Cii = rules('en16931-cii', 'EN 16931 rules (CII)');

/** XRechnung for the clean vehicles directive adds the scheme CVD to the list of BR-CL-13, as KoSIT's own set does. */
const cleanVehicles = (roots: readonly string[], layer: RulesLayer): DocumentRules => ({
  appliesTo: { roots, customizationId: '^urn:cen\\.eu:en16931:2017.*:xrechnung:cvd_0\\.9$' },
  fit: 'base',
  layers: [STRUCTURE, layer],
  levels: [{ rules: ['BR-CL-13'], severity: 'INFO' }],
});

/** A pack of ours. No checksums: its files are this program. */
const pack = (
  id: string,
  version: string,
  title: string,
  documents: readonly DocumentRules[],
  dates: Pick<Manifest, 'validFrom'> = {},
): Manifest => ({ id, version, title, publisher: 'AutoInvoice', ...dates, documents, files: {} });

/**
 * The packs that come with the program; their ids are those of the published sets that they stand in for. Of the
 * descriptions within a pack the first that fits counts.
 */
export const BUILTIN_MANIFESTS: readonly Manifest[] = [
  pack(
    'peppol',
    '2026.5',
    'Peppol BIS Billing 3.0.21',
    [
      own({ kinds: ['peppol-billing'] }, STRUCTURE, BASE, rules('peppol-billing-ubl', 'Peppol BIS Billing 3.0.21')),
      own(
        { kinds: ['peppol-self-billing'] },
        STRUCTURE,
        BASE,
        rules('peppol-self-billing-ubl', 'Peppol BIS Self-Billing 3.0'),
      ),
    ],
    { validFrom: '2026-05-01' },
  ),
  pack('peppol-cii', '3.0.19', 'Peppol BIS Billing 3.0 in CII', [
    own(
      { kinds: ['peppol-billing-cii'] },
      STRUCTURE,
      BASE,
      rules('peppol-billing-cii', 'Peppol BIS Billing 3.0 (CII)'),
    ),
  ]),
  pack(
    'en16931',
    '1.3.16',
    'EN 16931 rules',
    [
      own({ kinds: ['en16931-ubl'] }, STRUCTURE, en16931Ubl),
      own({ kinds: ['en16931-cii'] }, STRUCTURE, en16931Cii),
      cleanVehicles(UBL_ROOTS, en16931Ubl),
      cleanVehicles(CII_ROOTS, en16931Cii),
      { appliesTo: { roots: UBL_ROOTS, customizationId: ON_EN16931 }, fit: 'base', layers: [STRUCTURE, en16931Ubl] },
      { appliesTo: { roots: CII_ROOTS, customizationId: ON_EN16931 }, fit: 'base', layers: [STRUCTURE, en16931Cii] },
      { appliesTo: { roots: UBL_ROOTS, customizationId: EXTENDING_EN16931 }, fit: 'extended', layers: [en16931Ubl] },
      { appliesTo: { roots: CII_ROOTS, customizationId: EXTENDING_EN16931 }, fit: 'extended', layers: [en16931Cii] },
    ],
    { validFrom: '2026-04-01' },
  ),
  pack('finvoice', '3.0', 'Finvoice', [
    own(
      { kinds: ['finvoice'], profiles: ['EN16931'], documentTypes: INVOICES },
      STRUCTURE,
      rules('finvoice-en16931', 'Finvoice business rules with EN 16931'),
    ),
    own(
      { kinds: ['finvoice'], documentTypes: INVOICES },
      STRUCTURE,
      rules('finvoice-rules', 'Finvoice business rules'),
    ),
    syntax({ kinds: ['finvoice'], versions: ['3.0'] }, 'Finvoice 3.0', 'finvoice-3.0'),
    syntax({ kinds: ['finvoice'], versions: ['2.01'] }, 'Finvoice 2.01', 'finvoice-2.01'),
    syntax({ kinds: ['finvoice'], versions: ['2.0'] }, 'Finvoice 2.0', 'finvoice-2.0'),
    syntax({ kinds: ['finvoice'], versions: ['1.3'] }, 'Finvoice 1.3', 'finvoice-1.3'),
    syntax({ kinds: ['finvoice'] }, 'Finvoice 3.0', 'finvoice-3.0'),
  ]),
  pack('teapps', '3.0', 'TEAPPSXML', [
    own(
      { kinds: ['teapps'], profiles: ['EN16931'], documentTypes: INVOICES },
      STRUCTURE,
      rules('teapps-en16931', 'TEAPPSXML business rules with EN 16931'),
    ),
    own({ kinds: ['teapps'], documentTypes: INVOICES }, STRUCTURE, rules('teapps-rules', 'TEAPPSXML business rules')),
    syntax({ kinds: ['teapps'], versions: ['3.0*'] }, 'TEAPPSXML 3.0', 'teapps-3.0'),
    syntax({ kinds: ['teapps'], versions: ['2.*'] }, 'TEAPPSXML 2.7.2', 'teapps-2.7.2'),
    syntax({ kinds: ['teapps'] }, 'TEAPPSXML 3.0', 'teapps-3.0'),
  ]),
  pack('svefaktura', '1.0', 'Svefaktura', [
    syntax({ kinds: ['svefaktura', 'svefaktura-envelope'] }, 'Svefaktura 1.0', 'svefaktura-1.0'),
  ]),
  pack('fatturapa', '1.2.2', 'FatturaPA', [
    own({ kinds: ['fatturapa'] }, STRUCTURE, rules('fatturapa-rules', 'FatturaPA checks of the exchange system')),
    syntax({ kinds: ['fatturapa'] }, 'FatturaPA 1.2.2', 'fatturapa-1.2'),
  ]),
  pack('ubl', '2.1', 'UBL 2.1', [
    // The profile of this service (docs/formats-vismaubl30.md) has no rules beyond the structure.
    own({ roots: UBL_ROOTS, customizationId: '^urn:autoinvoice:ubl:internal:3\\.0$' }, STRUCTURE),
    syntax({ roots: [UBL_ROOTS[0]] }, 'UBL 2.1 invoice', 'ubl-2.1-invoice'),
    syntax({ roots: [UBL_ROOTS[1]] }, 'UBL 2.1 credit note', 'ubl-2.1-credit-note'),
  ]),
  pack('cii', 'd16b', 'Cross Industry Invoice D16B', [syntax({ roots: CII_ROOTS }, 'CII D16B', 'cii-d16b')]),
  pack('sbdh', '1.3', 'Standard Business Document Header', [syntax({ kinds: ['sbdh'] }, 'SBDH', 'sbdh')]),
];
