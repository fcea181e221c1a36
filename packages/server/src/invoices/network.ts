import type { CompanionFile, FormatName } from '@autoinvoice/invoice';
import type { Context } from '../platform/context.js';
import type { DeliveryOutcome } from '../platform/delivery/outcome.js';
import type { RouteTarget } from './routing/plan.js';
import type { InvoiceFileRow, InvoiceRow } from './rows.js';

/** An invoice on its way out. */
export interface Delivery {
  readonly invoice: InvoiceRow;
  readonly files: readonly InvoiceFileRow[];
  readonly target: RouteTarget;
  /** The document as it is to leave, when the network demands a form of it. */
  readonly document?: Uint8Array;
  /** Files that travel beside that document, where the network carries such. */
  readonly companions?: readonly CompanionFile[];
}

/**
 * What the invoice domain wants of a network. `deliver` runs outside any transaction and may be called again for the
 * same invoice after a crash: effects in the outside world carry `invoice.message_id`, by which a repetition is known.
 */
export interface DeliveryNetwork {
  readonly name: string;
  /** All its effects are in our own database: it then delivers in the transaction that routes. */
  readonly isInside?: boolean;
  /**
   * Form in which documents leave through this network. They are converted to it and must keep the rules of that form:
   * one that breaks them is not handed over. Absent where the verdict of rules is not asked for: delivery inside,
   * print, e-mail (contract 6.4.7).
   */
  readonly demands?: FormatName;
  /** Whether files travel beside the document; absent: only what the document itself can hold. */
  readonly carriesFiles?: boolean;
  deliver(ctx: Context, delivery: Delivery): Promise<DeliveryOutcome>;
}
