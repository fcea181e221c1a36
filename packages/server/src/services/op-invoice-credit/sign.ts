import { askOutside } from '../../outside/ask.js';
import type { Signing } from '../signing/agreements.js';
import { opCreditSubject } from './service.js';
import { type CreditService, lockService, selectService, updateService } from './service-queries.js';

const waits = (service: CreditService | undefined, agreementId: string): service is CreditService =>
  service?.serviceId === agreementId && service.status === 'PENDING' && service.signedAt === null;

/** Signing of the agreement on invoice credit: OP is asked to open what was signed. */
export const opCreditSigning: Signing = {
  async waiting(db, { companyId, agreementId }) {
    const service = await selectService(db, companyId);
    return waits(service, agreementId) ? service.iban : undefined;
  },

  async answer(ctx, tx, { companyId, agreementId }, answer) {
    const service = await lockService(tx, companyId);
    if (!waits(service, agreementId)) return false;
    const now = ctx.clock.now();
    if (answer === 'DECLINED') {
      const message = 'The agreement was declined by the person who was to sign it.';
      await updateService(tx, companyId, { status: 'DISABLED', message, changed_at: now });
      return true;
    }
    await updateService(tx, companyId, { signed_at: now, changed_at: now });
    await askOutside(ctx, tx, {
      companyId,
      provider: 'OP_INVOICE_CREDIT',
      subject: opCreditSubject,
      subjectId: agreementId,
      details: {
        contact_email: service.contactEmail,
        iban: service.iban,
        bic: service.bic,
        bank: service.bank,
        signed_at: now.toISOString(),
      },
    });
    return true;
  },
};
