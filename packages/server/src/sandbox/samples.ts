import { getCompany } from '../accounts/companies/company.js';
import { readArrival } from '../invoices/read-arrival.js';
import { receiveInvoice } from '../invoices/receive.js';
import { submitInvoice } from '../invoices/submit.js';
import type { Context } from '../platform/context.js';
import { newId } from '../platform/crypto/ids.js';
import { Refusal } from '../platform/errors.js';
import { appendEvents } from '../platform/events/append.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { demandSandbox } from './mode.js';
import { sandboxRecipientAt } from './recipients.js';

interface Party {
  readonly name: string;
  readonly bid: string;
  readonly country: string;
  readonly city?: string | null;
  readonly address?: string;
}

/** A receiver or sender that the sandbox plays. */
const played = (name: string, address?: string): Party => ({
  name,
  bid: '2893567-6',
  country: 'FI',
  city: 'Espoo',
  ...(address !== undefined && { address }),
});

const partyJson = ({ name, bid, country, city, address }: Party) => ({
  name,
  legal_registration: { value: bid },
  ...(address !== undefined && { electronic_address: { value: address } }),
  address: { city: city ?? 'Helsinki', country },
});

/** A sample invoice in this service's own JSON: two hours of work and the travel. */
function sample(ctx: Context, seller: Party, buyer: Party): { readonly number: string; readonly bytes: Buffer } {
  const today = ctx.clock.now();
  const day = (days: number) => new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const number = `S-${newId(ctx.clock).slice(-8).toUpperCase()}`;
  const vat = { code: 'S', rate: '25.5' };
  const invoice = {
    kind: 'INVOICE',
    number,
    issue_date: day(0),
    type_code: '380',
    currency: 'EUR',
    due_date: day(14),
    buyer_reference: 'Sandbox',
    seller: partyJson(seller),
    buyer: partyJson(buyer),
    payments: [
      { means_code: '58', remittance_information: '1009', credit_transfers: [{ account: 'FI2112345600000785' }] },
    ],
    totals: { line_net_amount: '240.00', without_vat: '240.00', vat: '61.20', with_vat: '301.20', payable: '301.20' },
    vat_breakdown: [{ taxable_amount: '240.00', tax_amount: '61.20', category: vat }],
    lines: [
      line('1', { value: '2', unit: 'HUR' }, '100.00', '200.00', 'Work'),
      line('2', { value: '1', unit: 'C62' }, '40.00', '40.00', 'Travel'),
    ],
  };
  function line(id: string, quantity: { value: string; unit: string }, price: string, net: string, name: string) {
    return { id, quantity, net_amount: net, price: { net: price }, vat, item: { name } };
  }
  return { number, bytes: Buffer.from(JSON.stringify({ invoice })) };
}

/**
 * Sends a sample invoice of a company to one of the receivers that the sandbox plays; gives its id.
 * Throws Refusal `not_found` for other addresses, and what `submitInvoice` throws.
 */
export async function sendSample(ctx: Context, companyId: string, address: string): Promise<string> {
  demandSandbox(ctx);
  const recipient = sandboxRecipientAt(address);
  if (!recipient) throw new Refusal('not_found', ['The sandbox plays no receiver at this address.']);
  const company = await getCompany(ctx, companyId);
  const { bytes, number } = sample(ctx, company, played(recipient.name, recipient.address));
  const { invoice } = await submitInvoice(ctx, companyId, {
    filename: `${number}.json`,
    bytes,
    blob: await ctx.blobs.put(bytes),
    parameters: { recipient_eia: recipient.address },
  });
  return invoice.invoice_id;
}

/** Puts a sample invoice into a company's inbox as one from outside; `times` it arrives, each time as a message of its own. */
export async function receiveSample(ctx: Context, companyId: string, times: number): Promise<void> {
  demandSandbox(ctx);
  const company = await getCompany(ctx, companyId);
  const { bytes, number } = sample(ctx, played('Sandbox Sender Oy'), company);
  const blob = await ctx.blobs.put(bytes);
  for (let count = 0; count < times; count += 1) {
    const read = await readArrival(ctx, {
      filename: `${number}.json`,
      mediaType: 'application/json',
      bytes,
      blob,
      attachments: [],
      recipient: {},
      country: company.country,
      messageId: newId(ctx.clock),
      senderId: companyId,
      network: 'SANDBOX',
    });
    if ('failure' in read) throw new Error(`the sample cannot be read: ${read.failure}`);
    await withTransaction(ctx.db, async (tx) => {
      const events = await receiveInvoice(ctx, tx, { receiverCompanyId: companyId, ...read, origin: 'EXTERNAL' });
      await appendEvents(ctx, tx, events);
    });
  }
}
