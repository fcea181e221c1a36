import { type ApiReply, aCompany, call, type TestCompany } from '../support/api.js';
import type { TestApp } from '../support/app.js';
import { bankFile } from '../support/bank-messages.js';
import { until } from '../support/until.js';

/** Scope that these calls use. */
export const bankScopes = 'fi_bank_message:send fi_bank_message:receive';

/** A verified company whose bank connection is active. */
export async function aBankCustomer(app: TestApp, name?: string): Promise<TestCompany> {
  const company = await aCompany(app, { ...(name !== undefined && { name }), receiving: false });
  await bankIsOpen(company);
  return company;
}

/** BANK is requested by itself for verified Finnish companies. */
export async function bankIsOpen(company: TestCompany): Promise<void> {
  await until(async () => {
    const { json } = await company.get('/v1/company/profiles?network=BANK');
    return json.some((profile: { status: string }) => profile.status === 'active');
  });
}

/** Sends a file by POST /v1/fi_bank_messages. */
export async function postBankFile(
  app: TestApp,
  company: TestCompany,
  file: string | Uint8Array,
  scope = bankScopes,
): Promise<ApiReply> {
  const form = new FormData();
  form.set('file', new Blob([typeof file === 'string' ? file : new Uint8Array(file)]), 'message.xml');
  const headers = { authorization: `Bearer ${await company.token(scope)}` };
  return call(`${app.url}/v1/fi_bank_messages`, { method: 'POST', headers, body: form });
}

/** Path of the status of what was just sent. */
export const statusPath = (reply: ApiReply): string => new URL(reply.headers.get('location') ?? 'about:blank').pathname;

/** A window of time that today is in. */
export const always = 'timestamp_start=2020-01-01T00:00:00Z&timestamp_end=2100-01-01T00:00:00Z';

/** A message that the company sent, one that it received, and one by which a bank refused what it sent. */
export async function bankMessagesOf(
  app: TestApp,
  company: TestCompany,
): Promise<{ readonly sent: string; readonly received: string; readonly error: string }> {
  await bankIsOpen(company);
  const idOf = async (words: { id: string; to?: string }) => {
    const reply = await postBankFile(app, company, bankFile({ bid: company.bid, ...words }));
    return statusPath(reply).split('/').at(-1) ?? '';
  };
  const sent = await idOf({ id: 'OWN-1' });
  await idOf({ id: 'OWN-2', to: 'NOBODY' });
  const first = (list: string) =>
    until(
      async () =>
        (await company.get(`/v1/fi_bank_messages/${list}?${always}`, bankScopes)).json[0] as string | undefined,
    );
  return { sent, received: await first('ri_messages'), error: await first('error_messages') };
}
