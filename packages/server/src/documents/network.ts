import type { Context } from '../platform/context.js';
import type { DeliveryOutcome } from '../platform/delivery/outcome.js';
import type { DocumentFileRow, DocumentRow } from './rows.js';
import type { DocumentTarget } from './target.js';

/** A document on its way out. */
export interface DocumentDelivery {
  readonly document: DocumentRow;
  /** The primary file first. */
  readonly files: readonly DocumentFileRow[];
  readonly target: DocumentTarget;
}

/**
 * What the documents domain wants of a network. `deliver` runs outside any transaction and may be called again for the
 * same document after a crash: effects in the outside world carry `document.message_id`, by which a repetition is
 * known.
 */
export interface DocumentNetwork {
  readonly name: DocumentTarget['network'];
  /** All its effects are in our own database: it then delivers in the transaction that routes. */
  readonly isInside?: boolean;
  deliver(ctx: Context, delivery: DocumentDelivery): Promise<DeliveryOutcome>;
}
