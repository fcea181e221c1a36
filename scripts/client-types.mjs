// TypeScript of an OpenAPI 3.1 document as this project writes them: one interface of the named schemas, one of the
// operations by "METHOD /path", one union of the error codes.

const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
const property = (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));
const indent = (text, by = '  ') => text.replaceAll(/\n(?!\n)/g, `\n${by}`);

function comment(text, first = text?.split(/\n\n/)[0]?.replaceAll(/\s+/g, ' ')) {
  return first ? `/** ${first.replaceAll('*/', '* /')} */\n` : '';
}

/** The type of a schema; `names` is the interface that references lead into. */
function typeOf(schema, names) {
  if (schema.$ref !== undefined) return `${names}[${JSON.stringify(schema.$ref.split('/').at(-1))}]`;
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const union = schema.anyOf ?? schema.oneOf;
  if (union !== undefined) return [...new Set(union.map((part) => typeOf(part, names)))].join(' | ');
  if (schema.allOf !== undefined) return schema.allOf.map((part) => `(${typeOf(part, names)})`).join(' & ');
  const types = [schema.type].flat().filter((type) => type !== undefined);
  if (types.length > 1) return types.map((type) => typeOf({ ...schema, type }, names)).join(' | ');
  return plainType(types[0], schema, names);
}

function plainType(type, schema, names) {
  if (type === 'string') return schema.format === 'binary' ? 'Upload' : 'string';
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'boolean' || type === 'null') return type;
  if (type === 'array') return `readonly (${typeOf(schema.items ?? {}, names)})[]`;
  if (type === 'object' || schema.properties !== undefined) return objectType(schema, names);
  return 'unknown';
}

function objectType(schema, names) {
  const required = new Set(schema.required ?? []);
  const members = Object.entries(schema.properties ?? {}).map(
    ([name, inner]) =>
      `${comment(inner.description)}${property(name)}${required.has(name) ? '' : '?'}: ${typeOf(inner, names)};`,
  );
  const more = schema.additionalProperties;
  if (members.length === 0) return `Record<string, ${typeof more === 'object' ? typeOf(more, names) : 'unknown'}>`;
  return `{\n${indent(`  ${members.join('\n')}`)}\n}`;
}

/** A form's fields: `files[n][file]` stands for any number in place of n. */
function formType(schema, names) {
  const entries = Object.entries(schema.properties ?? {});
  const numbered = entries.filter(([name]) => name.includes('[n]'));
  const fixed = { ...schema, properties: Object.fromEntries(entries.filter(([name]) => !name.includes('[n]'))) };
  const parts = numbered.map(
    ([name, inner]) =>
      `[name: \`${name.replaceAll('[n]', `[$${'{'}number}]`)}\`]: ${typeOf(inner, names)} | undefined;`,
  );
  const main = objectType(fixed, names);
  return parts.length === 0 ? main : `${main} & {\n  ${parts.join('\n  ')}\n}`;
}

/** Under which name a body of a media type is given to the client. */
const encodings = {
  'application/json': 'json',
  'application/x-www-form-urlencoded': 'form',
  'multipart/form-data': 'multipart',
};

function bodyType(op, names) {
  const contents = Object.entries(op.requestBody?.content ?? {});
  if (contents.length === 0) return 'undefined';
  const kinds = new Map();
  for (const [media, { schema }] of contents) {
    const kind = encodings[media] ?? 'raw';
    if (kinds.has(kind)) continue;
    kinds.set(kind, kind === 'raw' ? 'Upload' : kind === 'json' ? typeOf(schema, names) : formType(schema, names));
  }
  return [...kinds].map(([kind, type]) => `{ ${kind}: ${indent(type)} }`).join(' | ');
}

function parametersType(op, place, names) {
  const found = (op.parameters ?? []).filter((parameter) => parameter.in === place);
  if (found.length === 0) return 'undefined';
  return objectType(
    {
      properties: Object.fromEntries(found.map((p) => [p.name, { description: p.description, ...p.schema }])),
      required: found.filter((p) => p.required).map((p) => p.name),
    },
    names,
  );
}

function replyOf(op, names) {
  const good = Object.entries(op.responses).filter(([status]) => /^2/.test(status));
  const types = new Set();
  let paged = false;
  for (const [, { content, headers }] of good) {
    const medias = Object.entries(content ?? {});
    const json = content?.['application/json'];
    paged ||= headers?.['X-Total'] !== undefined;
    if (json !== undefined) types.add(typeOf(json.schema, names));
    else if (medias.length > 0) types.add('Download');
    else types.add('undefined');
  }
  return { reply: [...types].join(' | ') || 'undefined', paged };
}

function operation(method, path, op, names) {
  const { reply, paged } = replyOf(op, names);
  const lines = [
    `path: ${parametersType(op, 'path', names)};`,
    `query: ${parametersType(op, 'query', names)};`,
    `body: ${bodyType(op, names)};`,
    `reply: ${reply};`,
    `paged: ${paged};`,
  ];
  return `${comment(op.summary)}${JSON.stringify(`${method.toUpperCase()} ${path}`)}: {\n${indent(`  ${lines.join('\n')}`)}\n};`;
}

function errorCodes(document) {
  const codes = new Set();
  const walk = (node) => {
    if (typeof node !== 'object' || node === null) return;
    for (const part of node.allOf ?? []) for (const code of part.properties?.code?.enum ?? []) codes.add(code);
    for (const inner of Object.values(node)) walk(inner);
  };
  for (const item of Object.values(document.paths)) for (const op of Object.values(item)) walk(op.responses);
  return [...codes].sort();
}

/** The whole file for the document of an API, such as `ax`. */
export function clientTypes(name, document) {
  const prefix = capital(name);
  const names = `${prefix}Schemas`;
  const schemas = Object.entries(document.components.schemas).map(
    ([key, schema]) => `${comment(schema.description)}${JSON.stringify(key)}: ${typeOf(schema, names)};`,
  );
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, op]) => operation(method, path, op, names)),
  );
  const { title } = document.info;
  const body = `/** The named schemas of the ${title}. */
export interface ${names} {
  ${indent(schemas.join('\n'))}
}

/** The operations of the ${title}, by method and path. */
export interface ${prefix}Operations {
  ${indent(operations.join('\n'))}
}

/** Codes of the errors that the ${title} documents. */
export type ${prefix}ErrorCode =
  ${errorCodes(document)
    .map((code) => `| ${JSON.stringify(code)}`)
    .join('\n  ')};
`;
  const used = ['Download', 'Upload'].filter((type) => new RegExp(`: ${type}\\b`).test(body));
  const imports = used.length === 0 ? '' : `import type { ${used.join(', ')} } from './content.js';\n\n`;
  return `// Generated from the OpenAPI document of the ${title} by scripts/generate-client.mjs; do not edit.\n${imports}${body}`;
}
