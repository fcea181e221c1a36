import { Type } from 'typebox';
import { checkNames } from '../../../detect/names.js';
import { checksOnReceive, setChecksOnReceive } from '../../../detect/on-receive.js';
import { empty, operation } from '../../../platform/http/index.js';

/** The contract types the member as a string; its older form in the settings and its parameter are lists. */
const DetectChecks = Type.Object(
  {
    on_invoice_receive: Type.Union([Type.String(), Type.Array(Type.Enum([...checkNames]))], {
      description: 'A list',
    }),
  },
  { $id: 'Detect_Checks' },
);

/** GET /v1/services/detect/checks */
export const getDetectChecks = operation({
  method: 'GET',
  url: '/v1/services/detect/checks',
  tag: 'services',
  summary: 'Checks made of every received invoice',
  description: 'A list of names, empty when the service is off; the contract types it as a string.',
  access: { company: ['company:read'] },
  replies: { 200: DetectChecks },
  handler: async ({ ctx, principal }) => ({
    on_invoice_receive: await checksOnReceive(ctx.db, principal.companyId),
  }),
});

/** PATCH /v1/services/detect/checks */
export const patchDetectChecks = operation({
  method: 'PATCH',
  url: '/v1/services/detect/checks',
  tag: 'services',
  summary: 'Choose the checks made of every received invoice',
  description:
    'The list replaces the one before; an empty one (`on_invoice_receive=`) turns the service off, and without the parameter nothing changes. While it is on, received invoices are shown, and told of, only when their checks are done, at the latest after AUTOINVOICE_DETECT_WAIT seconds.',
  access: { company: ['company:write'] },
  query: Type.Object({ on_invoice_receive: Type.Optional(Type.Array(Type.Enum(['', ...checkNames]))) }),
  replies: { 204: empty('Changed') },
  handler: async ({ ctx, principal, query }) => {
    const wanted = query.on_invoice_receive;
    if (wanted !== undefined) {
      await setChecksOnReceive(
        ctx,
        principal.companyId,
        checkNames.filter((name) => wanted.includes(name)),
      );
    }
    return undefined;
  },
});
