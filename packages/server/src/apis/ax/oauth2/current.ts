import { Type } from 'typebox';
import { getCompany } from '../../../accounts/companies/company.js';
import { getUser } from '../../../accounts/users/user.js';
import { operation } from '../../../platform/http/index.js';
import { nullable } from '../nullable.js';

const OAuthCurrent = Type.Object(
  {
    user: Type.Object(
      {
        id: Type.String(),
        first_name: nullable(Type.String()),
        last_name: nullable(Type.String()),
        email: Type.String(),
      },
      { $id: 'User' },
    ),
    company: Type.Object(
      {
        bid: Type.String(),
        name: Type.String(),
        country: Type.String(),
        vat: nullable(Type.String()),
        id: Type.String(),
        wizard_done: Type.Boolean(),
        disabled: Type.Boolean(),
      },
      { $id: 'CompanyParty' },
    ),
    scopes: Type.Array(Type.String()),
  },
  { $id: 'OAuthCurrent' },
);

/** GET /oauth2/current */
export const getCurrent = operation({
  method: 'GET',
  url: '/oauth2/current',
  tag: 'oauth2',
  summary: 'The user and company of the token',
  description:
    'Any company token will do. `scopes` are the names that the token was granted. `wizard_done` is always true: registration by the API leaves nothing to be asked.',
  access: { company: ['global'], anyToken: true },
  replies: { 200: OAuthCurrent },
  handler: async ({ ctx, principal }) => {
    const user = await getUser(ctx, principal.userId);
    const company = await getCompany(ctx, principal.companyId);
    return {
      user: { id: user.userId, first_name: user.firstName, last_name: user.lastName, email: user.email },
      company: {
        bid: company.bid,
        name: company.name,
        country: company.country,
        vat: company.vatNumber,
        id: company.companyId,
        wizard_done: true,
        disabled: company.disabled,
      },
      scopes: [...principal.grantedScopes],
    };
  },
});
