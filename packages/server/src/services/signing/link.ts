import type { Context } from '../../platform/context.js';
import { isId } from '../../platform/crypto/ids.js';

/** Agreements that a person signs on a page of ours before the party outside is asked. */
export const signedKinds = ['receivables', 'atg', 'op_invoice_credit'] as const;
export type SignedKind = (typeof signedKinds)[number];

/** An agreement that waits for a signature; the id changes whenever there is something new to sign. */
export interface AgreementRef {
  readonly kind: SignedKind;
  readonly companyId: string;
  readonly agreementId: string;
}

/** How long a link can be used. */
export const signDays = 30;
const purpose = 'services.sign';

/**
 * Address of the page where an agreement is signed: whoever has it may sign, for `signDays` days. `base` is the
 * address of this service, without a slash at the end.
 */
export function signLink(ctx: Context, { kind, companyId, agreementId }: AgreementRef, base: string): string {
  const until = ctx.clock.now().getTime() + signDays * 86_400_000;
  const token = ctx.sealer.seal(purpose, `${kind} ${companyId} ${agreementId} ${until}`);
  return `${base}/agreement?token=${encodeURIComponent(token)}`;
}

/** The agreement that a link is about; undefined when we did not make the link or it is too old. */
export function openSignLink(ctx: Context, token: string): AgreementRef | undefined {
  let text: string;
  try {
    text = ctx.sealer.open(purpose, token);
  } catch {
    // Not ours, or altered.
    return undefined;
  }
  const [kind, companyId = '', agreementId = '', until] = text.split(' ');
  const known = signedKinds.find((name) => name === kind);
  if (!known || !isId(companyId) || !isId(agreementId)) return undefined;
  return ctx.clock.now().getTime() < Number(until) ? { kind: known, companyId, agreementId } : undefined;
}
