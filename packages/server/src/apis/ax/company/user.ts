import { Type } from 'typebox';
import {
  changeCompanyUser,
  getCompanyUser,
  removeCompanyUser,
  setCompanyUserRole,
} from '../../../accounts/users/company-users.js';
import { empty, operation, refusal } from '../../../platform/http/index.js';
import { CompanyUserEntity, presentUser } from './user-entity.js';

const common = {
  url: '/v1/company/users/:user_id',
  tag: 'company',
  params: Type.Object({ user_id: Type.String() }),
} as const;
const read = { company: ['company:read'] } as const;
const write = { company: ['company:write'] } as const;

/** GET /v1/company/users/{user_id} */
export const getUserOperation = operation({
  ...common,
  method: 'GET',
  summary: 'One user of the company',
  description: 'The person as a member of this company. Memberships of other companies are not shown.',
  access: read,
  replies: { 200: CompanyUserEntity, 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) =>
    presentUser(await getCompanyUser(ctx, principal.companyId, params.user_id)),
});

/** PATCH /v1/company/users/{user_id} */
export const patchUser = operation({
  ...common,
  method: 'PATCH',
  summary: 'Change a user of the company',
  description: "Fields that are left out stay as they are. Name and phone are the person's in all their companies.",
  access: write,
  body: Type.Object({
    first_name: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
    last_name: Type.Optional(Type.String({ maxLength: 100 })),
    phone: Type.Optional(Type.String({ maxLength: 50 })),
    notifications_disabled: Type.Optional(Type.Boolean()),
    emails_disabled: Type.Optional(Type.Boolean()),
  }),
  example: { first_name: 'Aino', phone: '+358 40 123 4567' },
  replies: { 204: empty('Changed'), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params, body }) => {
    await changeCompanyUser(ctx, principal.companyId, params.user_id, {
      firstName: body.first_name,
      lastName: body.last_name,
      phone: body.phone,
      notificationsDisabled: body.notifications_disabled,
      emailsDisabled: body.emails_disabled,
    });
    return undefined;
  },
});

/** DELETE /v1/company/users/{user_id} */
export const deleteUser = operation({
  ...common,
  method: 'DELETE',
  summary: 'Take a user out of the company',
  description: 'The person stays registered. The last admin cannot be removed.',
  access: write,
  replies: { 204: empty('Removed'), 404: refusal(['not_found']), 409: refusal(['company_last_admin']) },
  handler: async ({ ctx, principal, params }) => {
    await removeCompanyUser(ctx, principal.companyId, params.user_id);
    return undefined;
  },
});

/** POST /v1/company/users/{user_id}/roles */
export const postUserRole = operation({
  ...common,
  method: 'POST',
  url: '/v1/company/users/:user_id/roles',
  summary: 'Set the role of a user',
  description: 'The last admin keeps the role.',
  access: write,
  body: Type.Object({ user_role: Type.Enum(['ADMIN', 'USER']) }),
  example: { user_role: 'ADMIN' },
  replies: { 204: empty('Set'), 404: refusal(['not_found']), 409: refusal(['company_last_admin']) },
  handler: async ({ ctx, principal, params, body }) => {
    await setCompanyUserRole(ctx, principal.companyId, params.user_id, body.user_role);
    return undefined;
  },
});
