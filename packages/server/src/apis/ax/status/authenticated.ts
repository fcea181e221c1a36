import { Type } from 'typebox';
import { operation } from '../../../platform/http/index.js';
import { apiTime } from '../time.js';

const Status = Type.Object(
  { client_id: Type.String(), expires_at: Type.String({ format: 'date-time' }) },
  { $id: 'Status' },
);

/** GET /status/authenticated */
export const getAuthenticated = operation({
  method: 'GET',
  url: '/status/authenticated',
  tag: 'status',
  summary: 'Whose token this is and when it ends',
  description: 'Any company token will do, whatever its scopes.',
  access: { company: ['global'], anyToken: true },
  replies: { 200: Status },
  handler: async ({ principal }) => ({ client_id: principal.clientId, expires_at: apiTime(principal.expiresAt) }),
});
