import { Type } from 'typebox';
import type { CompanyUser } from '../../../accounts/users/queries.js';

const fields = {
  id: Type.String(),
  email: Type.String(),
  notifications_disabled: Type.Number({ description: '1 or 0' }),
  emails_disabled: Type.Number({ description: '1 or 0' }),
  role: Type.Enum(['ADMIN', 'USER']),
};

export const CompanyUserEntity = Type.Object(fields, { $id: 'CompanyUsers_User' });

/** A user made by the call that answers with it. */
export const NewCompanyUserEntity = Type.Object(
  { ...fields, api_key: Type.String({ description: 'Cannot be read again' }) },
  { $id: 'CompanyUsers_NewUser' },
);

/** As the API shows it: flags are numbers since 0.85.550. */
export const presentUser = (user: CompanyUser) => ({
  id: user.userId,
  email: user.email,
  notifications_disabled: Number(user.notificationsDisabled),
  emails_disabled: Number(user.emailsDisabled),
  role: user.role as 'ADMIN' | 'USER',
});
