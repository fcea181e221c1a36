import { isAcceptable, type ValidationReport, varlReport } from '@autoinvoice/validation';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { validate } from '../../documents/validate.js';
import { serviceVersion } from '../../documents/version.js';
import type { Context } from '../../platform/context.js';
import {
  type Access,
  bytes,
  FileInMemory,
  type Operation,
  operation,
  raw,
  refusal,
} from '../../platform/http/index.js';
import { documentOf } from './document.js';
import { exampleDocument } from './example.js';

const description = `For programs written for the HTTP mode of the KoSIT validator: the document is the body, the last part of the
address names it, and the answer is a report in that validator's XML (VARL 1).

- 200: acceptable. 406: not acceptable, or no rules for such a document. 422: not well-formed.
- Unlike there, a token is needed, unless AUTOINVOICE_VALIDATOR_OPEN says otherwise.`;

const shared = {
  method: 'POST',
  tag: 'kosit',
  summary: 'Check a document as the KoSIT validator does',
  description,
  bodyType: 'raw',
  rawExample: exampleDocument,
  bodyOptional: true,
  body: Type.Object({ file: Type.Optional(FileInMemory()) }),
  replies: {
    200: raw('application/xml'),
    400: refusal(['file_missing', 'file_empty']),
    406: raw('application/xml'),
    413: refusal(['file_too_large']),
    422: raw('application/xml'),
  },
} as const;

const withToken: Access = { company: ['validate'], operator: ['operator:validate'] };
const forAnyone: Access = { public: true };

/**
 * POST /kosit and /kosit/{name}: the answers of the KoSIT validator's daemon (itplr-kosit/validator docs/daemon.md).
 *
 * @param open whether anyone may ask, as there, so that its clients need no change but the address
 */
export function kositOperations(open: boolean): Operation[] {
  const access = open ? forAnyone : withToken;
  return [
    operation({
      ...shared,
      access,
      url: '/kosit',
      handler: async ({ ctx, body, reply }) => answer(ctx, reply, body?.file, 'supplied_instance'),
    }),
    operation({
      ...shared,
      access,
      url: '/kosit/:name',
      params: Type.Object({ name: Type.String({ maxLength: 255 }) }),
      handler: async ({ ctx, params, body, reply }) => answer(ctx, reply, body?.file, params.name),
    }),
  ];
}

async function answer(ctx: Context, reply: FastifyReply, file: FileInMemory | undefined, name: string) {
  const document = documentOf(ctx.config, file);
  const report = await validate(ctx, document);
  reply.code(statusOf(report));
  const engine = `AutoInvoice ${serviceVersion}`;
  const content = varlReport(report, { name, bytes: document, timestamp: ctx.clock.now(), engine });
  return bytes(content, { mediaType: 'application/xml' });
}

function statusOf(report: ValidationReport): number {
  if (isAcceptable(report)) return 200;
  return report.findings.some(({ layer }) => layer === 'xml') ? 422 : 406;
}
