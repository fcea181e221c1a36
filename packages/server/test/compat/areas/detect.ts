import assert from 'node:assert/strict';
import { bisInvoice } from '../../support/documents.js';
import { until } from '../../support/until.js';
import { idOf, refused } from '../client.js';
import type { Party } from './party.js';

/** Has a received invoice checked and its sender reported, through the client. */
export async function triesDetect(seller: Party, buyer: Party): Promise<void> {
  const file = bisInvoice({ number: 'DETECT-1', seller, buyer });
  await seller.api.helpers.postInvoice(file, { filename: 'invoice.xml', contentType: 'application/xml' });
  const { invoices, analysis } = buyer.api;
  const received = await until(async () => (await invoices.getV1Invoices({ number: 'DETECT-1' })).data[0]);
  const id = idOf(received);

  const { data: definitions } = await analysis.getV1AnalysisDefinitions({
    checks: ['VAT', 'BANK_ACCOUNT_CHANGED'],
    check_attributes: ['name', 'possible_results'],
  });
  assert.deepEqual(
    definitions.checks?.map(({ name }) => name),
    ['BANK_ACCOUNT_CHANGED', 'VAT'],
  );
  const started = await analysis.postV1Analysis({
    resource_id: id,
    resource_type: 'INVOICE',
    checks_to_run: ['VAT', 'SENDER_WARNING_LIST'],
  });
  assert.equal(started.status, 201);
  assert.deepEqual(
    started.data.map((run) => [run.analysis_type, run.analysis_status]),
    [
      ['SENDER_WARNING_LIST', 'PENDING'],
      ['VAT', 'PENDING'],
    ],
  );
  const done = await until(async () => {
    const { data } = await analysis.getV1AnalysisId(id);
    return data.every((run) => run.analysis_status === 'RUN_SUCCESSFUL') ? data : undefined;
  });
  assert.deepEqual(
    done.map((run) => run.analysis_result?.reason_code),
    ['SENDER_WARNING_LIST_NOT_FOUND', 'VAT_COMPANY_REGISTERED'],
  );

  const { data: reasons } = await invoices.getV1InvoicesReportsDefinitions();
  assert.equal(reasons.criteria?.length, 10);
  assert.deepEqual((await refused(invoices.getV1InvoicesIdReports(id))).status, 404);
  const report = { reason: ['UNKNOWN_COMPANY' as const], contact_email: 'reporter@example.com' };
  assert.equal((await invoices.postV1InvoicesIdReports(id, report)).status, 204);
  assert.equal((await refused(invoices.postV1InvoicesIdReports(id, report))).status, 409);
  const [made] = (await invoices.getV1InvoicesIdReports(id)).data;
  assert.equal(made?.company_bid, seller.bid);
  assert.equal((await invoices.deleteV1InvoicesIdReportsReportId(id, idOf(made))).status, 204);
}
