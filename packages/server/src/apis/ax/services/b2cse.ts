import { Type } from 'typebox';
import { empty, operation, refusal } from '../../../platform/http/index.js';
import { getB2cse, openB2cse } from '../../../services/b2cse/agreement.js';

const common = { url: '/v1/services/b2cse/agreement', tag: 'services', experimental: true } as const;

const Agreement = Type.Object(
  {
    status: Type.String({ description: 'PENDING, ACTIVE or ERROR' }),
    fui: Type.Optional(Type.String()),
    agreement_id: Type.Optional(Type.String()),
    account_number: Type.String(),
    account_type: Type.Enum(['PlusGiro', 'BankGiro']),
    website: Type.Optional(Type.String()),
    error_message: Type.Optional(Type.String({ description: 'Why the bank refused' })),
  },
  { $id: 'B2CSE_Agreement' },
);

/** GET /v1/services/b2cse/agreement */
const getB2cseOperation = operation({
  ...common,
  method: 'GET',
  summary: 'Agreement about e-invoices to Swedish consumers',
  description:
    'PENDING until the bank (setting AUTOINVOICE_PROVIDERS, party B2CSE) has answered. 404 when there is none.',
  access: { company: ['company:read'] },
  replies: {
    200: Agreement,
    404: refusal(['not_found']),
    422: refusal(['service_not_for_country']),
    500: refusal(['internal_error']),
  },
  handler: async ({ ctx, principal }) => {
    const { status, fui, agreementId, accountNumber, accountType, website, message } = await getB2cse(
      ctx,
      principal.companyId,
    );
    return {
      status,
      ...(fui !== null && { fui }),
      ...(agreementId !== null && { agreement_id: agreementId }),
      account_number: accountNumber,
      account_type: accountType,
      ...(website !== null && { website }),
      ...(message !== null && { error_message: message }),
    };
  },
});

/** POST /v1/services/b2cse/agreement */
const postB2cse = operation({
  ...common,
  method: 'POST',
  summary: 'Ask for e-invoices to Swedish consumers',
  description:
    'With `fui` and `agreement_id` of the agreement that the company has with its bank, or with neither: then the bank makes one. Asking again replaces what was asked before.',
  access: { company: ['company:write'] },
  body: Type.Object({
    fui: Type.Optional(
      Type.String({
        maxLength: 60,
        description:
          'Identity among the banks: 12 digits of organisation number, 11 of agreement, code of the bank and SE, with dots between',
      }),
    ),
    agreement_id: Type.Optional(Type.String({ maxLength: 50 })),
    account_number: Type.String({ maxLength: 20, description: 'Shown without dashes' }),
    account_type: Type.Enum(['PlusGiro', 'BankGiro']),
    website: Type.Optional(Type.String({ maxLength: 200 })),
  }),
  example: { account_number: '9912346', account_type: 'BankGiro', website: 'https://virta.example' },
  replies: {
    204: empty('Asked for'),
    422: refusal(['service_not_for_country', 'b2cse_fui_conflict']),
    500: refusal(['internal_error']),
  },
  handler: async ({ ctx, principal, body }) => {
    await openB2cse(ctx, principal.companyId, {
      fui: body.fui,
      agreementId: body.agreement_id,
      accountNumber: body.account_number,
      accountType: body.account_type,
      website: body.website,
    });
    return undefined;
  },
});

export const b2cseOperations = [getB2cseOperation, postB2cse] as const;
