import type { Selectable } from 'kysely';
import type { DB } from '../platform/postgres/schema.generated.js';
import type { SubmitParameters } from './parameters.js';
import type { RoutePlan } from './routing/plan.js';

/** The seller as lists show it; also what routing and webhooks name. */
export interface SenderParty {
  readonly eia: string | null;
  readonly bid: string | null;
  readonly name: string;
  readonly country: string;
  /** Where it can be written to; rows of earlier versions have none. */
  readonly email?: string | null;
}

/** The buyer as lists show it. */
export interface RecipientParty {
  readonly eia: string | null;
  readonly bid: string | null;
  readonly name: string;
  readonly country: string | null;
  readonly operator: string | null;
  /** Where it may be mailed; rows of earlier versions have none. */
  readonly email?: string | null;
  /** Where it may be printed to. */
  readonly postal?: PostalAddress;
}

/** Where a letter goes. */
export interface PostalAddress {
  /** Name of the recipient when it is not that of the invoice. */
  readonly name?: string;
  readonly lines: readonly string[];
  readonly postCode: string | null;
  readonly city: string | null;
  readonly region?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

type Stored = Selectable<DB['invoice']>;

/** A row of `invoice` with its JSON columns typed. */
export interface InvoiceRow
  extends Omit<Stored, 'sender' | 'recipient' | 'parameters' | 'route_plan' | 'direction' | 'status' | 'event_state'> {
  readonly direction: 'SENT' | 'RECEIVED';
  readonly status: 'PENDING' | 'DELIVERED' | 'FAILED';
  readonly event_state: 'CREATED' | 'HANDLED';
  readonly sender: SenderParty;
  readonly recipient: RecipientParty;
  readonly parameters: SubmitParameters;
  readonly route_plan: RoutePlan | null;
}

/** COMPANION: a message that belongs to the source and is read with it; never shown. */
export type InvoiceFileKind = 'SOURCE' | 'IMAGE' | 'ATTACHMENT' | 'COMPANION';
export type InvoiceFileRow = Omit<Selectable<DB['invoice_file']>, 'kind'> & { readonly kind: InvoiceFileKind };

/** Types a row as read: what the JSON columns hold is decided where they are written, in this folder. */
export const asInvoiceRow = (row: Stored): InvoiceRow => row as unknown as InvoiceRow;
export const asFileRow = (row: Selectable<DB['invoice_file']>): InvoiceFileRow => row as InvoiceFileRow;
