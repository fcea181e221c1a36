import { KINDS } from '@autoinvoice/validation';
import { Type } from 'typebox';
import { packFolders, registryOf } from '../../documents/registry.js';
import { operation } from '../../platform/http/index.js';

const Formats = Type.Object(
  {
    formats: Type.Array(
      Type.Object({
        format: Type.String(),
        version: Type.String({ description: 'Empty when the document tells it.' }),
        title: Type.String(),
        publisher: Type.String(),
        kind: Type.String({ description: 'Name by which rule packs say what they apply to.' }),
      }),
    ),
    packs: Type.Array(
      Type.Object({
        id: Type.String(),
        version: Type.String(),
        title: Type.String(),
        publisher: Type.String(),
        origin: Type.Enum(['installed', 'builtin']),
        valid_from: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
        valid_to: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
        announced: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
      }),
    ),
  },
  { $id: 'Formats' },
);

/** GET /v1/formats: additive (contract-validator 4) */
export const listFormats = operation({
  method: 'GET',
  url: '/v1/formats',
  tag: 'validation',
  summary: 'Formats that are recognised, and the rule packs there are',
  description: 'Of packs for the same documents an installed one comes before a built-in one.',
  access: { company: ['validate'], operator: ['operator:validate'] },
  replies: { 200: Formats },
  handler: async ({ ctx }) => ({
    formats: KINDS.map(({ kind, format, version, title, publisher }) => ({
      format,
      version: typeof version === 'string' ? version : '',
      title,
      publisher,
      kind,
    })),
    packs: registryOf(packFolders(ctx.config))
      .packs()
      .map(({ origin, manifest }) => ({
        id: manifest.id,
        version: manifest.version,
        title: manifest.title,
        publisher: manifest.publisher,
        origin,
        valid_from: manifest.validFrom ?? null,
        valid_to: manifest.validTo ?? null,
        announced: manifest.announced ?? null,
      })),
  }),
});
