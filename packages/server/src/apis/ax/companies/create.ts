import { Type } from 'typebox';
import { registerCompany, registrationCountries } from '../../../accounts/companies/register-company.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { CompanyId } from './company-id.js';
import { addressFields, companyName, factsOf, text } from './facts.js';

/** POST /v1/companies */
export const postCompany = operation({
  method: 'POST',
  url: '/v1/companies',
  tag: 'companies',
  summary: 'Register a company',
  description: [
    'The keys are in the body, no token is needed. The owner of the user key becomes the first admin, and the software of the vendor key is linked at once. The company is UNVERIFIED until it has been authorised.',
    '`bid` is a VAT number, or with `no_vat=true` the national company number: FI ORGNR, SE ORGNR or SSN, NO ORGNR, DK CVR, NL KVK, EE CC, BE EN, IT codice fiscale; check digits are verified. There is one company per business id: a second one is refused with 422 and the text BID ALREADY TAKEN.',
    '`activate_duetto` of older clients is ignored.',
  ].join('\n\n'),
  access: { public: true },
  bodyType: ['multipart', 'form', 'json'],
  body: Type.Object({
    vendor_api_key: Type.String(),
    user_api_key: Type.String(),
    name: companyName,
    bid: text(50),
    no_vat: Type.Boolean(),
    ...addressFields,
    country: Type.Enum([...registrationCountries]),
    email: Type.String({ maxLength: 254 }),
  }),
  example: {
    vendor_api_key: 'the key of the software',
    user_api_key: 'the API key of the user',
    name: 'Virta Sähkö Oy',
    bid: '0112038-9',
    no_vat: true,
    address1: 'Koskikatu 3',
    post_code: '96200',
    post_office: 'Rovaniemi',
    city: 'Rovaniemi',
    country: 'FI',
    email: 'laskut@virta.example',
  },
  replies: {
    201: CompanyId,
    401: refusal(['invalid_credentials']),
    422: refusal(['company_bid_taken']),
    429: refusal(['too_many_requests']),
  },
  handler: async ({ ctx, body, request }) => {
    const { companyId } = await registerCompany(ctx, {
      ...factsOf(body),
      vendorApiKey: body.vendor_api_key,
      userApiKey: body.user_api_key,
      source: request.ip,
    });
    return { id: companyId };
  },
});
