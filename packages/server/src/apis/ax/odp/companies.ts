import { Type } from 'typebox';
import { getOdpCompany, setOdpTrust } from '../../../partners/odp/odp-company.js';
import { checkedByHandler, empty, operation, refusal } from '../../../platform/http/index.js';

const OdpService = Type.Object({ name: Type.String() }, { $id: 'OdpService' });
const OdpCompany = Type.Object(
  {
    id: Type.Integer(),
    name: Type.String(),
    bid: Type.String(),
    state: Type.Enum(['CREATED', 'TRUSTED', 'DISABLED']),
    services: Type.Array(OdpService),
  },
  { $id: 'OdpCompany' },
);

const common = {
  url: '/odp/companies/:id',
  tag: 'odp',
  access: { company: ['global'], anyToken: true },
  // What is no integer is nobody's id: 404 as for all that does not exist.
  params: Type.Object({ id: checkedByHandler(Type.Integer({ description: 'Id of the company in ODP' })) }),
} as const;

/** GET /odp/companies/{id} */
export const getOdpCompanyOperation = operation({
  ...common,
  method: 'GET',
  summary: 'The company of the token under its id in ODP',
  description:
    'Any company token will do. `services` are the networks in which the company is registered. The contract says no more than the names of the fields: CREATED is a company that was told of and not trusted yet, DISABLED one that is trusted no more.',
  replies: { 200: OdpCompany, 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params }) => {
    const company = await getOdpCompany(ctx, principal.companyId, String(params.id));
    const { odpId, name, bid, state, services } = company;
    return { id: odpId, name, bid, state, services: services.map((service) => ({ name: service })) };
  },
});

/** PATCH /odp/companies/{id} */
export const patchOdpCompany = operation({
  ...common,
  method: 'PATCH',
  summary: 'Say whether the company is trusted in ODP',
  description:
    'Creates the company under this id when ODP did not know it yet. An id that another company has is not found.',
  bodyType: ['multipart', 'form', 'json'],
  body: Type.Object({ trusted: Type.Boolean() }),
  example: { trusted: true },
  replies: { 204: empty('Noted'), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, params, body }) => {
    await setOdpTrust(ctx, principal.companyId, String(params.id), body.trusted);
    return undefined;
  },
});
