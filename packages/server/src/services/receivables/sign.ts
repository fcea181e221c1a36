import { appendEvents } from '../../platform/events/append.js';
import type { Signing } from '../signing/agreements.js';
import { askCollector, receivablesEvent } from './onboarding.js';
import { lockReceivables, type ReceivablesRow, selectReceivables, updateReceivables } from './queries.js';

const waits = (row: ReceivablesRow | undefined, agreementId: string): row is ReceivablesRow =>
  row?.serviceId === agreementId && row.status === 'PENDING' && row.signedAt === null;

/** Signing of the agreement with Amili. */
export const receivablesSigning: Signing = {
  async waiting(db, { companyId, agreementId }) {
    const row = await selectReceivables(db, companyId, 'AMILI');
    return waits(row, agreementId) ? String(row.details.iban) : undefined;
  },

  async answer(ctx, tx, { companyId, agreementId }, answer) {
    const row = await lockReceivables(tx, companyId, 'AMILI');
    if (!waits(row, agreementId)) return false;
    const now = ctx.clock.now();
    if (answer === 'SIGNED') {
      await updateReceivables(tx, row, { signed_at: now, changed_at: now });
      await askCollector(ctx, tx, row, { request: 'OPEN', ...row.details, signed_at: now.toISOString() });
    } else {
      const message = 'The agreement was declined by the person who was to sign it.';
      await updateReceivables(tx, row, { status: 'DISABLED', message, changed_at: now });
      await appendEvents(ctx, tx, [receivablesEvent(row, 'DISABLED')]);
    }
    return true;
  },
};
