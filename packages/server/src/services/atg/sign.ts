import { askOutside } from '../../outside/ask.js';
import type { OnAnswer } from '../../outside/subjects.js';
import type { Signing } from '../signing/agreements.js';
import { atgSubject } from './agreement.js';
import { type AtgAgreement, lockAgreementById, selectAgreementById, updateAgreement } from './queries.js';

const waits = (agreement: AtgAgreement | undefined): agreement is AtgAgreement =>
  agreement?.status === 'PENDING' && agreement.signedAt === null;

/** Signing of AvtaleGiro agreements: the bank is asked to open what was signed. */
export const atgSigning: Signing = {
  async waiting(db, { companyId, agreementId }) {
    const agreement = await selectAgreementById(db, companyId, agreementId);
    return waits(agreement) ? agreement.accountNumber : undefined;
  },

  async answer(ctx, tx, { companyId, agreementId }, answer) {
    const agreement = await lockAgreementById(tx, companyId, agreementId);
    if (!waits(agreement)) return false;
    const now = ctx.clock.now();
    if (answer === 'DECLINED') {
      const message = 'The agreement was declined by the person who was to sign it.';
      await updateAgreement(tx, agreement, { status: 'INACTIVE', message, changed_at: now });
      return true;
    }
    await updateAgreement(tx, agreement, { signed_at: now, changed_at: now });
    const details = {
      account_number: agreement.accountNumber,
      kid_length: agreement.kidLength,
      signer_email: agreement.signerEmail,
      notification_by_print: agreement.notificationByPrint,
      notification_by_email: agreement.notificationByEmail,
      signed_at: now.toISOString(),
    };
    await askOutside(ctx, tx, { companyId, provider: 'ATG', subject: atgSubject, subjectId: agreementId, details });
    return true;
  },
};

/** Takes the bank's answer about an agreement; about one that has changed meanwhile it changes nothing. */
export const onAtgAnswer: OnAnswer = async (ctx, tx, { companyId, subjectId }, answer) => {
  const agreement = await lockAgreementById(tx, companyId, subjectId);
  if (agreement?.status !== 'PENDING') return;
  const accepted = answer.outcome === 'ACCEPTED';
  await updateAgreement(tx, agreement, {
    status: accepted ? 'ACTIVE' : 'INACTIVE',
    message: accepted ? null : answer.message,
    changed_at: ctx.clock.now(),
  });
};
