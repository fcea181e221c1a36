import { contractReport } from '@autoinvoice/validation';
import { Type } from 'typebox';
import { validate } from '../../documents/validate.js';
import { serviceVersion } from '../../documents/version.js';
import { FileInMemory, operation, refusal } from '../../platform/http/index.js';
import { documentOf } from './document.js';
import { ValidationResult } from './entity.js';
import { exampleDocument } from './example.js';

/** Codes of ISO 639-1, and the AX API's country-like ones (contract-ax). */
const languages = {
  EN: 'en',
  FI: 'fi',
  SV: 'sv',
  SE: 'sv',
  NO: 'no',
  DA: 'da',
  DK: 'da',
  NL: 'nl',
  en: 'en',
  fi: 'fi',
  sv: 'sv',
  no: 'no',
  da: 'da',
  nl: 'nl',
} as const;

const description = `Recognises the document from its content and checks its structure and its rules. The verdict is
\`result\` of a 200 answer, for ill-formed and unknown documents too: an invalid document is no error of this call.

- The document is the multipart part \`file\`, with or without a file name, or the body itself (\`application/xml\`,
  \`text/xml\`). Its encoding is found from its first bytes and its XML declaration, never from the headers.
- \`result\`: OK; WARNING (warnings, or breaches of rules that are only announced); ERROR; UNKNOWN (not recognised, or
  nobody has rules for it).
- SOAP envelopes before and SBDH headers around the document are taken off first.
- The token needs the scope \`validate\` by name: no alias holds it, and a token asked for without scopes lacks it.`;

/** POST /v1/validate (contract-validator 3) */
export const validateOperation = operation({
  method: 'POST',
  url: '/v1/validate',
  tag: 'validation',
  summary: 'Check a document',
  description,
  access: { company: ['validate'], operator: ['operator:validate'] },
  query: Type.Object({
    as_of: Type.Optional(Type.String({ format: 'date', description: 'Day whose rules apply; today when absent.' })),
    lang: Type.Enum(Object.keys(languages) as (keyof typeof languages)[], {
      default: 'EN',
      description: `Language of messages, where the rules speak it: a code of ISO 639-1, or the AX API's SE and DK for
Swedish and Danish.`,
    }),
    fixes: Type.Boolean({ default: true, description: 'Whether repairs are looked for.' }),
  }),
  bodyType: ['raw', 'multipart'],
  rawExample: exampleDocument,
  bodyOptional: true,
  body: Type.Object({ file: Type.Optional(FileInMemory({ description: 'One XML document' })) }),
  replies: {
    200: ValidationResult,
    400: refusal(['file_missing', 'file_empty']),
    413: refusal(['file_too_large']),
    422: refusal(['document_too_complex']),
  },
  handler: async ({ ctx, body, query, request }) => {
    const bytes = documentOf(ctx.config, body?.file);
    const report = await validate(ctx, bytes, {
      ...(query.as_of === undefined ? {} : { asOf: query.as_of }),
      language: languages[query.lang],
      fixes: query.fixes,
    });
    return contractReport(report, { requestId: request.id, timestamp: ctx.clock.now(), serviceVersion });
  },
});
