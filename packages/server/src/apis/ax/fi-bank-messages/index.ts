import { deleteRiMessage, getErrorMessage, getRiMessage, getSentMessage } from './files.js';
import { listErrorMessages, listRiMessages, listSentMessages } from './lists.js';
import { getBankMessageStatus } from './status.js';
import { postBankMessage } from './submit.js';

/** Operations of Finnish bank messages. */
export const fiBankMessageOperations = [
  postBankMessage,
  getBankMessageStatus,
  listSentMessages,
  getSentMessage,
  listRiMessages,
  getRiMessage,
  deleteRiMessage,
  listErrorMessages,
  getErrorMessage,
] as const;
