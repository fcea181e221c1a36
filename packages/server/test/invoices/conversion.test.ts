import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Delivery, DeliveryNetwork } from '../../src/invoices/network.js';
import { type ApiReply, aCompany, type TestCompany } from '../support/api.js';
import { type TestApp, testApp } from '../support/app.js';
import { bisInvoice, type DocumentOptions } from '../support/documents.js';
import { until } from '../support/until.js';

/** Sends a document and waits until it waits no longer. */
async function send(sender: TestCompany, document: Buffer, fields: Record<string, string> = {}) {
  const reply = await sender.postInvoice(document, 'lasku.xml', fields);
  assert.equal(reply.status, 201, reply.bytes.toString());
  let last: ApiReply['json'];
  await until(async () => {
    last = (await sender.get(`/v1/invoices/${reply.json.id}`)).json;
    return last.status !== 'PENDING';
  });
  return last;
}

const notices = (invoice: ApiReply['json']) =>
  invoice.actions.filter((a: { type: string }) => a.type === 'INFO').map((a: { message: string }) => a.message);

const withFile = { embedded: { filename: 'tunnit.csv', text: 'a;b\n1;2\n' } };
const withoutBuyerReference = (document: Buffer) =>
  Buffer.from(document.toString().replace(/<cbc:BuyerReference>.*<\/cbc:BuyerReference>/, ''));

describe('an invoice in another format', () => {
  let app: TestApp;
  let sender: TestCompany;
  let receiver: TestCompany;
  let numbers = 0;
  before(async () => {
    app = await testApp();
    [sender, receiver] = await Promise.all([aCompany(app), aCompany(app)]);
  });
  after(() => app?.drop());

  const received = async (options: Partial<DocumentOptions>, change = (document: Buffer) => document) => {
    const number = `C-${++numbers}`;
    await send(sender, change(bisInvoice({ number, seller: sender, buyer: receiver, ...options })));
    return (await receiver.get(`/v1/invoices?number=${number}`)).json[0];
  };

  test('the report tells what is kept and what is lost, and changes nothing', async () => {
    const { id } = await received(withFile);
    const { status, json } = await receiver.get(`/v1/invoices/${id}/conversion?return_format=FINVOICE30`);
    assert.equal(status, 200);
    assert.deepEqual(
      [json.from, json.to, json.converted, json.valid, json.reasons],
      ['PEPPOLBIS30', 'FINVOICE30', true, true, []],
    );
    const lost = json.losses.find((loss: { term: string }) => loss.term === 'BT-125');
    assert.equal(lost.name, 'Attached document');
    assert.equal(lost.outcome, 'dropped');
    assert.match(lost.path, /^attachments\[0\]\.content/);
    assert.ok(json.kept.some((k: object) => JSON.stringify(k).includes('"BT-1"')));
    assert.deepEqual(notices((await receiver.get(`/v1/invoices/${id}`)).json), []);
  });

  test('for the format it came in the report converts nothing', async () => {
    const { id } = await received(withFile);
    const { json } = await receiver.get(`/v1/invoices/${id}/conversion?return_format=PEPPOLBIS30`);
    assert.deepEqual([json.converted, json.valid, json.losses_total], [false, true, 0]);
  });

  test('a download that loses business terms is noted once for each format', async () => {
    const { id } = await received(withFile);
    for (let i = 0; i < 2; i++) {
      const download = await receiver.get(`/v1/invoices/${id}?return_format=FINVOICE30`);
      assert.equal(download.status, 200, download.bytes.toString());
    }
    const told = notices((await receiver.get(`/v1/invoices/${id}`)).json);
    assert.equal(told.length, 1);
    assert.match(told[0], /FINVOICE30.*BT-125 Attached document \(dropped\)/);
  });

  test('a download that loses nothing is not noted', async () => {
    const { id } = await received({});
    assert.equal((await receiver.get(`/v1/invoices/${id}?return_format=FINVOICE30`)).status, 200);
    assert.deepEqual(notices((await receiver.get(`/v1/invoices/${id}`)).json), []);
  });

  test('a document that would be invalid is refused with every finding, never given', async () => {
    // Finvoice can do without what Peppol demands (PEPPOL-EN16931-R003).
    const { id: peppolId } = await received({}, withoutBuyerReference);
    const finvoice = await receiver.get(`/v1/invoices/${peppolId}?return_format=FINVOICE30`);
    assert.equal(finvoice.status, 200, finvoice.bytes.toString());
    const sent = await send(sender, finvoice.bytes);
    assert.equal(sent.source_format, 'FINVOICE30');
    const refused = await sender.get(`/v1/invoices/${sent.id}?return_format=PEPPOLBIS30`);
    assert.equal(refused.status, 422);
    assert.equal(refused.json.code, 'conversion_refused');
    assert.match(refused.json.details[0], /PEPPOLBIS30/);
    assert.match(refused.json.details.join('\n'), /PEPPOL-EN16931-R003/);
    const report = await sender.get(`/v1/invoices/${sent.id}/conversion?return_format=PEPPOLBIS30`);
    assert.equal(report.status, 200);
    assert.equal(report.json.valid, false);
    assert.match(JSON.stringify([report.json.reasons, report.json.findings]), /PEPPOL-EN16931-R003/);
  });

  test('a format without a public specification is refused with that reason, out and in', async () => {
    const { id } = await received({});
    for (const format of ['VISMAXML53', 'VISMAXML60', 'SEDI', 'E2B', 'LIINOS']) {
      const reason = new RegExp(`${format} has no public specification`);
      for (const path of [`/v1/invoices/${id}?`, `/v1/invoices/${id}/conversion?`]) {
        const refused = await receiver.get(`${path}return_format=${format}`);
        assert.deepEqual([refused.status, refused.json.code], [400, 'format_not_supported']);
        assert.match(refused.json.details[0], reason);
      }
      const sent = await sender.postInvoice(Buffer.from('<Order/>'), 'a.xml', { format });
      assert.deepEqual([sent.status, sent.json.code], [400, 'invoice_create_api_error']);
      assert.match(sent.json.details[0], reason);
    }
  });

  test('one that came in a format that is only read is given in it, byte for byte; others are not', async () => {
    const marks = /<cbc:(CustomizationID|ProfileID)>.*?<\/cbc:\1>/g;
    const plain = Buffer.from(
      bisInvoice({ number: `C-${++numbers}`, seller: sender, buyer: receiver })
        .toString()
        .replace(marks, ''),
    );
    const sent = await send(sender, plain, { format: 'VISMAUBL10' });
    assert.equal(sent.source_format, 'VISMAUBL10');
    const same = await sender.get(`/v1/invoices/${sent.id}?return_format=VISMAUBL10`);
    assert.deepEqual([same.status, same.bytes], [200, plain]);
    const other = await sender.get(`/v1/invoices/${sent.id}?return_format=FINVOICE20`);
    assert.deepEqual([other.status, other.json.code], [400, 'format_not_supported']);
  });

  test('another company gets no report', async () => {
    const { id } = await received({});
    assert.equal((await sender.get(`/v1/invoices/${id}/conversion?return_format=FINVOICE30`)).status, 404);
  });
});

