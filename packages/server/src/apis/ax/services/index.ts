import { postConsumers, postMandates } from '../admin/consumer-agreements.js';
import { postOpCreditPayment } from '../admin/op-credit-payments.js';
import { getAgreementPage, postAgreementPage } from './agreement-page.js';
import { atgOperations } from './atg.js';
import { getAtgMandates } from './atg-mandates.js';
import { autoScanOperations } from './autoscan.js';
import { b2cseOperations } from './b2cse.js';
import { consumerOperations } from './consumers.js';
import { intrumOperations } from './intrum.js';
import { getCredit, getCreditOffer, getCreditSettings, postCreditSettings, putCredit } from './op-invoice-credit.js';
import {
  getCreditAvailable,
  getCreditStatement,
  postCreditDirectPayment,
  postCreditWithdrawal,
} from './op-invoice-credit-money.js';
import { receivablesOperations } from './receivables.js';
import { scanOperations } from './scan.js';

/** Operations under /v1/services and /v2/services, and those that belong to the same services elsewhere. */
export const serviceOperations = [
  ...receivablesOperations,
  ...intrumOperations,
  getAtgMandates,
  ...atgOperations,
  ...consumerOperations,
  ...b2cseOperations,
  ...scanOperations,
  ...autoScanOperations,
  getCreditOffer,
  getCredit,
  putCredit,
  getCreditSettings,
  postCreditSettings,
  getCreditAvailable,
  postCreditWithdrawal,
  postCreditDirectPayment,
  getCreditStatement,
  postOpCreditPayment,
  getAgreementPage,
  postAgreementPage,
  postMandates,
  postConsumers,
] as const;
