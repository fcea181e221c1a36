import { type Company, selectCompany } from '../../accounts/companies/queries.js';
import type { Context, Queryable, Tx } from '../../platform/context.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { atgSigning } from '../atg/sign.js';
import { opCreditSigning } from '../op-invoice-credit/sign.js';
import { receivablesSigning } from '../receivables/sign.js';
import { type AgreementRef, openSignLink, type SignedKind } from './link.js';

/** How a service takes part in signing. */
export interface Signing {
  /** The account that the agreement is about, while it waits for a signature. */
  waiting(db: Queryable, ref: AgreementRef): Promise<string | undefined>;
  /** Records the answer and goes on from there; false when the agreement does not wait any more. */
  answer(ctx: Context, tx: Tx, ref: AgreementRef, answer: 'SIGNED' | 'DECLINED'): Promise<boolean>;
}

const signings: Readonly<Record<SignedKind, Signing>> = {
  receivables: receivablesSigning,
  atg: atgSigning,
  op_invoice_credit: opCreditSigning,
};

/** What a signer is shown. */
export interface Agreement {
  readonly kind: SignedKind;
  readonly company: Company;
  readonly account: string;
}

/** An agreement that waits for a signature; undefined when it was answered, replaced or ended. */
export async function waitingAgreement(ctx: Context, ref: AgreementRef): Promise<Agreement | undefined> {
  const account = await signings[ref.kind].waiting(ctx.db, ref);
  const company = account === undefined ? undefined : await selectCompany(ctx.db, ref.companyId);
  return account !== undefined && company ? { kind: ref.kind, company, account } : undefined;
}

/** The agreement that a link leads to; undefined when the link can no longer be used. */
export async function agreementOfLink(ctx: Context, token: string): Promise<Agreement | undefined> {
  const ref = openSignLink(ctx, token);
  return ref && waitingAgreement(ctx, ref);
}

/** Signs or declines by link. False when the link can no longer be used. */
export async function answerAgreement(ctx: Context, token: string, answer: 'SIGNED' | 'DECLINED'): Promise<boolean> {
  const ref = openSignLink(ctx, token);
  return ref !== undefined && withTransaction(ctx.db, (tx) => signings[ref.kind].answer(ctx, tx, ref, answer));
}