describe('an invoice that has to go out in another format', () => {
  let app: TestApp;
  let sender: TestCompany;
  let receiver: TestCompany;
  let handed: Delivery[];
  let carriesFiles = false;
  /** Stands where the network inside stands, and demands Finvoice as banks do. */
  const network: DeliveryNetwork = {
    name: 'VISMA',
    demands: 'FINVOICE30',
    get carriesFiles() {
      return carriesFiles;
    },
    deliver: async (_ctx, delivery) => {
      handed.push(delivery);
      return { outcome: 'delivered' };
    },
  };
  before(async () => {
    app = await testApp({}, { networks: new Map([[network.name, network]]) });
    [sender, receiver] = await Promise.all([aCompany(app), aCompany(app)]);
  });
  after(() => app?.drop());
  beforeEach(async () => {
    handed = [];
    carriesFiles = false;
    await stopOn([]);
  });

  const stopOn = async (terms: string[]) => {
    const body = { send_invoice_general: { stop_on_lost_terms: terms } };
    const reply = await sender.send('PATCH', '/v1/company/settings', body, 'company');
    assert.equal(reply.status, 204, reply.bytes.toString());
  };
  const document = (number: string, options: Partial<DocumentOptions> = {}) =>
    bisInvoice({ number, seller: sender, buyer: receiver, ...options });

  test('goes, and its time line says which files stayed behind', async () => {
    const invoice = await send(sender, document('S-1', withFile));
    assert.equal(invoice.status, 'DELIVERED');
    assert.match(Buffer.from(handed[0]?.document ?? []).toString('latin1'), /<Finvoice /);
    assert.equal(notices(invoice).length, 1);
    assert.match(notices(invoice)[0], /goes out as FINVOICE30 without files that it cannot carry: tunnit\.csv/);
    assert.ok(invoice.actions.some((a: { key: string }) => a.key === 'action_send_without_attachments'));
  });

  test('goes, and its time line says which business terms are not carried', async () => {
    const link = `<cac:AdditionalDocumentReference><cbc:ID>L</cbc:ID><cbc:DocumentDescription>Terms of delivery</cbc:DocumentDescription>
      <cac:Attachment><cac:ExternalReference><cbc:URI>https://example.com/terms</cbc:URI></cac:ExternalReference></cac:Attachment>
      </cac:AdditionalDocumentReference><cac:AccountingSupplierParty>`;
    const named = document('S-T').toString().replace('<cac:AccountingSupplierParty>', link);
    const invoice = await send(sender, Buffer.from(named));
    assert.equal(notices(invoice).length, 1);
    assert.match(notices(invoice)[0], /Not carried as it was: BT-123 Supporting document description \(dropped\)/);
  });

  test('takes its files along where the network carries them', async () => {
    carriesFiles = true;
    const png = { filename: 'kuva.png', text: 'picture' };
    const picture = document('S-F', { embedded: png }).toString().replace('text/csv', 'image/png');
    assert.deepEqual(notices(await send(sender, Buffer.from(picture))), []);
    assert.equal(handed[0]?.companions?.length, 1);
    assert.match(Buffer.from(handed[0]?.companions?.[0]?.bytes ?? []).toString(), /<FinvoiceAttachments/);
  });

  test('goes without a word when every business term is carried', async () => {
    assert.deepEqual(notices(await send(sender, document('S-2'))), []);
  });

  for (const [terms, options, stopped] of [
    [['BT-125'], withFile, true],
    [['*'], withFile, true],
    [['BT-17'], withFile, false],
    [['*'], {}, false],
  ] as const) {
    test(`${stopped ? 'is stopped' : 'goes'} with stop_on_lost_terms ${terms}${options === withFile ? ' and an embedded file' : ''}`, async () => {
      await stopOn([...terms]);
      const invoice = await send(sender, document(`S-${terms}-${stopped}`, options));
      assert.equal(invoice.status, stopped ? 'FAILED' : 'DELIVERED');
      assert.equal(handed.length, stopped ? 0 : 1);
      if (!stopped) return;
      const error = invoice.actions.at(-1);
      assert.equal(error.type, 'ERROR');
      assert.match(error.message, /FINVOICE30, which would lose .*BT-125 .*stop_on_lost_terms/);
    });
  }

  test('a term that does not exist is no setting', async () => {
    const body = { send_invoice_general: { stop_on_lost_terms: ['BT-17', 'BT-999'] } };
    const reply = await sender.send('PATCH', '/v1/company/settings', body, 'company');
    assert.equal(reply.status, 400);
    assert.match(reply.json.details.join(), /send_invoice_general\.stop_on_lost_terms\[1\]: BT-999/);
  });
});

