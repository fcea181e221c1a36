import {
  getInboundActions,
  getInvoiceEventsReceived,
  getInvoiceEventsSentErrors,
  getOutboundErrors,
} from './invoice-events.js';
import { getPartnerCompanies } from './lookups.js';
import { deleteLyanthe, getLyanthe, postLyanthe } from './lyanthe.js';
import { getTakeoverPage, postTakeoverPage } from './takeover-page.js';
import { deleteTakeover, getPartnerTakeover, postTakeover, postTakeoverComplete } from './takeovers.js';

/** Operations of partner companies, whose software other companies use. */
export const partnerOperations = [
  getPartnerCompanies,
  getInvoiceEventsReceived,
  getInvoiceEventsSentErrors,
  getInboundActions,
  getOutboundErrors,
  postTakeover,
  getPartnerTakeover,
  postTakeoverComplete,
  deleteTakeover,
  getTakeoverPage,
  postTakeoverPage,
  getLyanthe,
  postLyanthe,
  deleteLyanthe,
] as const;
