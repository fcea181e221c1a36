import { readBusinessId } from '../../lookup/business-id.js';
import type { CompanyStanding } from '../registers/register.js';
import { companyRegister } from '../registers/registers.js';
import { type Check, type Outcome, senderData } from './check.js';

/** Is the sender an active company? Finland by YTJ with the prepayment register, Norway by Brønnøysund. */
export const senderBidStatus: Check<'SENDER_BID_STATUS'> = async (ctx, subject) => {
  const { bid, country } = subject.sender;
  const register = companyRegister(ctx, country ?? '');
  if (register === undefined) {
    return { reason: 'COUNTRY_NOT_SUPPORTED', data: { ...senderData(subject), country: country ?? '?' } };
  }
  const data = { ...senderData(subject), registry_name: register.name };
  if (!bid) return { reason: 'NOT_FOUND_NO_BID', data };
  const [normal] = readBusinessId(bid, country ?? undefined);
  if (normal === undefined) return { reason: 'INVALID_BID', data };
  const standing = await register.find(normal.bid);
  return {
    reason: reasonFor(standing),
    data: { ...data, bid: normal.bid, ...(standing.name && { registered_name: standing.name }) },
  };
};

function reasonFor({ state, isInPrepaymentRegister }: CompanyStanding): Outcome<'SENDER_BID_STATUS'>['reason'] {
  if (state !== 'ACTIVE') return state;
  if (isInPrepaymentRegister === undefined) return 'FOUND';
  return isInPrepaymentRegister ? 'PREPAYMENT_REGISTER_FOUND' : 'PREPAYMENT_REGISTER_NOT_FOUND';
}
