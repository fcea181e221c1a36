import { Findings, isCountry, notACountry } from '../accounts/checks.js';
import { say } from '../events/say.js';
import type { Context, Tx } from '../platform/context.js';
import { newId } from '../platform/crypto/ids.js';
import { Refusal } from '../platform/errors.js';
import { appendEvents } from '../platform/events/append.js';
import type { Sentence } from '../platform/events/sentence.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { actions } from './actions.js';
import { timelineEvent } from './events.js';
import { routeInvoiceJob } from './jobs.js';
import type { SubmitParameters } from './parameters.js';
import { lockInvoice, resetForResending } from './queries.js';
import type { InvoiceRow, PostalAddress, RecipientParty } from './rows.js';
import { sendingCompany } from './sending-company.js';

/** The way that an invoice is to take this time. */
export type Reroute =
  | { readonly route: 'einvoice'; readonly eia: string; readonly operator: string }
  | { readonly route: 'email'; readonly email: string }
  | { readonly route: 'print'; readonly postal: PostalAddress };

/** What the last shipment was, as `revision` tells; its shape is UNKNOWN in the contract. */
interface Revision {
  /** 1 for the first resend. */
  readonly number: number;
  readonly route: Reroute['route'];
  readonly requested_at: string;
  readonly recipient_eia?: string;
  readonly recipient_operator?: string;
  readonly recipient_email?: string;
  /** Name and address of a letter, under the names that the caller gave them. */
  readonly recipient_name?: string;
  readonly recipient_address1?: string;
  readonly recipient_address2?: string;
  readonly recipient_post_code?: string;
  readonly recipient_post_office?: string;
  readonly recipient_state?: string;
  readonly recipient_country?: string;
  /** How the shipment before this one ended. */
  readonly previous: { readonly status: string; readonly destination: string | null };
}

/**
 * Sends an invoice again, by the way given and no other: failed ones, delivered ones and those that wait for a
 * decision. It is PENDING again and leaves as a message of its own; the receiver of the first one keeps it.
 * Throws Refusal `auth_unauthorized` (company may not send), `not_found`, `invoice_in_invalid_state` (received, or on
 * its way), `invalid_parameters` (a letter to no country).
 */
export async function rerouteInvoice(
  ctx: Context,
  companyId: string,
  invoiceId: string,
  change: Reroute,
): Promise<InvoiceRow> {
  await sendingCompany(ctx.db, companyId);
  const findings = new Findings();
  findings.expect(change.route !== 'print' || isCountry(change.postal.country ?? ''), 'recipient_country', notACountry);
  findings.refuse();
  return withTransaction(ctx.db, (tx) => rerouteWithin(ctx, tx, companyId, invoiceId, change));
}

async function rerouteWithin(
  ctx: Context,
  tx: Tx,
  companyId: string,
  invoiceId: string,
  change: Reroute,
): Promise<InvoiceRow> {
  const invoice = await lockInvoice(tx, companyId, invoiceId);
  if (!invoice) throw new Refusal('not_found', ['The company has no such invoice.']);
  if (invoice.direction !== 'SENT') {
    throw new Refusal('invoice_in_invalid_state', ['Only sent invoices can be sent again.']);
  }
  if (invoice.status === 'PENDING' && !invoice.route_plan?.held) {
    throw new Refusal('invoice_in_invalid_state', ['The invoice is on its way; wait for the outcome.']);
  }
  const now = ctx.clock.now();
  const sent = await resetForResending(tx, invoice, {
    recipient: recipientOf(invoice.recipient, change),
    parameters: parametersOf(invoice.parameters, change),
    revision: { ...revisionOf(invoice, change, now) },
    messageId: newId(ctx.clock),
    now,
  });
  await ctx.jobs.enqueue(tx, routeInvoiceJob, { companyId, invoiceId });
  await appendEvents(ctx, tx, [timelineEvent(sent, 'INVOICE_INFO', actions.sentAgain(inWords(change)))]);
  return sent;
}

function recipientOf(recipient: RecipientParty, change: Reroute): RecipientParty {
  if (change.route === 'einvoice') return { ...recipient, eia: change.eia, operator: change.operator };
  if (change.route === 'email') return { ...recipient, email: change.email };
  return { ...recipient, postal: change.postal };
}

/** What the caller said at first no longer stands where it speaks of the way. */
function parametersOf(parameters: SubmitParameters, { route }: Reroute): SubmitParameters {
  const {
    recipient_eia: _eia,
    recipient_operator: _operator,
    recipient_email: _email,
    recipient_type: _type,
    route_order: _order,
    email_settings: _settings,
    prevent_routing: _prevent,
    ...kept
  } = parameters;
  const routes = ['einvoice', 'email', 'print'] as const;
  return { ...kept, disabled_routes: routes.filter((other) => other !== route) };
}

function revisionOf(invoice: InvoiceRow, change: Reroute, now: Date): Revision {
  const { number = 0 } = (invoice.revision ?? {}) as Partial<Revision>;
  return {
    number: number + 1,
    route: change.route,
    requested_at: `${now.toISOString().slice(0, 19)}Z`,
    ...(change.route === 'einvoice' && { recipient_eia: change.eia, recipient_operator: change.operator }),
    ...(change.route === 'email' && { recipient_email: change.email }),
    ...(change.route === 'print' && letterOf(change.postal)),
    previous: { status: invoice.status, destination: invoice.destination },
  };
}

function letterOf({ name, lines: [first, second], postCode, city, region, country }: PostalAddress): Partial<Revision> {
  return {
    ...(name && { recipient_name: name }),
    ...(first && { recipient_address1: first }),
    ...(second && { recipient_address2: second }),
    ...(postCode && { recipient_post_code: postCode }),
    ...(city && { recipient_post_office: city }),
    ...(region && { recipient_state: region }),
    ...(country && { recipient_country: country }),
  };
}

function inWords(change: Reroute): Sentence {
  if (change.route === 'email') return say('invoice.sent_again.email', { email: change.email });
  if (change.route === 'einvoice') {
    return say('invoice.sent_again.einvoice', { address: change.eia, operator: change.operator });
  }
  const { postCode, city } = change.postal;
  return say('invoice.sent_again.print', { postCode: postCode ?? '', city: city ?? '' });
}
