import type { Tx } from '../context.js';
import type { NewEvent } from '../events/append.js';
import type { Words } from '../events/sentence.js';

/** What became of something that was handed to a network. */
export type DeliveryOutcome =
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
  | { readonly outcome: 'failed'; readonly message: Words };
