import { getInvoiceActions } from './actions.js';
import { getInvoiceAssignment, postInvoiceAssignment } from './assignment.js';
import { getConversion } from './conversion.js';
import { createInvoice } from './create.js';
import { getDetectResults } from './detect-results.js';
import { getInvoiceFile } from './file.js';
import { getInvoice } from './get.js';
import { patchInvoiceEvents } from './invoice-events.js';
import { listInvoicesOperation } from './list.js';
import { postNemhandelResponse } from './nemhandel-response.js';
import { deleteReportOperation, getReportDefinitions, getReports, postReport } from './reports.js';
import { rerouteToEinvoice, rerouteToEmail, rerouteToPrint } from './reroute.js';
import { getRoutePlan } from './route-plan.js';

/** Operations under /v1/invoices. */
export const invoiceOperations = [
  listInvoicesOperation,
  createInvoice,
  getInvoice,
  getInvoiceActions,
  getInvoiceFile,
  patchInvoiceEvents,
  getRoutePlan,
  getConversion,
  rerouteToEinvoice,
  rerouteToEmail,
  rerouteToPrint,
  postNemhandelResponse,
  getDetectResults,
  getReportDefinitions,
  getReports,
  postReport,
  deleteReportOperation,
  getInvoiceAssignment,
  postInvoiceAssignment,
] as const;
