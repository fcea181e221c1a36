import { randomUUID } from 'node:crypto';
import type { TradeDocument } from '@autoinvoice/client';
import type { OwnCompany } from './company.js';
import { pause } from './pause.js';

/** Documents that are files of any kind, which the company can send itself. */
export const fileTypes = ['VOUCHER', 'RECEIPT', 'SCAN', 'BANK_FILE'] as const;
export type FileType = (typeof fileTypes)[number];

/** The least that is a PDF. */
const pdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

/** Sends a file of the company to itself, or to an address that nobody has; gives it when it is settled. */
export async function sendOwnDocument(
  own: OwnCompany,
  type: FileType,
  outcome: 'DELIVERED' | 'RECEIVED' | 'FAILED' | 'DELIVERY_CONFIRMED',
): Promise<TradeDocument> {
  const { name, country } = await own.about();
  const { endpoint_id: address, scheme } = await own.receiving('VISMASCANNER', type);
  const reference = randomUUID();
  const sent = await own.client.documents.send(
    { content: pdf, filename: 'trigger.pdf', mediaType: 'application/pdf' },
    {
      type,
      external_id: reference,
      recipient_eia: outcome === 'FAILED' ? '0216:003700000000' : `${scheme}:${address}`,
      recipient_name: name,
      recipient_country: country,
    },
  );
  const document = await own.client.documents.settled(sent.id ?? '', { pollMs: 200 });
  if (outcome === 'DELIVERY_CONFIRMED' && document.status === 'DELIVERED') return confirm(own, type, document);
  return document;
}

/** Confirms the receiving side of a document that was just delivered: the newest of its type. */
async function confirm(own: OwnCompany, type: FileType, sent: TradeDocument): Promise<TradeDocument> {
  const query = { direction: 'RECEIVED', type: [type], status: ['DELIVERED'], per_page: 1 } as const;
  const { items } = await own.client.page('GET /v1/documents', { query });
  const id = items[0]?.id ?? '';
  await own.client.call('PATCH /v1/documents/{id}', { path: { id }, json: { status: 'CONFIRMED_DELIVERY' } });
  for (;;) {
    const document = await own.client.documents.get(sent.id ?? '');
    if (document.status === 'CONFIRMED_DELIVERY') return document;
    await pause();
  }
}
