import { createHash, randomBytes } from 'node:crypto';
import type { Context, Tx } from '../../platform/context.js';
import { isId, newId } from '../../platform/crypto/ids.js';
import { Refusal } from '../../platform/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { Findings, isEmailAddress, notAnEmail } from '../checks.js';
import { getCompany } from '../companies/company.js';
import { setCompanyState } from '../companies/company-state.js';
import { lockCompany } from '../companies/queries.js';
import { sendSignRequestJob, verifyCompanyJob } from '../jobs.js';
import type { SignLocale } from './locales.js';
import { cancelOpenAuthorizations, insertAuthorization, selectRoles } from './queries.js';

/** How long a signing link can be used. The original's invitations last as long (contract 3.2). */
export const linkLifetimeDays = 7;
/** Companies of one request. */
export const maxCompanies = 100;

export const linkSealPurpose = 'company_authorization.link';
/** What is stored of the token in a signing link. */
export const linkDigest = (token: string): Buffer => createHash('sha256').update(token).digest();

export interface AuthorizationRequest {
  /** The company of the caller's token. */
  readonly callerCompanyId: string;
  readonly userId: string;
  /** Companies to authorise. */
  readonly companyIds: readonly string[];
  /** Who signs. */
  readonly authEmail: string;
  readonly locale: SignLocale;
  /** JSON text: the partner's own proof that it knows the customer. */
  readonly options: string | undefined;
}

/** What was done: SENT when signatures are awaited, SIGNED when the companies are verified already. */
export interface AuthorizationOutcome {
  readonly status: 'SENT' | 'SIGNED';
  readonly count: number;
}

/**
 * Asks for the verification of companies (KYC). A request that waits for a signature is replaced by the new one.
 * - With `options` by a partner company's own token: the partner vouches, the companies are verified at once. From
 *   anyone else `options` is kept as evidence for the decision: a company must not be able to vouch for itself.
 * - Otherwise a signing link is mailed. In sandbox mode the company is verified by itself after `kycDelayMs`; in
 *   production by the operator's decision after the signature.
 * Throws Refusal `not_found` for companies that are not the user's, `forbidden` where the user is no admin,
 * `invalid_parameters`.
 */
export async function requestAuthorization(ctx: Context, request: AuthorizationRequest): Promise<AuthorizationOutcome> {
  const companyIds = [...new Set(request.companyIds.map((id) => id.toLowerCase()))].sort();
  const options = check(request, companyIds);
  await checkAdmin(ctx, request.userId, companyIds);
  const vouched = options !== undefined && (await getCompany(ctx, request.callerCompanyId)).isPartner;
  await withTransaction(ctx.db, async (tx) => {
    for (const companyId of companyIds) {
      await lockCompany(tx, companyId);
      await cancelOpenAuthorizations(tx, companyId);
      const make = vouched ? makeVouched : makeSignRequest;
      await make(ctx, tx, companyId, request, options);
    }
    if (vouched) for (const companyId of companyIds) await setCompanyState(ctx, tx, companyId, 'VERIFIED');
  });
  return { status: vouched ? 'SIGNED' : 'SENT', count: companyIds.length };
}

function check(request: AuthorizationRequest, companyIds: readonly string[]): string | undefined {
  const findings = new Findings();
  findings.expect(isEmailAddress(request.authEmail), 'auth_email', notAnEmail);
  findings.expect(companyIds.length > 0, 'company_ids', 'at least one company is needed.');
  findings.expect(companyIds.length <= maxCompanies, 'company_ids', `at most ${maxCompanies} companies.`);
  const options = request.options?.trim() === '' ? undefined : request.options;
  findings.expect(options === undefined || isJsonObject(options), 'options', 'not the JSON text of an object.');
  findings.refuse();
  return options;
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

async function checkAdmin(ctx: Context, userId: string, companyIds: readonly string[]): Promise<void> {
  const roles = companyIds.every(isId) ? await selectRoles(ctx.db, userId, companyIds) : [];
  if (roles.length < companyIds.length) throw new Refusal('not_found', ['No such company.']);
  if (roles.some(({ role }) => role !== 'ADMIN')) {
    throw new Refusal('forbidden', ['Only an admin of a company may ask for its authorization.']);
  }
}

const common = (ctx: Context, companyId: string, request: AuthorizationRequest, options: string | undefined) => ({
  company_id: companyId,
  authorization_id: newId(ctx.clock),
  auth_email: request.authEmail,
  locale: request.locale,
  options: options ?? null,
  created_at: ctx.clock.now(),
});

type Make = (
  ctx: Context,
  tx: Tx,
  companyId: string,
  request: AuthorizationRequest,
  options: string | undefined,
) => Promise<void>;

const makeVouched: Make = async (ctx, tx, companyId, request, options) => {
  const now = ctx.clock.now();
  await insertAuthorization(tx, {
    ...common(ctx, companyId, request, options),
    state: 'SIGNED',
    signed_at: now,
    decided_at: now,
    decision: 'VERIFIED',
    decision_note: `Vouched for by partner company ${request.callerCompanyId}`,
  });
};

const makeSignRequest: Make = async (ctx, tx, companyId, request, options) => {
  const token = randomBytes(32).toString('base64url');
  const now = ctx.clock.now().getTime();
  const row = common(ctx, companyId, request, options);
  await insertAuthorization(tx, {
    ...row,
    state: 'PENDING',
    link_lookup: linkDigest(token),
    link_expires_at: new Date(now + linkLifetimeDays * 86_400_000),
  });
  const authorizationId = row.authorization_id;
  // Sealed: whoever reads the job table must not be able to sign.
  const sealedLink = ctx.sealer.seal(linkSealPurpose, token);
  await ctx.jobs.enqueue(tx, sendSignRequestJob, { companyId, authorizationId, sealedLink });
  if (ctx.config.mode !== 'sandbox') return;
  const startAfter = new Date(now + ctx.config.kycDelayMs);
  await ctx.jobs.enqueue(tx, verifyCompanyJob, { companyId, authorizationId }, { startAfter });
};
