import { type ApiReply, call } from '../support/api.js';
import { type Listed, leastValue, type OpenApi } from './openapi.js';

/** Calls an operation with the least input that its declaration takes. */
export function leastCall(
  { url: base, document }: { readonly url: string; readonly document: OpenApi },
  listed: Listed,
  path: string,
  token: string | undefined,
): Promise<ApiReply> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const content = listed.op.requestBody?.content ?? {};
  const least = (type: string) => leastValue(document, content[type]?.schema ?? {}) as Record<string, unknown>;
  const query = new URLSearchParams();
  for (const parameter of listed.op.parameters ?? []) {
    if (parameter.in === 'query' && parameter.required) {
      query.set(parameter.name, String(leastValue(document, parameter.schema ?? {})));
    }
  }
  const url = `${base}${path}${query.size > 0 ? `?${query}` : ''}`;
  if ('application/json' in content) {
    headers['content-type'] = 'application/json';
    return call(url, { method: listed.method, headers, body: JSON.stringify(least('application/json')) });
  }
  if ('multipart/form-data' in content) {
    const body = new FormData();
    for (const [name, value] of Object.entries(least('multipart/form-data'))) {
      if (name === 'file') body.set(name, new Blob(['<x/>']), 'x.xml');
      else body.set(name, String(value));
    }
    return call(url, { method: listed.method, headers, body });
  }
  return call(url, { method: listed.method, headers });
}
