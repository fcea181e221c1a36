import assert from 'node:assert/strict';
import { agreementPage, withStatus } from '../services/world.js';
import type { TestCompany } from '../support/api.js';
import type { TestApp } from '../support/app.js';
import { bisInvoice } from '../support/documents.js';
import { until } from '../support/until.js';

export const opUrl = '/v1/services/op_invoice_credit';
export const onboarding = {
  contact_email: 'maija@virta.example',
  iban: 'FI2112345600000785',
  bic: 'NDEAFIHH',
  bank: 'Nordea',
};

/** Asks for the service, signs, and waits until OP has opened it. */
export async function openCredit(app: TestApp, company: TestCompany): Promise<void> {
  const { status, json } = await company.send('PUT', opUrl, onboarding);
  assert.deepEqual([status, json.status], [200, 'PENDING']);
  assert.equal((await agreementPage(app, json.activation_url, 'sign')).status, 200);
  await withStatus(company, opUrl, 'ACTIVE');
}

/** Sends invoices of 125.50 for each line to another company, and waits until they are delivered. Gives the id. */
export async function anInvoice(
  seller: TestCompany,
  buyer: TestCompany,
  options: { number: string; lines?: number; dueDate?: string; creditNote?: boolean },
): Promise<string> {
  const sent = await seller.postInvoice(
    bisInvoice({ dueDate: '2099-12-31', ...options, seller, buyer }),
    'invoice.xml',
  );
  assert.equal(sent.status, 201, sent.bytes.toString());
  await until(async () => (await seller.get(`/v1/invoices/${sent.json.id}`)).json.status === 'DELIVERED');
  return sent.json.id as string;
}
