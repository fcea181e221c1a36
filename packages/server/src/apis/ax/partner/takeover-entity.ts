import { Type } from 'typebox';
import type { Takeover } from '../../../partners/takeovers/queries.js';
import { apiTime } from '../time.js';

/** A partner's request to take a company over; the contract has no bodies here. */
export const TakeoverEntity = Type.Object(
  {
    id: Type.String(),
    company_id: Type.String(),
    company_name: Type.String(),
    partner_name: Type.String(),
    state: Type.Enum(['WAITING', 'CONSENTED', 'COMPLETED', 'CANCELED', 'DECLINED']),
    created_at: Type.String({ format: 'date-time' }),
    expires_at: Type.String({ format: 'date-time' }),
  },
  { $id: 'Takeover' },
);

export const presentTakeover = (takeover: Takeover) => ({
  id: takeover.takeoverId,
  company_id: takeover.companyId,
  company_name: takeover.companyName,
  partner_name: takeover.partnerName,
  state: takeover.state,
  created_at: apiTime(takeover.createdAt),
  expires_at: apiTime(takeover.expiresAt),
});