describe('the Finnish bank barcode', () => {
  let app: TestApp;
  let sender: TestCompany;
  let receiver: TestCompany;
  before(async () => {
    app = await testApp();
    [sender, receiver] = await Promise.all([aCompany(app), aCompany(app)]);
  });
  after(() => app?.drop());

  const both = async (number: string, change: (document: string) => string = (document) => document) => {
    const document = bisInvoice({ number, seller: sender, buyer: receiver }).toString();
    const sent = await send(sender, Buffer.from(change(document)));
    return [sent, (await receiver.get(`/v1/invoices?number=${number}`)).json[0]];
  };

  test('stands in received domestic invoices, not in sent ones', async () => {
    const [sent, received] = await both('B-1');
    assert.equal('virtual_barcode' in sent, false);
    assert.equal(received.virtual_barcode, `4${'2112345600000785'}00012550000${'1009'.padStart(20, '0')}261116`);
    assert.equal((await receiver.get(`/v1/invoices/${received.id}`)).json.virtual_barcode, received.virtual_barcode);
  });

  test('is not there for foreign accounts and foreign sellers', async () => {
    const [, account] = await both('B-2', (document) =>
      document.replace('FI2112345600000785', 'DE89370400440532013000'),
    );
    assert.equal('virtual_barcode' in account, false);
    const foreign = (document: string) =>
      document.replace('<cbc:IdentificationCode>FI<', '<cbc:IdentificationCode>SE<');
    const [, seller] = await both('B-3', foreign);
    assert.equal('virtual_barcode' in seller, false);
  });
});
