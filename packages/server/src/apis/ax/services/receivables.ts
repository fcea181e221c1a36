import { Type } from 'typebox';
import { empty, operation, refusal } from '../../../platform/http/index.js';
import { changeAmili, closeAmili, getAmili, openAmili } from '../../../services/receivables/amili.js';
import { presentReceivables, ReceivablesService } from './receivables-entity.js';

const AccountableParty = Type.Optional(
  Type.Enum(['vfsfi', 'company'], {
    description: 'Who watches payments: Amili (vfsfi), to whose account invoices are then paid, or the company',
  }),
);

const Body = Type.Object({
  iban: Type.String({ maxLength: 42, description: 'Account that collected money is paid to' }),
  bic: Type.String({ maxLength: 15 }),
  bank: Type.String({ maxLength: 100 }),
  contact_person: Type.String({ maxLength: 200 }),
  contact_email: Type.String({ maxLength: 254 }),
  customer_service_email: Type.String({ maxLength: 254 }),
  customer_service_phone_number: Type.Optional(Type.String({ maxLength: 30 })),
  contact_phone_number: Type.String({ maxLength: 30 }),
  authorization_email: Type.Optional(
    Type.String({ maxLength: 254, description: 'Who signs; absent: `activation_url` leads to the agreement' }),
  ),
  accountable_party: AccountableParty,
  service_type: Type.Enum(['full', 'express'], { default: 'full' }),
  billing_address: Type.Object({
    country: Type.String({ description: 'ISO 3166-1 alpha-2' }),
    streets: Type.Array(Type.String({ maxLength: 200 }), { minItems: 1, maxItems: 5 }),
    city: Type.String({ maxLength: 100 }),
    zip_code: Type.String({ maxLength: 20 }),
  }),
  postal_address: Type.Optional(
    Type.Object({
      country: Type.Optional(Type.String({ description: 'ISO 3166-1 alpha-2' })),
      streets: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 5 })),
      city: Type.Optional(Type.String({ maxLength: 100 })),
      zip_code: Type.Optional(Type.String({ maxLength: 20 })),
    }),
  ),
});
const example = {
  iban: 'FI2112345600000785',
  bic: 'NDEAFIHH',
  bank: 'Nordea',
  contact_person: 'Maija Meikäläinen',
  contact_email: 'maija@virta.example',
  customer_service_email: 'laskut@virta.example',
  contact_phone_number: '+358401234567',
  billing_address: { country: 'FI', streets: ['Testikatu 1'], city: 'Helsinki', zip_code: '00100' },
};

const statuses =
  'DISABLED when the service is off; then `error_message`, which the contract does not have, says why if it was refused or declined. PENDING until the agreement is signed, at `activation_url` or by the person at `authorization_email`, and Amili has opened the service (setting AUTOINVOICE_PROVIDERS, party RECEIVABLES). ACTIVE with what Amili said in `vfsfi`.';

/** The same four operations at the newer and the older path. */
const at = (url: string, older: boolean) => {
  const note = older ? ' The older path of /v2/services/amili/receivables, with the same service behind it.' : '';
  return [
    operation({
      method: 'GET',
      url,
      tag: 'services',
      summary: 'Collection of receivables',
      description: statuses + note,
      access: { company: ['company:read'] },
      replies: { 200: ReceivablesService },
      handler: async ({ ctx, principal, request }) =>
        presentReceivables(await getAmili(ctx, principal.companyId, request.baseUrl)),
    }),
    operation({
      method: 'PUT',
      url,
      tag: 'services',
      summary: 'Start collection of receivables',
      description: `For companies of Finland. The same details again change nothing; others start the onboarding anew.${note}`,
      access: { company: ['company:write'] },
      body: Body,
      example,
      replies: { 200: ReceivablesService, 422: refusal(['service_not_for_country']) },
      handler: async ({ ctx, principal, body, request }) => {
        await openAmili(ctx, principal.companyId, body);
        return presentReceivables(await getAmili(ctx, principal.companyId, request.baseUrl));
      },
    }),
    operation({
      method: 'PATCH',
      url,
      tag: 'services',
      summary: 'Change collection of receivables',
      description: `Holds at once; of an open service Amili is asked, and should it refuse, what was before holds again and \`error_message\` says why. 404 when the service is off.${note}`,
      access: { company: ['company:write'] },
      body: Type.Object({
        accountable_party: AccountableParty,
        service_type: Type.Optional(Type.Enum(['full', 'express'])),
      }),
      example: { service_type: 'express' },
      replies: { 204: empty('Changed'), 404: refusal(['not_found']) },
      handler: async ({ ctx, principal, body }) => {
        const { accountable_party, service_type } = body;
        const change = { ...(accountable_party && { accountable_party }), ...(service_type && { service_type }) };
        await changeAmili(ctx, principal.companyId, change);
        return undefined;
      },
    }),
    operation({
      method: 'DELETE',
      url,
      tag: 'services',
      summary: 'End collection of receivables',
      description: `No error when it is off.${note}`,
      access: { company: ['company:write'] },
      replies: { 204: empty('Ended') },
      handler: async ({ ctx, principal }) => {
        await closeAmili(ctx, principal.companyId);
        return undefined;
      },
    }),
  ] as const;
};

/** Operations of /v2/services/amili/receivables and /v1/services/receivables. */
export const receivablesOperations = [
  ...at('/v2/services/amili/receivables', false),
  ...at('/v1/services/receivables', true),
] as const;
