import { getOdpCompanyOperation, patchOdpCompany } from './companies.js';

/** Operations of ODP. */
export const odpOperations = [getOdpCompanyOperation, patchOdpCompany] as const;
