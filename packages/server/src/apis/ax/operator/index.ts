import { listOperatorCompanies } from './companies.js';
import { getOperatorInvoiceImage } from './invoice-image.js';
import {
  deleteOperatorNotification,
  getOperatorNotification,
  getOperatorNotificationSecret,
  listOperatorNotifications,
  postOperatorNotification,
} from './notifications.js';
import { getOperatorOpAccountStatement } from './op-account-statement.js';
import { postParticipant } from './participant-create.js';
import {
  deleteParticipant,
  getParticipantOperation,
  listParticipantsOperation,
  patchParticipant,
} from './participants.js';

/** Operations of other operators. */
export const operatorOperations = [
  listParticipantsOperation,
  postParticipant,
  getParticipantOperation,
  patchParticipant,
  deleteParticipant,
  listOperatorNotifications,
  postOperatorNotification,
  getOperatorNotification,
  deleteOperatorNotification,
  getOperatorNotificationSecret,
  listOperatorCompanies,
  getOperatorInvoiceImage,
  getOperatorOpAccountStatement,
] as const;
