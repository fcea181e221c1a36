import { Type } from 'typebox';
import { checkNames } from '../../../detect/names.js';
import type { Context } from '../../../platform/context.js';
import { operation } from '../../../platform/http/index.js';
import { languageOf } from '../../../platform/languages.js';
import { CheckDefinitions, checkAttributes, presentDefinition } from './definition-entity.js';

const query = Type.Object({
  checks: Type.Optional(Type.Array(Type.Enum([...checkNames]))),
  check_attributes: Type.Optional(Type.Array(Type.Enum([...checkAttributes]))),
});

/** Version of the contract that the definitions are of. */
const appVersion = '0.85.550';

interface Asked {
  readonly query: Type.Static<typeof query>;
  readonly request: { readonly headers: { readonly 'accept-language'?: string } };
  readonly ctx: Context;
}

async function definitions({ query: { checks = [], check_attributes }, request }: Asked) {
  const language = languageOf(request.headers['accept-language']);
  const wanted = checkNames.filter((name) => checks.length === 0 || checks.includes(name));
  return {
    app_version: appVersion,
    checks: wanted.map((name) => presentDefinition(name, language, check_attributes)),
  };
}

const common = {
  method: 'GET',
  access: { public: true },
  query,
  replies: { 200: CheckDefinitions },
} as const;

/** GET /v1/definitions/detect/checks */
export const getDetectCheckDefinitions = operation({
  ...common,
  url: '/v1/definitions/detect/checks',
  tag: 'definitions',
  summary: 'The checks of invoices and what they can find',
  description:
    'All checks, or those of `checks`; all members, or those of `check_attributes` (the name always). Single texts are in the language of Accept-Language (en, fi, sv, nb, da, nl), lists of texts in all six. `possible_results` has every reason code with its text, places in it written `%{…}`.',
  handler: definitions,
});

/** GET /v1/analysis/definitions: the older path. */
export const getAnalysisDefinitions = operation({
  ...common,
  url: '/v1/analysis/definitions',
  tag: 'analysis',
  summary: 'The checks of invoices (older path)',
  description: 'The same as GET /v1/definitions/detect/checks.',
  handler: definitions,
});
