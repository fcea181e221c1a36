import { documentOutcomes, networkOutcomes, networks } from '../../../events/names.js';
import { WrongUsage } from '../../exit.js';
import { decide } from './authorization.js';
import type { OwnCompany } from './company.js';
import { fileTypes, sendOwnDocument } from './document.js';
import { sendOwnInvoice } from './invoice.js';
import { changeRegistration } from './network.js';

/** What came of causing an event: ids and states, as they stand then. */
export type Caused = Readonly<Record<string, unknown>>;

interface Cause {
  readonly events: readonly string[];
  /** What is done, for people. */
  readonly how: string;
  readonly run: (own: OwnCompany, event: string) => Promise<Caused>;
}

const part = (event: string, index: number): string => event.split('.')[index] ?? '';

async function invoice(own: OwnCompany, event: string): Promise<Caused> {
  const kind = part(event, 1) as 'INVOICE' | 'CREDIT_NOTE';
  const { id, number, status } = await sendOwnInvoice(own, kind, { fail: event.endsWith('.FAILED') });
  return { invoice_id: id, number, status };
}

async function document(own: OwnCompany, event: string): Promise<Caused> {
  const type = part(event, 1) as (typeof fileTypes)[number];
  const { id, status } = await sendOwnDocument(own, type, part(event, 2) as (typeof documentOutcomes)[number]);
  return { document_id: id, status };
}

async function testEvents({ client }: OwnCompany): Promise<Caused> {
  const all = await client.call('GET /v1/company/notifications');
  if (all.length === 0) throw new WrongUsage('There is no subscription that a test event could be sent to.');
  for (const { id } of all) await client.call('POST /v1/company/notifications/{id}/test', { path: { id } });
  return { notification_ids: all.map(({ id }) => id) };
}

/** Every event that can be caused, with the way that it is. */
export const causes: readonly Cause[] = [
  {
    events: ['INVOICE', 'CREDIT_NOTE'].flatMap((type) =>
      ['DELIVERED', 'RECEIVED', 'FAILED'].map((outcome) => `DOCUMENTS.${type}.${outcome}`),
    ),
    how: 'the company sends itself an invoice or credit note; FAILED: it sends one to an address that nobody has',
    run: invoice,
  },
  {
    events: fileTypes.flatMap((type) => documentOutcomes.map((outcome) => `DOCUMENTS.${type}.${outcome}`)),
    how: 'the company sends itself a file, having registered for such files when it was not',
    run: document,
  },
  {
    events: networks.flatMap((network) => networkOutcomes.map((outcome) => `NETWORKS.${network}.${outcome}`)),
    how: 'the company registers in the network; one that is registered is taken out and registered anew',
    run: (own, event) => changeRegistration(own, part(event, 1), part(event, 2) as 'CREATED' | 'ENABLED' | 'DISABLED'),
  },
  {
    events: ['VERIFIED', 'UNVERIFIED', 'UNKNOWN'].map((state) => `COMPANIES.AUTHORIZATION.${state}`),
    how: 'VERIFIED: the company asks for its authorization; the others, and VERIFIED of one that is verified, by decision with AUTOINVOICE_ADMIN_TOKEN',
    run: (own, event) => decide(own, part(event, 2) as 'VERIFIED' | 'UNVERIFIED' | 'UNKNOWN'),
  },
  { events: ['TEST'], how: 'a test event goes to every subscription', run: testEvents },
];

/** The cause of an event. Throws WrongUsage when there is none. */
export function causeOf(event: string): Cause {
  const cause = causes.find(({ events }) => events.includes(event));
  if (cause === undefined) {
    throw new WrongUsage(
      `${event} cannot be triggered; autoinvoice trigger --list shows what can. Documents of other types are sent by autoinvoice documents send.`,
    );
  }
  return cause;
}
