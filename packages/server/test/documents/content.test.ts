/** What the service reads out of documents. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readContentTask } from '../../src/documents/content/read.js';
import type { ReadContent } from '../../src/documents/content/read-content.js';
import { documentTypesOf } from '../../src/lookup/document-types.js';
import { anOrder, type TradeDocument, ubl } from '../support/trade-documents.js';

const read = (bytes: Uint8Array) => readContentTask.run({ bytes });
const content = async (bytes: Uint8Array): Promise<ReadContent> => {
  const reading = await read(bytes);
  assert.ok(reading.content, JSON.stringify(reading));
  return reading.content;
};

const POACC = 'urn:fdc:peppol.eu:poacc:trns:';
const BIS = 'urn:fdc:peppol.eu:poacc:bis:';
const orderReference = '<cac:OrderReference><cbc:ID>O-9</cbc:ID></cac:OrderReference>';
const answered =
  '<cac:DocumentResponse><cac:DocumentReference><cbc:ID>O-9</cbc:ID></cac:DocumentReference></cac:DocumentResponse>';
const parties: Pick<TradeDocument, 'sender' | 'recipient'> = {
  sender: { name: 'Lähettäjä Oy', bid: '1234567-1', eia: '0216:003712345671' },
  recipient: { name: 'Saaja Oy', bid: '7654321-2', eia: '0088:7300010000001' },
};

/** Type, root, transaction, process and what stands between number and parties. */
const kinds: readonly (readonly [string, string, string, string, string])[] = [
  ['ORDER', 'Order', 'order:3', 'ordering:3', '<cbc:CustomerReference>O-9</cbc:CustomerReference>'],
  ['ORDER_RESPONSE', 'OrderResponse', 'order_response:3', 'ordering:3', orderReference],
  ['ORDER_RESPONSE', 'OrderResponse', 'order_response_advanced:3', 'advanced_ordering:3', orderReference],
  ['ORDER_CHANGE', 'OrderChange', 'order_change:3', 'advanced_ordering:3', orderReference],
  ['ORDER_CANCELLATION', 'OrderCancellation', 'order_cancellation:3', 'advanced_ordering:3', orderReference],
  ['DESPATCH_ADVICE', 'DespatchAdvice', 'despatch_advice:3', 'despatch_advice:3', orderReference],
  [
    'CATALOGUE',
    'Catalogue',
    'catalogue:3',
    'catalogue_only:3',
    '<cac:SourceCatalogueReference><cbc:ID>O-9</cbc:ID></cac:SourceCatalogueReference>',
  ],
  ['CATALOGUE_RESPONSE', 'ApplicationResponse', 'catalogue_response:3', 'catalogue_only:3', answered],
  ['INVOICE_RESPONSE', 'ApplicationResponse', 'invoice_response:3', 'invoice_response:3', answered],
  ['MESSAGE_LEVEL_RESPONSE', 'ApplicationResponse', 'mlr:3', 'mlr:3', answered],
];

