import { type ApiReply, aCompany, call, type TestCompany } from '../support/api.js';
import type { TestApp } from '../support/app.js';
import { ovt } from '../support/documents.js';
import type { TradeParty } from '../support/trade-documents.js';
import { until } from '../support/until.js';

/** Settings of applications that these tests start: networks answer at once. */
export const promptly = { AUTOINVOICE_PROVIDER_DELAY_MS: '0' };

/** A part of the form: a text, or a file with its name. */
export type FormPart = string | { readonly name: string; readonly bytes: Uint8Array; readonly type?: string };

/** Posts a form to /v1/documents. */
export function postDocument(
  app: TestApp,
  token: string,
  fields: Readonly<Record<string, FormPart>>,
  query = '',
): Promise<ApiReply> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') form.append(name, value);
    else form.append(name, new Blob([new Uint8Array(value.bytes)], { type: value.type ?? '' }), value.name);
  }
  const headers = { authorization: `Bearer ${token}` };
  return call(`${app.url}/v1/documents${query}`, { method: 'POST', headers, body: form });
}

/** A company as documents name it. */
export const asParty = (company: Pick<TestCompany, 'name' | 'bid'>): TradeParty => ({
  name: company.name,
  bid: company.bid,
  eia: `0216:${ovt(company.bid)}`,
});

/** A verified company that receives documents of the profiles in Peppol, or files of the profiles by a scanner. */
export async function aReceiver(
  app: TestApp,
  registrations: readonly { network: string; profiles: readonly string[]; profile_version?: string }[],
): Promise<TestCompany> {
  const company = await aCompany(app, { receiving: false });
  for (const registration of registrations) {
    const made = await company.send('POST', '/v1/company/profiles', registration);
    if (made.status !== 201) throw new Error(`profile: ${made.status} ${made.bytes}`);
    await until(async () => (await company.get(`/v1/company/profiles/${made.json.id}`)).json.status === 'active');
  }
  return company;
}

/** The document when it has left PROCESSING and RESERVED. */
export const settled = (company: Pick<TestCompany, 'get'>, id: string) =>
  until(async () => {
    const { json } = await company.get(`/v1/documents/${id}`);
    return ['PROCESSING', 'RESERVED'].includes(json.status) ? undefined : json;
  });
