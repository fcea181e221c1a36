import { allows, branches, type JsonSchema } from './schema.js';

const booleans: Readonly<Record<string, boolean>> = { true: true, false: false, '1': true, '0': false };

/**
 * A date-time as clients write it into a URL, completed: a bare date starts at midnight, a missing zone is UTC
 * (contract 1.1), and a space is the `+` of an offset that was not percent-encoded.
 */
function dateTime(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `${text}T00:00:00Z`;
  const spaced = text.replace(/^(\d{4}-\d{2}-\d{2}) (\d{2}:)/, '$1T$2').replace(/ (\d{2}:?\d{2})$/, '+$1');
  const zoned = spaced.replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  return /T\d{2}:\d{2}/.test(zoned) && !/(Z|[+-]\d{2}:\d{2})$/i.test(zoned)
    ? `${zoned.replace(/T(\d{2}:\d{2})$/, 'T$1:00')}Z`
    : zoned;
}

/** Text of the wire as the type that the schema wants; text that does not fit stays as it is and fails the check. */
export function coerce(schema: JsonSchema, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const listed = branches(schema).flatMap(
    (branch) => branch.enum ?? (branch.const === undefined ? [] : [branch.const]),
  );
  const number = /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(value) ? Number(value) : undefined;
  if (listed.length > 0) return listed.find((member) => member === value) ?? listed.find((m) => m === number) ?? value;
  if (allows(schema, 'boolean')) return booleans[value.toLowerCase()] ?? value;
  if (allows(schema, 'integer') || allows(schema, 'number')) return number ?? value;
  if (branches(schema).some((branch) => branch.format === 'date-time')) return dateTime(value);
  return value;
}