describe('reading documents', () => {
  for (const [type, root, transaction, process, more] of kinds) {
    test(`${transaction}: type, identifiers, number, reference and who sends to whom`, async () => {
      const customization = `${POACC}${transaction}`;
      const options = { root, customization, process: `${BIS}${process}`, number: 'N-1', more, ...parties };
      const { documentIdentifier, ...found } = await content(ubl(options));
      const party = ({ name, bid, eia }: TradeDocument['sender']) => ({
        ...{ eia, bid, name, country: 'FI', vat: `FI${bid.replace('-', '')}`, operator: null },
      });
      assert.deepEqual(found, {
        type,
        title: found.title,
        format: 'PEPPOLBIS',
        formatVersion: '3.0',
        profileVersion: 'PEPPOLBIS30',
        processIdentifier: `${BIS}${process}`,
        number: 'N-1',
        reference: 'O-9',
        sender: party(parties.sender),
        recipient: party(parties.recipient),
      });
      if (transaction === 'order_response_advanced:3') return;
      assert.equal(documentIdentifier, documentTypesOf(type, 'PEPPOLBIS30')[0]?.documentIdentifier);
    });
  }

  test('tendering documents of Peppol by their transaction', async () => {
    for (const [type, root, transaction] of [
      ['EXPRESSION_OF_INTEREST_REQUEST', 'ExpressionOfInterestRequest', 't001'],
      ['EXPRESSION_OF_INTEREST_RESPONSE', 'ExpressionOfInterestResponse', 't002'],
      ['TENDER_STATUS_REQUEST', 'TenderStatusRequest', 't003'],
      ['CALL_FOR_TENDERS', 'CallForTenders', 't004'],
      ['TENDER', 'Tender', 't005'],
      ['TENDER_RECEIPT', 'TenderReceipt', 't006'],
    ] as const) {
      const customization = `urn:fdc:peppol.eu:prac:trns:${transaction}:1.1`;
      const found = await content(ubl({ root, customization, process: 'p', number: '1', ...parties }));
      assert.deepEqual([found.type, found.profileVersion], [type, 'PEPPOLBIS11'], root);
      assert.equal(found.documentIdentifier, documentTypesOf(type, 'PEPPOLBIS11')[0]?.documentIdentifier);
    }
  });

  test('in self-billing the buyer is the sender', async () => {
    const invoice = (customization: string) =>
      Buffer.from(`<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
        xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
        xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
        <b:CustomizationID>${customization}</b:CustomizationID><b:ID>1</b:ID>
        <a:AccountingSupplierParty><a:Party><a:PartyName><b:Name>Seller</b:Name></a:PartyName></a:Party></a:AccountingSupplierParty>
        <a:AccountingCustomerParty><a:Party><b:EndpointID schemeID="GLN">12</b:EndpointID></a:Party></a:AccountingCustomerParty>
      </Invoice>`);
    const billing = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:';
    const self = await content(invoice(`${billing}selfbilling:3.0`));
    assert.deepEqual([self.type, self.sender?.eia, self.recipient?.name], ['SELF_BILLING_INVOICE', '12', 'Seller']);
    const reminder = `${billing}billing:3.0#conformant#urn:fdc:anskaffelser.no:2019:ehf:reminder:3.0`;
    const reminded = await content(invoice(reminder));
    assert.deepEqual([reminded.type, reminded.profileVersion, reminded.sender?.name], ['REMINDER', 'EHF30', 'Seller']);
    assert.equal(reminded.documentIdentifier, documentTypesOf('REMINDER', 'EHF30')[0]?.documentIdentifier);
  });

  test('a Finvoice order tells addresses and operators', async () => {
    const finvoice = `<Finvoice Version="3.0"><MessageTransmissionDetails>
      <MessageSenderDetails><FromIdentifier>003712345671</FromIdentifier><FromIntermediator>BAWCFI22</FromIntermediator></MessageSenderDetails>
      <MessageReceiverDetails><ToIdentifier>003776543212</ToIdentifier><ToIntermediator>003721291126</ToIntermediator></MessageReceiverDetails>
      </MessageTransmissionDetails><InvoiceDetails><InvoiceTypeCode>ORD01</InvoiceTypeCode>
      <InvoiceNumber>7</InvoiceNumber><OrderIdentifier>O-9</OrderIdentifier></InvoiceDetails></Finvoice>`;
    const found = await content(Buffer.from(finvoice));
    assert.deepEqual(
      [found.type, found.profileVersion, found.number, found.reference, found.sender?.operator, found.recipient?.eia],
      ['ORDER', null, '7', 'O-9', 'BAWCFI22', '003776543212'],
    );
    assert.equal(found.recipient?.operator, '003721291126');
  });

  test('what stands in an envelope is read as if it stood alone', async () => {
    const order = anOrder({ number: '5', ...parties }).toString();
    const inner = order.slice(order.indexOf('<Order'));
    const sbdh = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';
    const wrapped = `<s:StandardBusinessDocument xmlns:s="${sbdh}"><s:StandardBusinessDocumentHeader/>${inner}</s:StandardBusinessDocument>`;
    assert.deepEqual(await content(Buffer.from(wrapped)), await content(Buffer.from(order)));
  });

  test('texts that are too long to be what they stand for are left out', async () => {
    const order = await content(anOrder({ number: '9'.repeat(256), reference: '9'.repeat(255), ...parties }));
    assert.deepEqual([order.number, order.reference?.length], [null, 255]);
  });

  test('files without XML have no content, torn XML says where', async () => {
    assert.deepEqual(await read(Buffer.from('%PDF-1.7')), { content: undefined, malformed: undefined });
    assert.deepEqual(await read(Buffer.alloc(0)), { content: undefined, malformed: undefined });
    const torn = await read(Buffer.from('\ufeff <Order><ID></Order>'));
    assert.match(torn.content === undefined ? (torn.malformed ?? '') : '', /line 1/);
    const utf16 = Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><Order/>', 'utf16le');
    assert.equal((await content(utf16)).format, 'XML');
    assert.equal((await content(Buffer.from('<a/>'))).type, null);
  });
});

const samples = fileURLToPath(new URL('../../../../../../shared/samples/', import.meta.url));
const folders = ['peppol-postaward', 'ehf-3.0'].filter((name) => existsSync(`${samples}${name}`));

test('published examples of Peppol and EHF are read whole', {
  skip: folders.length === 0 && 'no samples here',
}, async () => {
  // Kinds that the API has no type for.
  const untyped = /OrderAgreement|PunchOut/;
  // These are invoices of another name.
  const invoices = /PaymentRequest|forward-billing/;
  let count = 0;
  for (const folder of folders) {
    for (const name of readdirSync(`${samples}${folder}`).filter((file) => file.endsWith('.xml'))) {
      const found = await content(readFileSync(`${samples}${folder}/${name}`));
      assert.equal(found.profileVersion, folder === 'ehf-3.0' ? 'EHF30' : 'PEPPOLBIS30', name);
      assert.equal(found.type === null, untyped.test(name), `${name}: ${found.type}`);
      if (found.type !== null && !invoices.test(name) && !name.startsWith('OrderResponseAdvanced')) {
        const [registered] = documentTypesOf(found.type, found.profileVersion);
        assert.equal(found.documentIdentifier, registered?.documentIdentifier, name);
      }
      // Payment requests are for consumers, who have no address.
      if (invoices.test(name)) continue;
      for (const party of [found.sender, found.recipient]) assert.match(party?.eia ?? '', /^\d{4}:.+/, name);
      assert.ok(found.number, name);
      assert.notEqual(found.processIdentifier, null, name);
      count++;
    }
  }
  assert.ok(count >= 15, `${count} examples`);
});
