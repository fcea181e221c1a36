import { tidyIdleAccounts } from '../accounts/idle/chores.js';
import { deleteEnded as deleteEndedSessions } from '../accounts/sign-in/queries.js';
import { deleteRegisterAnswers } from '../detect/queries.js';
import { deleteIdempotencyKeys } from '../invoices/idempotency.js';
import { deleteEndedDeliveries } from '../notifications/delivery-queries.js';
import { sealPlainSecrets } from '../outside/secrets.js';
import type { Context } from '../platform/context.js';
import type { Chore } from '../platform/housekeeping.js';
import { sweepDaily } from '../storage/sweep.js';

/** Rows that one housekeeping statement removes at most. */
const batch = 10_000;

/** What is removed when it has served its time. */
export function chores(ctx: Context): Chore[] {
  const { db, clock, config } = ctx;
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * 86_400_000);
  return [
    { name: 'webhook log', run: () => deleteEndedDeliveries(db, daysAgo(config.webhookLogDays), batch) },
    { name: 'browser sessions', run: () => deleteEndedSessions(db, clock.now(), batch) },
    { name: 'idle accounts', run: () => tidyIdleAccounts(ctx, batch) },
    {
      name: 'answers of registers',
      run: () => deleteRegisterAnswers(db, daysAgo(config.registerCacheHours / 24), batch),
    },
    { name: 'idempotency keys', run: () => deleteIdempotencyKeys(db, daysAgo(config.idempotencyDays), batch) },
    { name: 'identity numbers in plain text', run: () => sealPlainSecrets(ctx, batch) },
    // The last one: with very many files it takes minutes.
    { name: 'files without a reference', run: (signal) => sweepDaily(ctx, signal) },
  ];
}
