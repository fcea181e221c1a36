import assert from 'node:assert/strict';
import { bisInvoice, ovt } from '../../support/documents.js';
import { until } from '../../support/until.js';
import { idOf } from '../client.js';
import type { Party } from './party.js';

/** Sends an invoice again by each way through the client. */
export async function triesReroutes(seller: Party, buyer: Party): Promise<void> {
  const { invoices, helpers } = seller.api;
  const file = { filename: 'invoice.xml', contentType: 'application/xml' };
  const { data: sent } = await helpers.postInvoice(bisInvoice({ number: 'AGAIN-1', seller, buyer }), file);
  const id = idOf(sent);
  const settled = () => until(async () => (await invoices.getV1InvoicesId(id)).data.status !== 'PENDING');
  await settled();
  const address = { recipient_eia: ovt(buyer.bid), recipient_operator: '003721291126' };
  assert.equal((await invoices.putV1InvoicesIdRerouteEinvoice(id, address)).status, 200);
  await settled();
  assert.equal((await invoices.putV1InvoicesIdRerouteEmail(id, { recipient_email: 'a@example.com' })).status, 200);
  await settled();
  const letter = {
    recipient_name: 'Ostaja',
    recipient_address1: 'Katu 1',
    recipient_post_code: '00100',
    recipient_post_office: 'Helsinki',
    recipient_country: 'FI',
  } as const;
  assert.equal((await invoices.putV1InvoicesIdReroutePrint(id, letter)).status, 200);
  await settled();
}
