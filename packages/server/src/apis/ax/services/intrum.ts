import { type Static, Type } from 'typebox';
import { empty, operation, refusal } from '../../../platform/http/index.js';
import {
  activateIntrum,
  closeIntrum,
  getIntrum,
  type IntrumService,
  openIntrum,
} from '../../../services/receivables/intrum.js';

const common = { url: '/v2/services/intrum/receivables', tag: 'services' } as const;
const write = { company: ['company:write'] } as const;

const Intrum = Type.Object(
  {
    status: Type.Enum(['PENDING', 'DISABLED', 'ACTIVE']),
    agreement_contact_phone: Type.Optional(Type.String()),
    agreement_contact_email: Type.Optional(Type.String()),
    agreement_contact_name: Type.Optional(Type.String()),
    details: Type.Optional(
      Type.Object(
        { real_estate_management_company: Type.Optional(Type.String()) },
        { $id: 'CompanyServices_Intrum_Details' },
      ),
    ),
    error_message: Type.Optional(Type.String({ description: 'Why Intrum refused' })),
  },
  { $id: 'CompanyServices_Intrum' },
);

function present(service: IntrumService | undefined): Static<typeof Intrum> {
  if (!service) return { status: 'DISABLED' };
  const { status, message } = service;
  const { details, ...contact } = service.details;
  const company = details?.real_estate_management_company;
  return {
    status,
    ...contact,
    ...(details && { details: company === undefined ? {} : { real_estate_management_company: company } }),
    ...(message !== null && { error_message: message }),
  };
}

/** GET /v2/services/intrum/receivables */
const getIntrumOperation = operation({
  ...common,
  method: 'GET',
  summary: 'Collection by Intrum',
  description:
    'DISABLED when the service is off; `error_message`, which the contract does not have, says why if Intrum refused.',
  access: { company: ['company:read'] },
  replies: { 200: Intrum },
  handler: async ({ ctx, principal }) => present(await getIntrum(ctx, principal.companyId)),
});

/** PUT /v2/services/intrum/receivables */
const putIntrum = operation({
  ...common,
  method: 'PUT',
  summary: 'Start collection by Intrum',
  description:
    'Intrum is asked (setting AUTOINVOICE_PROVIDERS, party INTRUM) and makes its agreement with the contact person. The service is PENDING until the company names the client code that Intrum gave it, or Intrum answers with it. The same details again change nothing.',
  access: write,
  body: Type.Object({
    agreement_contact_phone: Type.String({ maxLength: 30 }),
    agreement_contact_name: Type.String({ maxLength: 200 }),
    agreement_contact_email: Type.String({ maxLength: 254 }),
    details: Type.Optional(
      Type.Object({ real_estate_management_company: Type.Optional(Type.String({ maxLength: 200 })) }),
    ),
  }),
  example: {
    agreement_contact_phone: '+358401234567',
    agreement_contact_name: 'Maija Meikäläinen',
    agreement_contact_email: 'maija@virta.example',
  },
  replies: { 201: Intrum },
  handler: async ({ ctx, principal, body }) => {
    await openIntrum(ctx, principal.companyId, body);
    return present(await getIntrum(ctx, principal.companyId));
  },
});

/** PATCH /v2/services/intrum/receivables */
const patchIntrum = operation({
  ...common,
  method: 'PATCH',
  summary: 'Activate collection by Intrum',
  description:
    'With the client code that Intrum gave the company; the service is ACTIVE from then on. 404 when the company has not asked for the service.',
  access: write,
  body: Type.Object({ client_code: Type.Optional(Type.String({ maxLength: 64 })) }),
  example: { client_code: 'A-12345' },
  replies: { 204: empty('Activated'), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, body }) => {
    await activateIntrum(ctx, principal.companyId, body.client_code);
    return undefined;
  },
});

/** DELETE /v2/services/intrum/receivables */
const deleteIntrum = operation({
  ...common,
  method: 'DELETE',
  summary: 'End collection by Intrum',
  description: 'No error when it is off.',
  access: write,
  replies: { 204: empty('Ended') },
  handler: async ({ ctx, principal }) => {
    await closeIntrum(ctx, principal.companyId);
    return undefined;
  },
});

export const intrumOperations = [getIntrumOperation, putIntrum, patchIntrum, deleteIntrum] as const;
