import { Type } from 'typebox';
import { addCompanyUser } from '../../../accounts/users/company-users.js';
import { operation } from '../../../platform/http/index.js';
import { CompanyUserEntity, NewCompanyUserEntity, presentUser } from './user-entity.js';

/** POST /v1/company/users */
export const postCompanyUser = operation({
  method: 'POST',
  url: '/v1/company/users',
  tag: 'company',
  summary: 'Add a user to the company',
  description:
    '201 with `api_key` for a person who is new to the service; 200 without it for one who is registered already, joined to the company or a member before. Without `user_role` the user gets USER (the contract leaves the default open).',
  access: { company: ['company:write'] },
  body: Type.Object({
    email: Type.String({ maxLength: 254 }),
    first_name: Type.String({ minLength: 1, maxLength: 100 }),
    last_name: Type.Optional(Type.String({ maxLength: 100 })),
    phone: Type.Optional(Type.String({ maxLength: 50 })),
    user_role: Type.Optional(Type.Enum(['ADMIN', 'USER'])),
    notifications_disabled: Type.Optional(Type.Boolean()),
    emails_disabled: Type.Optional(Type.Boolean()),
  }),
  example: { email: 'onni.virta@virta.example', first_name: 'Onni', last_name: 'Virta', user_role: 'USER' },
  replies: { 200: CompanyUserEntity, 201: NewCompanyUserEntity },
  handler: async ({ ctx, principal, body, reply }) => {
    const { user, apiKey } = await addCompanyUser(ctx, principal.companyId, {
      email: body.email,
      firstName: body.first_name,
      lastName: body.last_name,
      phone: body.phone,
      role: body.user_role,
      notificationsDisabled: body.notifications_disabled,
      emailsDisabled: body.emails_disabled,
    });
    if (apiKey === undefined) {
      reply.code(200);
      return presentUser(user);
    }
    reply.code(201).header('cache-control', 'no-store');
    return { ...presentUser(user), api_key: apiKey };
  },
});
