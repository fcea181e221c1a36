import { Type } from 'typebox';

/** What registering a company answers with. */
export const CompanyId = Type.Object({ id: Type.String() }, { $id: 'Company' });
