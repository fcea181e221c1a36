import assert from 'node:assert/strict';
import { FileBuffer } from '@rantalainen/maventa-api-client/dist/file-buffer.js';
import { bankFile, type MessageWords } from '../../support/bank-messages.js';
import { until } from '../../support/until.js';
import { type Clients, refused } from '../client.js';
import type { Party } from './party.js';

const always = { timestamp_start: '2020-01-01T00:00:00Z', timestamp_end: '2100-01-01T00:00:00Z' };

/** Sends messages to a bank and reads its answers through the client. */
export async function triesBankMessages(clients: Clients, seller: Party): Promise<void> {
  await until(async () => {
    const { data } = await seller.api.company.getV1CompanyProfiles();
    return data.some(({ network, status }) => network === 'BANK' && status === 'active');
  });
  const scope = 'fi_bank_message:send fi_bank_message:receive';
  const { fiBankMessages } = clients.as({ ...seller.credentials, scope });
  const send = async (words: Omit<MessageWords, 'bid'>) => {
    const bytes = Buffer.from(bankFile({ bid: seller.bid, ...words }));
    // What the client takes for a file; its declaration says a browser's File, which it would write as JSON.
    const file = new FileBuffer(bytes, 'message.xml', 'application/xml') as unknown as File;
    const { status, headers } = await fiBankMessages.postV1FiBankMessages({ file });
    assert.equal(status, 204);
    return String(headers.location).split('/').at(-1) ?? '';
  };
  const { data: status } = await fiBankMessages.getV1FiBankMessagesId(await send({ id: 'NPM-1' }));
  assert.deepEqual(status, { status: 'OK' });
  const [ri] = await until(async () => {
    const { data } = await fiBankMessages.getV1FiBankMessagesRiMessages(always);
    return data.length > 0 ? (data as string[]) : undefined;
  });
  const message = await fiBankMessages.getV1FiBankMessagesRiMessagesId(ri ?? '');
  assert.match(message.data, /<FinvoiceReceiverInfo/);
  assert.equal((await fiBankMessages.deleteV1FiBankMessagesRiMessagesId(ri ?? '')).status, 204);
  assert.equal((await refused(fiBankMessages.getV1FiBankMessagesRiMessagesId(ri ?? ''))).status, 404);
  const wrong = await send({ id: 'NPM-2', to: 'NOBODY' });
  const { error_message_id } = await until(async () => {
    const { data } = await fiBankMessages.getV1FiBankMessagesId(wrong);
    return data.status === 'ERROR' ? data : undefined;
  });
  assert.deepEqual((await fiBankMessages.getV1FiBankMessagesErrorMessages(always)).data, [error_message_id]);
  const error = await fiBankMessages.getV1FiBankMessagesErrorMessagesId(error_message_id ?? '');
  assert.match(error.data, /<Finvoiceack/);
}
