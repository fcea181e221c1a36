import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';

/** Throws Refusal `not_found` outside of sandbox mode. */
export function demandSandbox({ config }: Pick<Context, 'config'>): void {
  if (config.mode !== 'sandbox') throw new Refusal('not_found', ['This server is no sandbox.']);
}
