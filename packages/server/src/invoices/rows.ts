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
}

/** The buyer as lists show it. */
export interface RecipientParty {
  readonly eia: string | null;
  readonly bid: string | null;
  readonly name: string;
  readonly country: string | null;
  readonly operator: string | null;
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

export type InvoiceFileKind = 'SOURCE' | 'IMAGE' | 'ATTACHMENT';
export type InvoiceFileRow = Omit<Selectable<DB['invoice_file']>, 'kind'> & { readonly kind: InvoiceFileKind };

/** Types a row as read: what the JSON columns hold is decided where they are written, in this folder. */
export const asInvoiceRow = (row: Stored): InvoiceRow => row as unknown as InvoiceRow;
export const asFileRow = (row: Selectable<DB['invoice_file']>): InvoiceFileRow => row as InvoiceFileRow;
