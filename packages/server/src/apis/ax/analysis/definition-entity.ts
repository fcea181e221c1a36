import { Type } from 'typebox';
import { checkDefinitions } from '../../../detect/definitions.js';
import type { CheckName } from '../../../detect/names.js';
import { type Reason, reasons } from '../../../detect/reasons.js';
import { reportReasonNames, reportReasons } from '../../../fraud/reasons.js';
import { type Language, textIn, translationsOf } from '../../../platform/languages.js';
import { Criteria, presentCriterion, TranslationEntity } from './texts.js';

const translations = () => Type.Optional(Type.Array(TranslationEntity));
const text = () => Type.Optional(Type.String());

const ResultDefinition = Type.Object(
  { status: Type.String(), result: text(), reason: Type.String(), reason_code: Type.String() },
  { $id: 'ResultDefinition' },
);

const CheckDefinition = Type.Object(
  {
    name: text(),
    friendly_name: text(),
    friendly_names: translations(),
    title: text(),
    titles: translations(),
    description: text(),
    descriptions: translations(),
    doc_description: text(),
    resource_type: text(),
    scope: text(),
    scopes: translations(),
    sources: Type.Optional(
      Type.Array(Type.Object({ name: Type.String(), names: Type.Array(TranslationEntity) }, { $id: 'Source' })),
    ),
    metadata: Type.Optional(
      Type.Object({ criteria: Type.Optional(Type.Array(Criteria)) }, { $id: 'WarningListMetadata' }),
    ),
    possible_results: Type.Optional(Type.Array(ResultDefinition)),
  },
  { $id: 'CheckDefinition' },
);

export const CheckDefinitions = Type.Object(
  { app_version: Type.String(), checks: Type.Array(CheckDefinition) },
  { $id: 'CheckDefinitions' },
);

/** Members of a definition that can be asked for. */
export const checkAttributes = [
  'name',
  'friendly_name',
  'friendly_names',
  'title',
  'titles',
  'description',
  'descriptions',
  'doc_description',
  'resource_type',
  'scope',
  'scopes',
  'sources',
  'metadata',
  'possible_results',
] as const;

const resultsOf = (name: CheckName, language: Language) =>
  Object.entries(reasons[name] as Readonly<Record<string, Reason>>).map(([end, reason]) => ({
    status: reason.status,
    ...(reason.result && { result: reason.result }),
    reason: reason.texts[0] && placesShown(reason, language),
    reason_code: `${name}_${end}`,
  }));

/** The text with its places as they are written, such as `%{bid}`. */
const placesShown = ({ texts }: Reason, language: Language): string =>
  textIn(
    texts,
    language,
    Object.fromEntries([...texts[0].matchAll(/%\{(\w+)\}/g)].map(([place, name = '']) => [name, place])),
  );

/** The definition of a check as the API shows it; with `attributes` only those members, `name` always among them. */
export function presentDefinition(
  name: CheckName,
  language: Language,
  attributes: readonly string[] | undefined,
): Type.Static<typeof CheckDefinition> {
  const { friendlyName, title, description, docDescription, scope, sources } = checkDefinitions[name];
  const all = {
    name,
    friendly_name: textIn(friendlyName, language),
    friendly_names: translationsOf(friendlyName),
    title: textIn(title, language),
    titles: translationsOf(title),
    description: textIn(description, language),
    descriptions: translationsOf(description),
    doc_description: docDescription,
    resource_type: 'INVOICE',
    scope: textIn(scope, language),
    scopes: translationsOf(scope),
    sources: sources.map((source) => ({ name: textIn(source.names, language), names: translationsOf(source.names) })),
    metadata:
      name === 'SENDER_WARNING_LIST'
        ? { criteria: reportReasonNames.map((reason) => presentCriterion(reason, reportReasons[reason], language)) }
        : {},
    possible_results: resultsOf(name, language),
  };
  if (attributes === undefined || attributes.length === 0) return all;
  const kept = Object.entries(all).filter(([member]) => member === 'name' || attributes.includes(member));
  return Object.fromEntries(kept);
}
