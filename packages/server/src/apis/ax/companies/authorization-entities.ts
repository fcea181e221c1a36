import { Type } from 'typebox';
import { signLocales } from '../../../accounts/authorization/locales.js';
import type { AuthorizationStatus } from '../../../accounts/authorization/status.js';

/** Where a company's verification stands. */
export const CompanyAuthorizationStatus = Type.Object(
  {
    auth_state: Type.Enum(['NONE', 'PENDING', 'SENT', 'SIGNED', 'CANCELED']),
    auth_email: Type.String({ description: 'Who was asked to sign; empty when nobody was' }),
    company_state: Type.Enum(['VERIFIED', 'UNVERIFIED', 'UNKNOWN']),
  },
  { $id: 'CompanyAuthorizationStatus' },
);

/** What a request for authorization came to. */
export const CompanyAuthorization = Type.Object(
  {
    status: Type.String({ description: 'SENT: signatures are awaited; SIGNED: the companies are verified' }),
    count: Type.Integer({ description: 'Companies of the request' }),
  },
  { $id: 'CompanyAuthorization' },
);

/** Body fields that both requests for authorization share. */
export const authorizationFields = {
  auth_email: Type.String({ description: 'Who signs for the company', maxLength: 254 }),
  locale: Type.Enum([...signLocales]),
  options: Type.Optional(
    Type.String({
      description: "JSON text that proves the partner's own customer verification",
      maxLength: 20_000,
    }),
  ),
};

/** As the API shows it. */
export const presentStatus = (status: AuthorizationStatus) => ({
  auth_state: status.authState as 'NONE' | 'PENDING' | 'SENT' | 'SIGNED' | 'CANCELED',
  auth_email: status.authEmail,
  company_state: status.companyState as 'VERIFIED' | 'UNVERIFIED' | 'UNKNOWN',
});
