import assert from 'node:assert/strict';
import { linkOperatorCompany } from '../../../src/partners/operator-companies.js';
import { changeClock } from '../../../src/sandbox/clock.js';
import { dayIn } from '../../../src/services/op-invoice-credit/days.js';
import { agreementPage } from '../../services/world.js';
import type { TestApp } from '../../support/app.js';
import { bisInvoice } from '../../support/documents.js';
import type { TestOperator } from '../../support/operator.js';
import { until } from '../../support/until.js';
import { type Clients, idOf, refused } from '../client.js';
import type { Party } from './party.js';

/** Opens invoice credit, draws, reports a payment and reads statements through the client. */
export async function triesInvoiceCredit(
  app: TestApp,
  clients: Clients,
  operator: TestOperator,
  seller: Party,
  buyer: Party,
): Promise<void> {
  const { services, invoices, helpers } = seller.api;
  assert.equal((await refused(services.getV1ServicesOpInvoiceCredit())).code, 'op_invoice_credit_not_enabled');
  const { data: offer } = await services.getV1ServicesOpInvoiceCreditOffer();
  const details = { contact_email: 'maija@virta.example', iban: 'FI2112345600000785', bic: 'NDEAFIHH', bank: 'Nordea' };
  const { data: pending } = await services.putV1ServicesOpInvoiceCredit(details);
  assert.equal(pending.status, 'PENDING');
  assert.equal((await agreementPage(app, pending.activation_url ?? '', 'sign')).status, 200);
  await until(async () => (await services.getV1ServicesOpInvoiceCredit()).data.status === 'ACTIVE');
  const terms = { b2c_enabled: true, payment_percent: 50, interest_rate: offer.interest_rate ?? 0, credit_limit: 1000 };
  assert.equal((await services.postV1ServicesOpInvoiceCreditSettings(terms)).status, 201);
  assert.deepEqual((await services.getV1ServicesOpInvoiceCreditSettings()).data, { current: terms, offer });
  const bytes = bisInvoice({ number: 'OP-1', seller, buyer, lines: 2, dueDate: '2099-12-31' });
  const file = { filename: 'invoice.xml', contentType: 'application/xml' };
  const id = idOf((await helpers.postInvoice(bytes, file)).data);
  await until(async () => (await invoices.getV1InvoicesId(id)).data.status === 'DELIVERED');
  const available = async () => (await services.getV1ServicesOpInvoiceCreditAvailableCredit()).data;
  const before = (await available()).available_credit_amount ?? 0;
  assert.ok(before >= 125.5);
  // The statement is of one day: midnight must not come in between.
  await changeClock(app.ctx, { kind: 'freeze' });
  assert.equal((await services.postV1ServicesOpInvoiceCreditWithdrawal({ amount: 100.25 })).status, 201);
  assert.equal((await available()).total_withdrawn, 100.25);
  assert.equal((await services.postV1ServicesOpInvoiceCreditDirectPayment({ invoice_id: id })).status, 201);
  const day = dayIn(app.ctx.config.timeZone, app.ctx.clock.now());
  const statement = await services.getV1ServicesOpInvoiceCreditAccountStatement({ day });
  assert.match(statement.data as unknown as string, /<Amt Ccy="EUR">100\.25</);
  await linkOperatorCompany(app.ctx, operator.id, seller.id);
  const as = clients.as({
    clientId: operator.id,
    clientSecret: operator.secret,
    // The client insists on one, which operators do not have.
    vendorApiKey: 'none',
    scope: 'operator:receivables:account_statement',
  });
  const same = await as.operator.getV1OperatorReceivablesOpAccountStatement({ mandator_uuid: seller.id, day });
  assert.match(same.data as unknown as string, /<Amt Ccy="EUR">100\.25</);
}
