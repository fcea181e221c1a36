import { Type } from 'typebox';
import { empty, operation, refusal } from '../../../platform/http/index.js';
import { activationUrl, getCreditService, openCreditService } from '../../../services/op-invoice-credit/service.js';
import { chooseTerms, getOffer, getSettings } from '../../../services/op-invoice-credit/settings.js';
import {
  ChosenTerms,
  CreditOffer,
  CreditSettings,
  OpInvoiceCredit,
  presentCredit,
  presentTerms,
  readTerms,
} from './op-invoice-credit-entities.js';

const url = '/v1/services/op_invoice_credit';
const read = { tag: 'services', access: { company: ['company:read'] } } as const;
const write = { tag: 'services', access: { company: ['company:write'] } } as const;
const notEnabled = refusal(['op_invoice_credit_not_enabled']);

/** GET /v1/services/op_invoice_credit/offer */
export const getCreditOffer = operation({
  ...read,
  method: 'GET',
  url: `${url}/offer`,
  summary: 'Terms of invoice credit on offer',
  description:
    'What OP offers the company, also before it has the service: what OP said when it opened the service, else the setting AUTOINVOICE_OP_CREDIT_OFFER.',
  replies: { 200: CreditOffer },
  handler: async ({ ctx, principal }) => presentTerms(await getOffer(ctx, principal.companyId)),
});

/** GET /v1/services/op_invoice_credit */
export const getCredit = operation({
  ...read,
  method: 'GET',
  url,
  summary: 'Invoice credit of OP (OP Laskulaina)',
  description:
    '404 when the company never asked for it. PENDING until the agreement is signed at `activation_url` and OP has opened the service (setting AUTOINVOICE_PROVIDERS, party OP_INVOICE_CREDIT). ACTIVE with `op_bank_details`: the account that customers pay to and the transfer clause that invoices must carry. DISABLED when it was declined or refused; `error_message`, which the contract does not have, says why.',
  replies: { 200: OpInvoiceCredit, 404: notEnabled },
  handler: async ({ ctx, principal, request }) => {
    const service = await getCreditService(ctx, principal.companyId);
    return presentCredit(service, activationUrl(ctx, service, request.baseUrl));
  },
});

/** PUT /v1/services/op_invoice_credit */
export const putCredit = operation({
  ...write,
  method: 'PUT',
  url,
  summary: 'Start invoice credit',
  description:
    'For companies of Finland. The same details again change nothing; others start the onboarding anew, also of an open service, whose loan stays as it is.',
  body: Type.Object({
    contact_email: Type.String({ maxLength: 254 }),
    iban: Type.String({ maxLength: 42, description: 'Account that credit is paid out to' }),
    bic: Type.String({ maxLength: 15 }),
    bank: Type.String({ maxLength: 100 }),
  }),
  example: { contact_email: 'maija@virta.example', iban: 'FI2112345600000785', bic: 'NDEAFIHH', bank: 'Nordea' },
  replies: { 200: OpInvoiceCredit, 422: refusal(['service_not_for_country']) },
  handler: async ({ ctx, principal, body, request }) => {
    const { contact_email: contactEmail, iban, bic, bank } = body;
    await openCreditService(ctx, principal.companyId, { contactEmail, iban, bic, bank });
    const service = await getCreditService(ctx, principal.companyId);
    return presentCredit(service, activationUrl(ctx, service, request.baseUrl));
  },
});

/** GET /v1/services/op_invoice_credit/settings */
export const getCreditSettings = operation({
  ...read,
  method: 'GET',
  url: `${url}/settings`,
  summary: 'Terms of invoice credit',
  description:
    'Those that hold and those on offer. Until the company chooses, the offer holds. 404 when the service is not open.',
  replies: { 200: CreditSettings, 404: notEnabled },
  handler: async ({ ctx, principal }) => {
    const { current, offer } = await getSettings(ctx, principal.companyId);
    return { current: presentTerms(current), offer: presentTerms(offer) };
  },
});

/** POST /v1/services/op_invoice_credit/settings */
export const postCreditSettings = operation({
  ...write,
  method: 'POST',
  url: `${url}/settings`,
  summary: 'Choose terms of invoice credit',
  description:
    'From now on. How they relate to the offer is open in the contract: here no more than it lends, at the interest that it names; a 400 says what is not on offer.',
  body: ChosenTerms,
  example: { b2c_enabled: true, payment_percent: 70, interest_rate: 8, credit_limit: 20000 },
  replies: { 201: empty('Chosen'), 404: notEnabled },
  handler: async ({ ctx, principal, body }) => {
    await chooseTerms(ctx, principal.companyId, readTerms(body));
    return undefined;
  },
});
