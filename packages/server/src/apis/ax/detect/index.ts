import { deleteWarningOperation, listWarnings, postWarning } from '../admin/warnings.js';
import { getAnalysis, postAnalysis } from '../analysis/analyses.js';
import { getAnalysisDefinitions, getDetectCheckDefinitions } from '../analysis/definitions.js';
import { getDetectChecks, patchDetectChecks } from './checks.js';

/** Checks of invoices: their definitions, the service, runs on demand, and the warning list. */
export const detectOperations = [
  getDetectChecks,
  patchDetectChecks,
  getDetectCheckDefinitions,
  getAnalysisDefinitions,
  postAnalysis,
  getAnalysis,
  listWarnings,
  postWarning,
  deleteWarningOperation,
] as const;
