import assert from 'node:assert/strict';
import { FileBuffer } from '@rantalainen/maventa-api-client/dist/file-buffer.js';
import { ovt } from '../../support/documents.js';
import { anOrder } from '../../support/trade-documents.js';
import { until } from '../../support/until.js';
import { idOf } from '../client.js';
import type { Party } from './party.js';

/** Sends an order through the client; its receiver lists, reads, downloads and confirms it. */
export async function triesDocuments(seller: Party, buyer: Party): Promise<void> {
  const registered = await buyer.api.company.postV1CompanyProfiles({
    profiles: ['ORDER'],
    profile_version: 'PEPPOLBIS30',
    network: 'PEPPOL',
  });
  const profile = idOf(registered.data);
  await until(async () => (await buyer.api.company.getV1CompanyProfilesId(profile)).data.status === 'active');

  const as = ({ name, bid }: Party) => ({ name, bid, eia: `0216:${ovt(bid)}` });
  const bytes = anOrder({ number: 'C-ORDER-1', reference: 'C-R', sender: as(seller), recipient: as(buyer) });
  const { documents } = seller.api;
  const sent = await documents.postV1Documents({
    // What the client takes for a file; its declaration says a browser's File, which it would write as JSON.
    'files[n][file]': new FileBuffer(bytes, 'order.xml', 'application/xml') as unknown as File,
    'files[n][file_type]': 'PRIMARY_FILE',
    type: 'ORDER',
    transmission_id: 'C-T-1',
    recipient_operator: 'PEPPOL',
  });
  assert.equal(sent.status, 201);
  const id = idOf(sent.data);
  await until(async () => (await documents.getV1DocumentsId(id)).data.status === 'DELIVERED');

  const { data: found } = await buyer.api.documents.getV1Documents({
    direction: 'RECEIVED',
    type: ['ORDER', 'VOUCHER'],
    status: ['DELIVERED'],
    query: 'C-R',
    sort: ['-created_at', 'number'],
    fields: ['id', 'number', 'files'],
    per_page: 100,
  });
  assert.deepEqual(
    found.map(({ number }) => number),
    ['C-ORDER-1'],
  );
  const received = idOf(found[0]);
  const { data: files } = await buyer.api.files.getV1Files({ document_id: received });
  // The client of 2023 types one file; the answer is a list.
  const [file] = files as unknown as { id: string }[];
  const content = await buyer.api.files.getV1FilesId(idOf(file), { format: 'arraybuffer' });
  assert.deepEqual(Buffer.from(content.data), bytes);

  const confirmed = await buyer.api.documents.patchV1DocumentsId(received, { status: 'CONFIRMED_DELIVERY' });
  assert.equal(confirmed.status, 204);
  assert.equal((await documents.getV1DocumentsId(id, { fields: ['status'] })).data.status, 'CONFIRMED_DELIVERY');
  const { data: events } = await documents.getV1DocumentsIdEvents(id);
  assert.equal((events as unknown as { code: string }[]).at(-1)?.code, 'DELIVERY_CONFIRMED');
}
