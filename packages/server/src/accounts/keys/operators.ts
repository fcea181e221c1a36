import type { Context } from '../../platform/context.js';
import { isId, newId } from '../../platform/crypto/ids.js';
import { hashSecret, newSecret, verifySecret } from '../../platform/crypto/secrets.js';
import { operatorScopes } from '../access/scopes.js';
import { disableOperatorRow, insertOperator, selectOperator } from './queries.js';

/** Another operator that signs in with a secret of its own. */
export interface Operator {
  readonly operatorId: string;
  readonly name: string;
  readonly scopes: readonly string[];
}

/** Registers an operator; the secret cannot be read again. Throws on a scope that operators do not have. */
export async function createOperator(
  ctx: Context,
  input: { readonly name: string; readonly scopes?: readonly string[] },
): Promise<Operator & { readonly operatorSecret: string }> {
  const scopes = [...(input.scopes ?? Object.keys(operatorScopes))];
  const unknown = scopes.filter((scope) => !Object.hasOwn(operatorScopes, scope));
  if (unknown.length > 0) throw new Error(`operators have no scope ${unknown.join(', ')}`);
  const operatorSecret = newSecret('ai_operator_');
  const operatorId = newId(ctx.clock);
  await insertOperator(ctx.db, {
    operator_id: operatorId,
    name: input.name,
    secret_hash: await hashSecret(operatorSecret),
    scopes,
    created_at: ctx.clock.now(),
  });
  return { operatorId, name: input.name, scopes, operatorSecret };
}

/** An operator that is not disabled, with the hash of its secret; undefined when there is none. */
export async function findOperator(
  ctx: Context,
  operatorId: string,
): Promise<(Operator & { readonly secretHash: string }) | undefined> {
  if (!isId(operatorId)) return undefined;
  const row = await selectOperator(ctx.db, operatorId);
  return row && { operatorId: row.operator_id, name: row.name, scopes: row.scopes, secretHash: row.secret_hash };
}

/** Whether the secret is the operator's. */
export const isOperatorSecret = (operator: { readonly secretHash: string }, secret: string): Promise<boolean> =>
  verifySecret(secret, operator.secretHash);

/** Ends an operator's access. False when there is none. */
export async function disableOperator(ctx: Context, operatorId: string): Promise<boolean> {
  return disableOperatorRow(ctx.db, operatorId, ctx.clock.now());
}
