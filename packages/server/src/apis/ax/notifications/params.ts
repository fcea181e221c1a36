import { Type } from 'typebox';
import { isId } from '../../../platform/crypto/ids.js';
import { Refusal } from '../../../platform/errors.js';

export const NotificationPath = Type.Object({ id: Type.String() });
export const DeliveryPath = Type.Object({ id: Type.String(), delivery_id: Type.String() });

function known(id: string, what: string): string {
  if (!isId(id)) throw new Refusal('not_found', [`No ${what} ${id}`]);
  return id.toLowerCase();
}

/** The id of a notification in a path. Throws Refusal `not_found` when it cannot be one. */
export const notificationId = (params: { readonly id: string }) => known(params.id, 'notification');

/** The ids of a delivery in a path, with the company that asks. Throws Refusal `not_found` when they cannot be such. */
export const deliveryKey = (companyId: string, params: { readonly id: string; readonly delivery_id: string }) => ({
  companyId,
  notificationId: notificationId(params),
  deliveryId: known(params.delivery_id, 'delivery'),
});
