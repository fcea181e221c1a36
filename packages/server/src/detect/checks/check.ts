import type { Context } from '../../platform/context.js';
import type { CheckName } from '../names.js';
import type { ReasonOf } from '../reasons.js';
import type { Subject } from '../subject.js';

/** How a check ended. */
export interface Outcome<C extends CheckName = CheckName> {
  /** End of the reason code: `reasons` has its result and texts. */
  readonly reason: ReasonOf<C>;
  /** What the texts name, and what programs may want besides. */
  readonly data?: Readonly<Record<string, string>>;
}

/** A check of an invoice. Throws what keeps it from ending, such as RegisterUnreachable: the run has then failed. */
export type Check<C extends CheckName = CheckName> = (ctx: Context, subject: Subject) => Promise<Outcome<C>>;

/** What texts name of a sender: its business id, else its name, under `bid`. */
export function senderData({ sender }: Subject): Record<string, string> {
  const { bid, name, country } = sender;
  return { bid: bid ?? name ?? '', ...(name && { name }), ...(country && { country }) };
}
