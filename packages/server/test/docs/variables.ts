import { createOperator } from '../../src/accounts/keys/operators.js';
import { importWarnings } from '../../src/fraud/import-warnings.js';
import { warningList } from '../../src/fraud/warnings.js';
import { aCompany, call, type TestCompany } from '../support/api.js';
import type { TestApp } from '../support/app.js';
import { bisInvoice, ovt } from '../support/documents.js';
import { until } from '../support/until.js';

/** For whom a variable is made. */
interface Owner {
  readonly app: TestApp;
  readonly company: TestCompany;
  /** Another company, which receives what is sent and sends what is received. */
  readonly counterpart: TestCompany;
}

const scopes = 'eui global company validate analysis fi_bank_message:send fi_bank_message:receive';

/** Waits until a registration of the company is open. */
const isOpen = (company: TestCompany, network: string) =>
  until(async () => {
    const { json } = await company.get(`/v1/company/profiles?network=${network}`);
    return json.some((profile: { status: string }) => profile.status === 'active');
  });

async function anOperatorId({ app, company }: Owner): Promise<string> {
  return (await createOperator(app.ctx, { name: `Operator of ${company.bid}` })).operatorId;
}

/** A warning of an imported list. */
async function aWarning({ app, company: { bid } }: Owner): Promise<string> {
  const list = `List of ${bid}`;
  await importWarnings(app.ctx, list, `name,country,bid\nHuijari Oy,FI,${bid}\n`);
  const { warnings } = await warningList(app.ctx);
  return warnings.find((warning) => warning.list === list)?.warning_id ?? '';
}

async function aReceivedInvoice({ company, counterpart }: Owner): Promise<string> {
  const number = `R-${company.bid}`;
  const sent = await counterpart.postInvoice(bisInvoice({ number, seller: counterpart, buyer: company }), 'r.xml');
  if (sent.status !== 201) throw new Error(`invoice: ${sent.status} ${sent.bytes}`);
  return until(async () => (await company.get('/v1/invoices')).json[0]?.id as string | undefined);
}

async function aSentInvoice({ company, counterpart }: Owner): Promise<string> {
  const file = bisInvoice({ number: 'SENT-1', seller: company, buyer: counterpart });
  const { json } = await company.postInvoice(file, 'sent.xml');
  await until(async () => (await company.get(`/v1/invoices/${json.id}`)).json.status === 'DELIVERED');
  return json.id;
}

/** A receipt that the company has received; it is registered for receipts. */
async function aReceivedDocument({ app, company, counterpart }: Owner): Promise<string> {
  await company.send('POST', '/v1/company/profiles', { network: 'VISMASCANNER', profiles: ['RECEIPT'] });
  await isOpen(company, 'VISMASCANNER');
  const form = new FormData();
  form.set('file', new Blob(['%PDF-1.7\n%%EOF\n']), 'receipt.pdf');
  const said = {
    type: 'RECEIPT',
    recipient_eia: ovt(company.bid),
    recipient_name: company.name,
    recipient_country: 'FI',
  };
  for (const [name, value] of Object.entries(said)) form.set(name, value);
  const headers = { authorization: `Bearer ${await counterpart.token()}` };
  const sent = await call(`${app.url}/v1/documents`, { method: 'POST', headers, body: form });
  if (sent.status !== 201) throw new Error(`document: ${sent.status} ${sent.bytes}`);
  const received = async () => (await company.get('/v1/documents?direction=RECEIVED')).json[0]?.id;
  return until(async () => (await received()) as string | undefined);
}

async function aSubscription({ company }: Owner): Promise<string> {
  const subscription = { destination_type: 'WEBHOOK', destination: 'log:docs', events: ['DOCUMENTS.*.*'] };
  return (await company.send('POST', '/v1/company/notifications', subscription)).json.id;
}

const buyers = new WeakMap<TestCompany, Promise<TestCompany>>();

/** A second company of the same user and software. */
function buyerOf({ app, company }: Owner): Promise<TestCompany> {
  const { apiKey, vendorKey } = company;
  const buyer = buyers.get(company) ?? aCompany(app, { apiKey, vendorKey });
  buyers.set(company, buyer);
  return buyer;
}

/** Every variable that samples of the documentation may write, and how what stands behind it is made. */
export const variables: Readonly<Record<string, (owner: Owner) => Promise<string>>> = {
  /** With every scope that companies use; Finnish companies are registered at their banks by themselves. */
  TOKEN: async ({ company }) => {
    await isOpen(company, 'BANK');
    return company.token(scopes);
  },
  COMPANY_UUID: async ({ company }) => company.id,
  USER_API_KEY: async ({ company }) => company.apiKey,
  VENDOR_API_KEY: async ({ company }) => company.vendorKey,
  RECIPIENT: async ({ counterpart }) => ovt(counterpart.bid),
  BUYER_UUID: async (owner) => (await buyerOf(owner)).id,
  BUYER_ADDRESS: async (owner) => ovt((await buyerOf(owner)).bid),
  SENDER_BID: async ({ counterpart }) => counterpart.bid,
  INVOICE_ID: aReceivedInvoice,
  SENT_ID: aSentInvoice,
  DOCUMENT_ID: aReceivedDocument,
  SUBSCRIPTION_ID: aSubscription,
  WARNING_ID: aWarning,
  OPERATOR_ID: anOperatorId,
};
