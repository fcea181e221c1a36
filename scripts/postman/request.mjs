// One operation of an OpenAPI document as a request of Postman.

const singular = (name) => (name.endsWith('ies') ? `${name.slice(0, -3)}y` : name.replace(/s$/, ''));

/** The environment's variable that a part of a path is taken from. */
export function variableOf(path, parameter) {
  if (parameter !== 'id') return parameter;
  const before = path.split('/')[path.split('/').indexOf(`{${parameter}}`) - 1];
  const name = `${singular(before)}_id`;
  // The company that the token is asked for.
  return name === 'company_id' ? 'client_id' : name;
}

const textOf = (value) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** A value that a field or parameter may have, as text; empty when the document names none. */
function sampleOf(schema = {}) {
  const value = schema.example ?? schema.examples?.[0] ?? schema.default ?? '';
  return textOf(value);
}

function urlOf(base, path, op, given) {
  const inQuery = (op.parameters ?? []).filter((parameter) => parameter.in === 'query');
  const query = inQuery.map(({ name, required, description, schema }) => ({
    key: name,
    value: given?.[name] ?? sampleOf(schema),
    ...(description && { description }),
    // Only what is needed is sent; the rest waits to be ticked.
    ...(given?.[name] === undefined && !required && { disabled: true }),
  }));
  const parts = path.slice(1).split('/');
  const variable = parts
    .filter((part) => part.startsWith('{'))
    .map((part) => part.slice(1, -1))
    .map((name) => ({ key: name, value: name === 'name' ? 'invoice.xml' : `{{${variableOf(path, name)}}}` }));
  const segments = parts.map((part) => part.replace(/^\{(\w+)\}$/, ':$1'));
  const sent = query.filter(({ disabled }) => !disabled).map(({ key, value }) => `${key}=${value}`);
  return {
    raw: `${base}/${segments.join('/')}${sent.length > 0 ? `?${sent.join('&')}` : ''}`,
    host: [base],
    path: segments,
    ...(query.length > 0 && { query }),
    ...(variable.length > 0 && { variable }),
  };
}

/** Fields of a form: those with an example are filled in, the others wait to be ticked. */
const fields = (schema, type) =>
  Object.entries(schema.properties ?? {}).map(([key, property]) => ({
    key,
    ...(property.format === 'binary'
      ? { type: 'file', src: [] }
      : { ...(type && { type }), value: sampleOf(property) }),
    ...(property.description && { description: property.description }),
    ...(!schema.required?.includes(key) && property.example === undefined && { disabled: true }),
  }));

function bodyOf(op, change) {
  const [[media, content] = []] = Object.entries(op.requestBody?.content ?? {});
  if (media === undefined) return undefined;
  const { schema } = content;
  const example = content.example ?? schema.examples?.[0];
  const raw = (text, language) => ({ mode: 'raw', raw: text, options: { raw: { language } } });
  if (media === 'application/json') {
    const whole = change ? change(example) : (example ?? {});
    return { media, body: raw(JSON.stringify(whole, null, 2), 'json') };
  }
  if (media === 'multipart/form-data') return { body: { mode: 'formdata', formdata: fields(schema, 'text') } };
  if (media === 'application/x-www-form-urlencoded') {
    return { body: { mode: 'urlencoded', urlencoded: fields(schema) } };
  }
  return { media, body: raw(example ?? '', 'xml') };
}

/**
 * A request.
 * @param base variable of the API's address, such as `{{baseUrl}}`
 * @param own `query` values by name, and `body`, a function that changes the example
 */
export function requestOf(base, method, path, op, own = {}) {
  const { media, body } = bodyOf(op, own.body) ?? {};
  return {
    ...(op.security === undefined || op.security.length === 0 ? { auth: { type: 'noauth' } } : {}),
    method: method.toUpperCase(),
    header: media ? [{ key: 'Content-Type', value: media }] : [],
    ...(body && { body }),
    url: urlOf(base, path, op, own.query),
    ...(op.description && { description: op.description }),
  };
}
