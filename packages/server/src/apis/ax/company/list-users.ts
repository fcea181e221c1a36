import { Type } from 'typebox';
import { listCompanyUsers } from '../../../accounts/users/company-users.js';
import { operation } from '../../../platform/http/index.js';
import { CompanyUserEntity, presentUser } from './user-entity.js';

/** GET /v1/company/users */
export const listUsers = operation({
  method: 'GET',
  url: '/v1/company/users',
  tag: 'company',
  summary: 'List the users of the company',
  description: 'Everyone who can sign in for the company, admins included.',
  access: { company: ['company:read'] },
  replies: { 200: Type.Array(CompanyUserEntity) },
  handler: async ({ ctx, principal }) => (await listCompanyUsers(ctx, principal.companyId)).map(presentUser),
});
