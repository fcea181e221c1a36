import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ApiReply, call, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { until } from '../support/until.js';

export const admin = 'the-person-who-runs-it';

/** A server whose parties outside answer at once. */
export const servicesApp = (): Promise<TestApp> =>
  testApp({
    AUTOINVOICE_TOKEN_ATTEMPTS: '1000',
    AUTOINVOICE_PROVIDER_DELAY_MS: '0',
    AUTOINVOICE_ADMIN_TOKEN: admin,
  });

export const asAdmin = (app: TestApp, method: string, path: string, body?: unknown): Promise<ApiReply> =>
  call(`${app.url}${path}`, {
    method,
    headers: { authorization: `Bearer ${admin}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

/** Tells the sandbox how a party answers a company. */
export async function answers(
  app: TestApp,
  company: TestCompany,
  provider: string,
  said: { outcome: string; message?: string; answer?: object },
): Promise<void> {
  const told = await asAdmin(app, 'PUT', '/admin/sandbox/answers', { provider, company_id: company.id, ...said });
  assert.equal(told.status, 204, told.bytes.toString());
}

/** Waits until a service of the company has a status, and gives it. */
export async function withStatus(company: TestCompany, path: string, status: string) {
  let last = await company.get(path);
  await until(async () => {
    last = await company.get(path);
    return last.json.status === status;
  });
  return last.json;
}

/** What a company was told of by webhooks, or would have been. */
export async function eventsOf(app: TestApp, company: TestCompany, like: string): Promise<string[]> {
  const rows = await app.ctx.db
    .selectFrom('event_log')
    .select('name')
    .where('company_id', '=', company.id)
    .where('name', 'like', like)
    .orderBy('seq')
    .execute();
  return rows.map(({ name }) => name);
}

/** Opens an agreement's page by the address given to its signer; `answer` posts the form. */
export function agreementPage(app: TestApp, address: string, answer?: string): Promise<ApiReply> {
  const { pathname, search } = new URL(address);
  const form = answer === undefined ? {} : { method: 'POST', body: new URLSearchParams({ answer }) };
  return call(`${app.url}${pathname}${search}`, form);
}

/** The link in the latest mail to an address, as the server without SMTP writes mail. */
export function linkMailedTo(app: TestApp, address: string, after = 0): Promise<string> {
  const folder = join(app.ctx.config.dataDir, 'mail');
  return until(async () => {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
    const mails = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
    const mine = mails.filter((mail) => mail.includes(`To: ${address}`));
    const text =
      mine.length > after
        ? mine
            .at(-1)
            ?.replace(/=\r?\n/g, '')
            .replaceAll('=3D', '=')
        : undefined;
    return text?.match(/https?:\/\/\S+\/agreement\?token=\S+/)?.[0];
  });
}
