import type { Context, Tx } from '../platform/context.js';
import type { NewEvent } from '../platform/events/append.js';
import type { DocumentFileRow, DocumentRow } from './rows.js';
import type { DocumentTarget } from './target.js';

/** A document on its way out. */
export interface DocumentDelivery {
  readonly document: DocumentRow;
  /** The primary file first. */
  readonly files: readonly DocumentFileRow[];
  readonly target: DocumentTarget;
}

/** What became of it. */
export type DocumentResult =
  | {
      readonly outcome: 'delivered';
      /** Effects in our own database: run in the transaction that records the outcome; gives further events. */
      readonly within?: (tx: Tx) => Promise<NewEvent[]>;
    }
  /** It will say later: it is to be asked again at a time. */
  | {
      readonly outcome: 'waiting';
      readonly askAgainAt: Date;
      /** As of a delivery. */
      readonly within?: (tx: Tx) => Promise<NewEvent[]>;
    }
  /** Final: trying again would not help. Anything that may pass is thrown instead, and tried again. */
  | { readonly outcome: 'failed'; readonly message: string };

/**
 * What the documents domain wants of a network. `deliver` runs outside any transaction and may be called again for the
 * same document after a crash: effects in the outside world carry `document.message_id`, by which a repetition is
 * known.
 */
export interface DocumentNetwork {
  readonly name: DocumentTarget['network'];
  /** All its effects are in our own database: it then delivers in the transaction that routes. */
  readonly isInside?: boolean;
  deliver(ctx: Context, delivery: DocumentDelivery): Promise<DocumentResult>;
}
