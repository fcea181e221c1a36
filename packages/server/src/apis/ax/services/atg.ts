import { type Static, Type } from 'typebox';
import { empty, operation, refusal } from '../../../platform/http/index.js';
import {
  type AtgTerms,
  changeAgreement,
  getAgreement,
  listAgreements,
  openAgreement,
} from '../../../services/atg/agreement.js';
import type { AtgAgreement } from '../../../services/atg/queries.js';
import { apiTime } from '../time.js';

const read = { company: ['company:read'] } as const;
const write = { company: ['company:write'] } as const;
const params = Type.Object({ account_number: Type.String() });

const Agreement = Type.Object(
  {
    account_number: Type.String(),
    kid_length: Type.String(),
    reference_position: Type.String(),
    payment_type_position: Type.Optional(Type.String()),
    notification_by_print: Type.Boolean(),
    notification_by_email: Type.Boolean(),
    status: Type.Enum(['INACTIVE', 'ACTIVE', 'PENDING', 'DISABLED']),
    created_at: Type.String({ format: 'date-time' }),
    error_message: Type.Optional(Type.String({ description: 'Why the agreement is INACTIVE' })),
  },
  { $id: 'CompanyAgreements_Atg' },
);

const terms = {
  kid_length: Type.Integer({ description: 'Digits of the KIDs on the invoices, 2 to 25' }),
  reference_position: Type.String({
    maxLength: 10,
    description: "Where in the KID the customer's reference stands: `1-8`, digits counted from 1",
  }),
  payment_type_position: Type.Optional(
    Type.String({ maxLength: 10, description: 'Where in the KID the payment type stands' }),
  ),
  signer_email: Type.String({ maxLength: 254, description: 'Who is mailed a link to sign the agreement' }),
  notification_by_print: Type.Optional(Type.Boolean()),
  notification_by_email: Type.Optional(Type.Boolean()),
};
const Terms = Type.Object(terms);
const example = {
  kid_length: 12,
  reference_position: '1-8',
  payment_type_position: '9',
  signer_email: 'signer@virta.example',
  notification_by_email: true,
};

const termsOf = (body: Static<typeof Terms>): AtgTerms => ({
  kidLength: body.kid_length,
  referencePosition: body.reference_position,
  paymentTypePosition: body.payment_type_position,
  signerEmail: body.signer_email,
  notificationByPrint: body.notification_by_print,
  notificationByEmail: body.notification_by_email,
});

const present = (agreement: AtgAgreement): Static<typeof Agreement> => ({
  account_number: agreement.accountNumber,
  kid_length: String(agreement.kidLength),
  reference_position: agreement.referencePosition,
  ...(agreement.paymentTypePosition !== null && { payment_type_position: agreement.paymentTypePosition }),
  notification_by_print: agreement.notificationByPrint,
  notification_by_email: agreement.notificationByEmail,
  status: agreement.status,
  created_at: apiTime(agreement.createdAt),
  ...(agreement.message !== null && { error_message: agreement.message }),
});

/** GET /v1/services/atg */
const getAtgList = operation({
  method: 'GET',
  url: '/v1/services/atg',
  tag: 'services',
  summary: 'AvtaleGiro agreements',
  description: 'Oldest first; an empty list when there is none.',
  access: read,
  replies: { 200: Type.Array(Agreement) },
  handler: async ({ ctx, principal }) => (await listAgreements(ctx, principal.companyId)).map(present),
});

/** POST /v1/services/atg */
const postAtg = operation({
  method: 'POST',
  url: '/v1/services/atg',
  tag: 'services',
  summary: 'Make an AvtaleGiro agreement',
  description:
    'PENDING until the signer has signed it by the mailed link and the bank (setting AUTOINVOICE_PROVIDERS, party ATG) has opened it; INACTIVE when either refuses. An INACTIVE agreement is replaced, any other is a 409.',
  access: write,
  body: Type.Object({
    account_number: Type.String({ maxLength: 40, description: 'Norwegian account: 11 digits, or the IBAN' }),
    ...terms,
  }),
  example: { account_number: '86011117947', ...example },
  replies: { 201: Agreement, 409: refusal(['atg_agreement_exists']) },
  handler: async ({ ctx, principal, body }) =>
    present(await openAgreement(ctx, principal.companyId, body.account_number, termsOf(body))),
});

/** GET /v1/services/atg/{account_number} */
const getAtg = operation({
  method: 'GET',
  url: '/v1/services/atg/:account_number',
  tag: 'services',
  summary: 'AvtaleGiro agreement about an account',
  description: 'DISABLED, which the contract lists, is never used.',
  access: read,
  params,
  replies: { 200: Agreement, 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) =>
    present(await getAgreement(ctx, principal.companyId, params.account_number)),
});

/** PATCH /v1/services/atg/{account_number} */
const patchAtg = operation({
  method: 'PATCH',
  url: '/v1/services/atg/:account_number',
  tag: 'services',
  summary: 'Change an AvtaleGiro agreement',
  description: 'The changed agreement is PENDING until it is signed and opened again.',
  access: write,
  params,
  body: Terms,
  example,
  replies: { 204: empty('Changed'), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params, body }) => {
    await changeAgreement(ctx, principal.companyId, params.account_number, termsOf(body));
    return undefined;
  },
});

export const atgOperations = [getAtgList, postAtg, getAtg, patchAtg] as const;
