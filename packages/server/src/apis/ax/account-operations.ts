import { postBankFile } from './admin/bank-files.js';
import { decideAuthorizationOperation } from './admin/decide-authorization.js';
import {
  answerFromOutside,
  answerOutsideRequest,
  getOutsideRequest,
  listOutsideRequests,
  putSandboxAnswer,
} from './admin/outside-requests.js';
import { postCompaniesAuthorizations } from './companies/authorize-many.js';
import { postCompany } from './companies/create.js';
import { listCompanies } from './companies/list.js';
import { getCompanyStatus } from './companies/status.js';
import { postAuthorization } from './company/authorize.js';
import { postCompanyUser } from './company/create-user.js';
import { getDepartments, postDepartment } from './company/departments.js';
import { getAuthorization } from './company/get-authorization.js';
import { postKeepActive } from './company/keep-active.js';
import { listUsers } from './company/list-users.js';
import { getSettingsOperation, patchSettings } from './company/settings.js';
import { getSignPage, postSignPage } from './company/sign.js';
import { notifySuppliers, querySuppliers } from './company/suppliers.js';
import { getCompanyTakeovers, postTakeoverConsent, postTakeoverDecline } from './company/takeovers.js';
import { deleteUser, getUserOperation, patchUser, postUserRole } from './company/user.js';
import { deleteVendor, getVendor, postVendor } from './company/vendors.js';
import { getVerifyAddress, postVerifyAddress } from './company/verify-address.js';
import { getJwk } from './jwk/list.js';
import { getCurrent } from './oauth2/current.js';
import { postToken } from './oauth2/token.js';
import { postProfile } from './profiles/create.js';
import { listProfilesOperation } from './profiles/list.js';
import { deleteProfile, getProfileOperation, patchProfile, putProfileExtensions } from './profiles/profile.js';
import { getAuthenticated } from './status/authenticated.js';
import { postUser } from './users/create.js';

/** Operations of accounts and access, in the order of the documentation. */
export const accountOperations = [
  postToken,
  getCurrent,
  getAuthenticated,
  getJwk,
  postUser,
  postCompany,
  listCompanies,
  postCompaniesAuthorizations,
  getCompanyStatus,
  postAuthorization,
  getAuthorization,
  postKeepActive,
  getSettingsOperation,
  patchSettings,
  getDepartments,
  postDepartment,
  querySuppliers,
  notifySuppliers,
  getCompanyTakeovers,
  postTakeoverConsent,
  postTakeoverDecline,
  getVendor,
  postVendor,
  deleteVendor,
  listUsers,
  postCompanyUser,
  getUserOperation,
  patchUser,
  deleteUser,
  postUserRole,
  postProfile,
  listProfilesOperation,
  getProfileOperation,
  patchProfile,
  putProfileExtensions,
  deleteProfile,
  getSignPage,
  postSignPage,
  getVerifyAddress,
  postVerifyAddress,
  decideAuthorizationOperation,
  postBankFile,
  getOutsideRequest,
  listOutsideRequests,
  answerOutsideRequest,
  answerFromOutside,
  putSandboxAnswer,
] as const;
