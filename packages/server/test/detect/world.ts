import assert from 'node:assert/strict';
import type { TestCompany } from '../support/api.js';
import { bisInvoice, type DocumentOptions } from '../support/documents.js';
import { until } from '../support/until.js';

let numbers = 0;

/** A Peppol BIS invoice to a company, of any seller, and what of it is to be otherwise. */
export function anInvoice(
  buyer: TestCompany,
  seller: { name: string; bid: string },
  changes: Partial<DocumentOptions> & { replace?: readonly (readonly [string, string])[] } = {},
): { number: string; file: Buffer } {
  const number = `D-${++numbers}`;
  const { replace = [], ...options } = changes;
  const text = replace.reduce((all, [from, to]) => {
    assert.ok(all.includes(from), `the invoice has no ${from}`);
    return all.replaceAll(from, to);
  }, bisInvoice({ number, seller, buyer, ...options }).toString());
  return { number, file: Buffer.from(text) };
}

/** Sends an invoice by a company and gives its number when the sender has delivered it. */
export async function send(
  by: TestCompany,
  buyer: TestCompany,
  seller: { name: string; bid: string } = by,
  changes: Parameters<typeof anInvoice>[2] = {},
): Promise<string> {
  const { number, file } = anInvoice(buyer, seller, changes);
  const sent = await by.postInvoice(file, 'invoice.xml');
  assert.equal(sent.status, 201, sent.bytes.toString());
  await until(async () => {
    const { json } = await by.get(`/v1/invoices/${sent.json.id}`);
    assert.notEqual(json.status, 'FAILED', JSON.stringify(json.actions));
    return json.status === 'DELIVERED';
  });
  return number;
}

/** The id of a received invoice, as soon as its receiver sees it. */
export async function arrived(buyer: TestCompany, number: string): Promise<string> {
  const found = await until(async () => (await buyer.get(`/v1/invoices?number=${number}`)).json[0]);
  return found.id;
}

/** Runs checks and gives the result of each, by its name, once all have ended. */
export async function analysed(
  company: Pick<TestCompany, 'get' | 'send'>,
  id: string,
  ...checks: string[]
): Promise<
  Record<string, { status: string; run: string; reason: string; text: string; data: Record<string, string> }>
> {
  const query = `resource_id=${id}&resource_type=INVOICE&checks_to_run=${checks.join(',')}`;
  const started = await company.send('POST', `/v1/analysis?${query}`);
  assert.equal(started.status, 201, started.bytes.toString());
  // biome-ignore lint/suspicious/noExplicitAny: tests look into replies freely
  const ended: any[] = await until(async () => {
    const { json } = await company.get(`/v1/analysis/${id}`);
    // biome-ignore lint/suspicious/noExplicitAny: tests look into replies freely
    return json.every((run: any) => run.analysis_status !== 'PENDING') && json;
  });
  return Object.fromEntries(
    ended.map(({ analysis_type, analysis_status, analysis_result }) => [
      analysis_type,
      {
        status: analysis_result.status,
        run: analysis_status,
        reason: analysis_result.reason_code.slice(analysis_type.length + 1),
        text: analysis_result.text,
        data: analysis_result.data,
      },
    ]),
  );
}
