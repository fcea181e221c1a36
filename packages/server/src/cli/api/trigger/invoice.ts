import { randomInt } from 'node:crypto';
import type { AutoInvoice, Invoice, SemanticInvoice } from '@autoinvoice/client';
import type { Company, OwnCompany } from './company.js';

/** An address that no company can have: its business id has a wrong check digit. */
const nobody = '003700000000';

/**
 * Sends an invoice of the company to itself, so that it is both delivered and received; with `fail` to an address that
 * nobody has. Gives it when it is settled.
 */
export async function sendOwnInvoice(
  own: OwnCompany,
  kind: 'INVOICE' | 'CREDIT_NOTE',
  options: { readonly fail: boolean },
): Promise<Invoice> {
  const company = await own.about();
  const { endpoint_id: address, scheme } = await own.receiving('VISMA', 'INVOICE_AND_CREDIT_NOTE');
  const { city, post_code, street_address } = await addressOf(own.client);
  const self = {
    ...partyOf(company),
    electronic_address: { value: address, scheme },
    address: { line1: street_address, city, post_code, country: company.country },
  };
  const buyer = options.fail
    ? { name: 'Nobody Ltd', electronic_address: { value: nobody, scheme: '0216' }, address: { country: 'FI' } }
    : self;
  const sent = await own.client.invoices.create(
    { ...amounts, ...head(kind), seller: self, buyer } as unknown as SemanticInvoice,
    options.fail ? { recipient_eia: nobody, disabled_routes: ['print', 'email'] } : { recipient_eia: address },
  );
  return own.client.invoices.settled(sent.id, { pollMs: 200 });
}

/** What the settings know of the address, with something readable where they know nothing. */
async function addressOf(client: AutoInvoice) {
  const { address } = await client.call('GET /v1/company/settings');
  return {
    street_address: address?.street_address || 'Testikatu 1',
    post_code: address?.post_code || '00100',
    city: address?.city || address?.post_office || 'Helsinki',
  };
}

function partyOf({ name, bid, vat, country }: Company) {
  const scheme = country === 'FI' ? { scheme: '0212' } : {};
  const vatIdentifier = vat ?? (country === 'FI' ? `FI${bid.replace('-', '')}` : undefined);
  return {
    name,
    legal_registration: { value: bid, ...scheme },
    ...(vatIdentifier === undefined ? {} : { vat_identifier: vatIdentifier }),
  };
}

function head(kind: 'INVOICE' | 'CREDIT_NOTE') {
  const today = new Date();
  const day = (days: number) => new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  return {
    kind,
    number: `TRIGGER-${Date.now()}-${randomInt(1000)}`,
    issue_date: day(0),
    ...(kind === 'INVOICE' ? { due_date: day(14) } : {}),
    type_code: kind === 'INVOICE' ? '380' : '381',
    currency: 'EUR',
    buyer_reference: 'autoinvoice trigger',
  };
}

const category = { code: 'S', rate: '25.5' };
const amounts = {
  payments: [
    { means_code: '58', remittance_information: '1009', credit_transfers: [{ account: 'FI2112345600000785' }] },
  ],
  totals: { line_net_amount: '100.00', without_vat: '100.00', vat: '25.50', with_vat: '125.50', payable: '125.50' },
  vat_breakdown: [{ taxable_amount: '100.00', tax_amount: '25.50', category }],
  lines: [
    {
      id: '1',
      quantity: { value: '2', unit: 'HUR' },
      net_amount: '100.00',
      price: { net: '50.00' },
      vat: category,
      item: { name: 'Work' },
    },
  ],
};
