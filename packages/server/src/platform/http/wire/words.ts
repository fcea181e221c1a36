import type { TSchema } from 'typebox';
import type { Validator } from 'typebox/compile';
import { Settings } from 'typebox/system';
import { branches, type JsonSchema } from './schema.js';

/** Most findings that one answer lists; a hostile body could make thousands. */
const maxFindings = 50;

// TypeBox stops looking at 8 findings by default. Twice our own limit, because alternatives give several each.
Settings.Set({ maxErrors: maxFindings * 2 });

type Finding = ReturnType<Validator<Record<string, never>, TSchema>['Errors']>[number];

/** `/files/0/name` as people write it: `files[0].name`. */
function fieldName(pointer: string, root: string): string {
  const parts = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const name = parts.reduce(
    (text, part) => (/^\d+$/.test(part) ? `${text}[${part}]` : text === '' ? part : `${text}.${part}`),
    '',
  );
  return name === '' ? root : name;
}

function nodeAt(schema: JsonSchema, schemaPath: string): JsonSchema {
  let node: unknown = schema;
  for (const part of schemaPath.split('/').slice(1)) {
    const key = decodeURIComponent(part.replaceAll('~1', '/').replaceAll('~0', '~'));
    node = typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : undefined;
  }
  return (node ?? {}) as JsonSchema;
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with named fields',
  null: 'null',
};
const formatWords: Readonly<Record<string, string>> = {
  'date-time': 'a time such as 2024-01-31T12:00:00Z',
  date: 'a date such as 2024-01-31',
  email: 'an e-mail address',
  uuid: 'a UUID',
  uri: 'a URL',
};

const asText = (values: readonly unknown[]): string => values.map(String).join(', ');

function sentences(finding: Finding, field: string, node: JsonSchema, root: string): string[] {
  const params = finding.params as Record<string, unknown>;
  const limit = String(params.limit);
  switch (finding.keyword) {
    case 'required':
      return (params.requiredProperties as string[]).map(
        (name) => `${finding.instancePath === '' ? '' : `${field}.`}${name} is missing.`,
      );
    case 'type': {
      const types = [params.type].flat().map((type) => typeWords[String(type)] ?? String(type));
      return [`${field} must be ${types.join(' or ')}.`];
    }
    case 'enum':
      return [`${field} must be one of ${asText(params.allowedValues as unknown[])}.`];
    case 'const':
      return [`${field} must be ${JSON.stringify(params.allowedValue)}.`];
    case 'format':
      return [`${field} must be ${formatWords[String(params.format)] ?? `of the form ${String(params.format)}`}.`];
    case 'minLength':
      return [limit === '1' ? `${field} must not be empty.` : `${field} must have at least ${limit} characters.`];
    case 'maxLength':
      return [`${field} must have at most ${limit} characters.`];
    case 'minItems':
      return [`${field} must have at least ${limit} ${limit === '1' ? 'item' : 'items'}.`];
    case 'maxItems':
      return [`${field} must have at most ${limit} items.`];
    case 'minimum':
      return [`${field} must be at least ${limit}.`];
    case 'maximum':
      return [`${field} must be at most ${limit}.`];
    case 'exclusiveMinimum':
      return [`${field} must be more than ${limit}.`];
    case 'exclusiveMaximum':
      return [`${field} must be less than ${limit}.`];
    case 'uniqueItems':
      return [`${field} must not list an item twice.`];
    case 'pattern':
      return [`${field} does not have the right form${node.description === undefined ? '.' : `: ${node.description}`}`];
    case 'anyOf':
    case 'oneOf': {
      const values = branches(node).flatMap((b) => b.enum ?? (b.const === undefined ? [] : [b.const]));
      return [
        values.length > 0 ? `${field} must be one of ${asText(values)}.` : `${field} does not have an accepted form.`,
      ];
    }
    case 'additionalProperties':
      return (params.additionalProperties as string[]).map(
        (name) => `${name} is not known in ${field === root ? root : field}.`,
      );
    case 'boolean':
      return [];
    default:
      return [`${field} ${finding.message}.`];
  }
}

/**
 * What is wrong with a value, one plain sentence per finding, each naming its field.
 * `root` names the whole (such as "The body") in findings that concern no single field.
 */
export function explain(validator: Validator, schema: JsonSchema, value: unknown, root: string): string[] {
  const findings = validator.Errors(value);
  const alternatives: Finding[] = findings.filter((f) => f.keyword === 'anyOf' || f.keyword === 'oneOf');
  // One real alternative beside null: its own findings say more than "does not fit any".
  const single = (f: Finding) => branches(nodeAt(schema, f.schemaPath)).filter((b) => b.type !== 'null').length === 1;
  const kept = findings.filter((f: Finding) => {
    const outer = alternatives.find((a) => a !== f && isInside(f, a));
    if (alternatives.includes(f)) return !single(f) && outer === undefined;
    return outer === undefined || (single(outer) && nodeAt(schema, f.schemaPath).type !== 'null');
  });
  const details = kept.flatMap((f) =>
    sentences(f, fieldName(f.instancePath, root), nodeAt(schema, f.schemaPath), root),
  );
  const unique = [...new Set(details)];
  if (unique.length === 0) return [`${root} does not have an accepted form.`];
  return unique.length > maxFindings ? [...unique.slice(0, maxFindings), 'There are more findings.'] : unique;
}

const isInside = (inner: Finding, outer: Finding): boolean =>
  inner.schemaPath.startsWith(`${outer.schemaPath}/anyOf/`) ||
  inner.schemaPath.startsWith(`${outer.schemaPath}/oneOf/`);
