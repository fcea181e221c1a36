import { Type } from 'typebox';
import { departmentCountries, listDepartments, registerDepartment } from '../../../accounts/departments/department.js';
import { operation, refusal } from '../../../platform/http/index.js';
import { CompanyId } from '../companies/company-id.js';
import { addressFields, companyName, factsOf, text } from '../companies/facts.js';

const common = {
  url: '/v1/company/departments',
  tag: 'company',
  access: { company: ['company:write'] },
  experimental: true,
} as const;

/** GET /v1/company/departments */
export const getDepartments = operation({
  ...common,
  method: 'GET',
  summary: 'List the departments of the company',
  description: 'Oldest first. Each is a company account: take a token for its id with the same keys.',
  replies: { 200: Type.Array(CompanyId) },
  handler: async ({ ctx, principal }) => (await listDepartments(ctx, principal.companyId)).map((id) => ({ id })),
});

/** POST /v1/company/departments */
export const postDepartment = operation({
  ...common,
  method: 'POST',
  summary: 'Register a department',
  description: [
    'A department is a company account of its own: settings, users, invoices and webhooks are not those of its company. It has the business id and country of the company, and a location number (`id_type` GLN, `eaid` of 13 digits) as its address, which is where its registrations in networks stand (scheme 0088).',
    'The user of the token becomes its admin and the software of the token is linked. It is as verified as the company, now and later: the contract leaves that open. An invoice that names only the business id goes to the company; to reach the department, send to its GLN or name it.',
  ].join('\n\n'),
  bodyType: ['multipart', 'form', 'json'],
  body: Type.Object({
    name: companyName,
    bid: text(50),
    id_type: Type.Enum(['GLN']),
    eaid: text(50),
    no_vat: Type.Boolean(),
    ...addressFields,
    country: Type.Enum([...departmentCountries]),
    email: Type.String({ maxLength: 254 }),
  }),
  example: {
    name: 'Virta Sähkö Oy, varikko',
    bid: '0112038-9',
    id_type: 'GLN',
    eaid: '6429810000003',
    no_vat: true,
    address1: 'Varikkokatu 1',
    post_code: '96200',
    post_office: 'Rovaniemi',
    city: 'Rovaniemi',
    country: 'FI',
    email: 'varikko@virta.example',
  },
  replies: { 201: CompanyId, 422: refusal(['company_eaid_taken']) },
  handler: async ({ ctx, principal, body }) => {
    const { companyId } = await registerDepartment(ctx, principal, {
      ...factsOf(body),
      gln: body.eaid.replace(/\s/g, ''),
    });
    return { id: companyId };
  },
});
