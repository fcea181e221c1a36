import type { Context, Queryable } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
import { demandSandbox } from './mode.js';

/** What can be switched for a company in a sandbox; the first value of each is the usual one. */
export const switches = {
  /** How its verification ends. LATER: after a day. SILENCE: never. */
  KYC: ['USUAL', 'REFUSED', 'LATER', 'SILENCE'],
  /** How its webhooks come. TWICE: each again after 5 seconds. OUT_OF_ORDER: every other event 15 seconds late. */
  WEBHOOKS: ['USUAL', 'TWICE', 'OUT_OF_ORDER'],
} as const;

export type SwitchName = keyof typeof switches;
export type SwitchValue<N extends SwitchName> = (typeof switches)[N][number];
export type Switches = { readonly [N in SwitchName]: SwitchValue<N> };

/** How a company's switches stand; all as usual outside of a sandbox. */
export async function switchesOf(ctx: Pick<Context, 'config'>, db: Queryable, companyId: string): Promise<Switches> {
  const usual: Switches = { KYC: 'USUAL', WEBHOOKS: 'USUAL' };
  if (ctx.config.mode !== 'sandbox') return usual;
  const rows = await db
    .selectFrom('sandbox_switch')
    .select(['name', 'value'])
    .where('company_id', '=', companyId)
    .execute();
  return { ...usual, ...Object.fromEntries(rows.map(({ name, value }) => [name, value])) };
}

/** Switches something for a company. Throws Refusal `not_found` outside of a sandbox, `invalid_parameters`. */
export async function setSwitch(ctx: Context, companyId: string, name: string, value: string): Promise<void> {
  demandSandbox(ctx);
  const values: readonly string[] | undefined = Object.hasOwn(switches, name)
    ? switches[name as SwitchName]
    : undefined;
  if (!values?.includes(value)) throw new Refusal('invalid_parameters', [`${name}: cannot be ${value}.`]);
  await ctx.db
    .insertInto('sandbox_switch')
    .values({ company_id: companyId, name, value })
    .onConflict((c) => c.columns(['company_id', 'name']).doUpdateSet({ value }))
    .execute();
}
