import type { Context } from '../platform/context.js';
import { selectWaiting } from './queries.js';
import type { OutsideRequest } from './request.js';

/** The oldest thousand requests that wait for an answer, for the person who runs the service. */
export const listWaiting = (
  ctx: Context,
  filter: { readonly provider?: string | undefined; readonly companyId?: string | undefined },
): Promise<OutsideRequest[]> => selectWaiting(ctx.db, filter);
