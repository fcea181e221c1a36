import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { isBreach } from '@autoinvoice/validation';
import { sql } from 'kysely';
import { validate } from '../../src/documents/validate.js';
import type { Delivery, DeliveryNetwork } from '../../src/invoices/network.js';
import type { Words } from '../../src/platform/events/sentence.js';
import { textsOf } from '../../src/web/texts/index.js';
import { toldIn } from '../../src/web/texts/told.js';
import { aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bisInvoice, type DocumentOptions } from '../support/documents.js';
import { until } from '../support/until.js';

describe('a network that demands the rules of a format', () => {
  let app: TestApp;
  let sender: TestCompany;
  let recipient: TestCompany;
  let sent: Delivery[];
  /** Stands where the network inside stands, and demands Peppol BIS Billing as Peppol does. */
  const network: DeliveryNetwork = {
    name: 'VISMA',
    demands: 'PEPPOLBIS30',
    deliver: async (_ctx, delivery) => {
      sent.push(delivery);
      return { outcome: 'delivered' };
    },
  };
  before(async () => {
    app = await testApp({}, { networks: new Map([[network.name, network]]) });
    [sender, recipient] = await Promise.all([aCompany(app), aCompany(app)]);
  });
  after(() => app?.drop());
  beforeEach(() => {
    sent = [];
  });

  const post = async (document: Buffer, number: string) => {
    const reply = await sender.postInvoice(document, 'lasku.xml');
    assert.equal(reply.status, 201, reply.bytes.toString());
    const id = reply.json.id as string;
    await until(async () => (await sender.get(`/v1/invoices/${id}`)).json.status !== 'PENDING');
    const { json } = await sender.get(`/v1/invoices/${id}`);
    assert.equal(json.number, number);
    return json;
  };
  const invoice = (number: string, more: Partial<DocumentOptions> = {}) =>
    bisInvoice({ number, seller: sender, buyer: recipient, ...more });

  test('hands over a document that keeps the rules, in that format', async () => {
    const document = invoice('P-1');
    const { status } = await post(document, 'P-1');
    assert.equal(status, 'DELIVERED');
    assert.deepEqual(Buffer.from(sent[0]?.document ?? []), document);
  });

  test('does not get a document that breaks them: the finding stands in the action and in the webhook', async () => {
    // Minimum content does not ask for it; Peppol does.
    const document = Buffer.from(
      invoice('P-2')
        .toString()
        .replace(/<cbc:BuyerReference>.*<\/cbc:BuyerReference>/, ''),
    );
    const { status, actions } = await post(document, 'P-2');
    assert.equal(status, 'FAILED');
    assert.deepEqual(sent, []);
    const failed = actions.find(({ type }: { type: string }) => type === 'ERROR');
    assert.match(failed.message, /^PEPPOL-EN16931-R003: .* \(line \d+, \/Invoice\)/);
    const events = await app.ctx.db
      .selectFrom('event_log')
      .select('data')
      .where('company_id', '=', sender.id)
      .where('name', '=', 'DOCUMENTS.INVOICE.FAILED')
      .execute();
    const payloads = events.map(({ data }) => (data as { payload: { error_message: string } }).payload);
    assert.ok(payloads.some(({ error_message }) => error_message === failed.message));
  });

  test('a time line tells the finding in the language of its page, as the rules speak it', async () => {
    const document = Buffer.from(invoice('P-3').toString().replace('>380<', '>999<'));
    const { id, actions } = await post(document, 'P-3');
    const { message } = actions.find(({ type }: { type: string }) => type === 'ERROR');
    const { data } = await app.ctx.db
      .selectFrom('event_log')
      .select('data')
      .where('subject_id', '=', id)
      .where(sql<string>`data -> 'action' ->> 'type'`, '=', 'ERROR')
      .executeTakeFirstOrThrow();
    const { said } = (data as { action: { said: Words } }).action;
    assert.equal(toldIn(textsOf('en'), said, ''), message);
    const report = await validate(app.ctx, document, { language: 'fi' });
    const first = report.findings.find(isBreach)!;
    const finnish = toldIn(textsOf('fi'), said, '');
    assert.ok(finnish.startsWith(`${first.id}: ${first.message} (rivi ${first.line}, ${first.location})`), finnish);
    assert.ok(!message.includes(first.message));
  });
});
