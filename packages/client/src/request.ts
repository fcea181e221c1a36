import { asFile, type Upload } from './content.js';

type Scalar = string | number | boolean;
type Fields = Readonly<Record<string, unknown>>;

/** What a call sends, in the parts that the types of operations name. */
export interface Parts {
  readonly path?: Fields | undefined;
  readonly query?: Fields | undefined;
  readonly json?: unknown;
  readonly form?: Fields | undefined;
  readonly multipart?: Fields | undefined;
  readonly raw?: Upload | undefined;
}

/** Fills `{names}` of a path and appends the query; lists are separated by commas. Throws TypeError when a name lacks. */
export function addressOf(template: string, { path = {}, query = {} }: Parts): string {
  const filled = template.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    const value = path[name];
    if (value === undefined || value === '') throw new TypeError(`path.${name} is missing for ${template}`);
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    search.set(name, Array.isArray(value) ? value.join(',') : String(value));
  }
  return search.size === 0 ? filled : `${filled}?${search}`;
}

/** The body and its own headers, made anew for each attempt. */
export function bodyOf(parts: Parts): { body?: BodyInit; headers: Record<string, string> } {
  if (parts.multipart !== undefined) return { body: multipart(parts.multipart), headers: {} };
  if (parts.form !== undefined) return { body: urlEncoded(parts.form), headers: {} };
  if (parts.raw !== undefined) {
    const { blob } = asFile(parts.raw);
    return { body: blob, headers: { 'content-type': blob.type || 'application/xml' } };
  }
  if (parts.json === undefined) return { headers: {} };
  return { body: JSON.stringify(parts.json), headers: { 'content-type': 'application/json' } };
}

function multipart(fields: Fields): FormData {
  const form = new FormData();
  // Text fields first: the server can refuse before files are sent.
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  for (const [name, value] of entries.filter(([name, v]) => !isFile(name, v))) {
    form.set(name, Array.isArray(value) ? value.join(',') : String(value as Scalar));
  }
  for (const [name, value] of entries.filter(([name, v]) => isFile(name, v))) {
    const { blob, filename } = asFile(value as Upload);
    form.set(name, blob, filename);
  }
  return form;
}

/** Text counts as content only in fields that are called so. */
const isFile = (name: string, value: unknown): boolean =>
  (typeof value === 'object' && !Array.isArray(value)) || /(^|\[)file\]?$/.test(name);

function urlEncoded(fields: Fields): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && value !== null) form.set(name, String(value as Scalar));
  }
  return form;
}
