import { type Static, Type } from 'typebox';
import { empty, operation, refusal } from '../../../platform/http/index.js';
import { type AutoScan, endAutoScan, getAutoScan, setUpAutoScan } from '../../../services/scanning/autoscan.js';

const common = { url: '/v1/services/autoscan', tag: 'services', experimental: true } as const;
const write = { company: ['company:write'] } as const;
const unavailable = { 503: refusal(['service_unavailable']) } as const;

const Configuration = Type.Object(
  {
    status: Type.Enum(['active', 'inactive']),
    scan_email_address: Type.Optional(Type.String({ description: 'Where suppliers mail PDFs to' })),
    features: Type.Object({ invoice_line_scanning: Type.Boolean() }),
    return_email_address: Type.Optional(Type.String({ description: 'Where what cannot be read goes back to' })),
    error_message: Type.Optional(Type.String({ description: 'Why the service was refused' })),
  },
  { $id: 'AutoScan.AutoScanConfiguration' },
);

const present = (service: AutoScan): Static<typeof Configuration> => ({
  status: service.isActive ? 'active' : 'inactive',
  ...(service.scanEmailAddress !== undefined && { scan_email_address: service.scanEmailAddress }),
  features: { invoice_line_scanning: service.lineScanning },
  ...(service.returnEmailAddress !== undefined && { return_email_address: service.returnEmailAddress }),
  ...(service.message !== null && { error_message: service.message }),
});

/** GET /v1/services/autoscan */
const getAutoScanOperation = operation({
  ...common,
  method: 'GET',
  summary: 'Automatic scanning',
  description: 'inactive when it is off and until the service has opened it.',
  access: { company: ['company:read'] },
  replies: { 200: Configuration, ...unavailable },
  handler: async ({ ctx, principal }) => present(await getAutoScan(ctx, principal.companyId)),
});

/** PUT /v1/services/autoscan */
const putAutoScan = operation({
  ...common,
  method: 'PUT',
  summary: 'Open or change automatic scanning',
  description:
    'The service (setting AUTOINVOICE_PROVIDERS, party AUTOSCAN) is asked to open; until then the status is inactive. `return_email_address` is mandatory since 2026-08-17 unless it was given before; the schema leaves it optional as the contract does. What is not given stays.',
  access: write,
  body: Type.Object({
    features: Type.Optional(Type.Object({ invoice_line_scanning: Type.Optional(Type.Boolean()) })),
    return_email_address: Type.Optional(Type.String({ maxLength: 254 })),
  }),
  example: { features: { invoice_line_scanning: true }, return_email_address: 'palautukset@virta.example' },
  replies: { 200: Configuration, ...unavailable },
  handler: async ({ ctx, principal, body }) => {
    const { features, return_email_address } = body;
    await setUpAutoScan(ctx, principal.companyId, {
      returnEmailAddress: return_email_address,
      lineScanning: features?.invoice_line_scanning,
    });
    return present(await getAutoScan(ctx, principal.companyId));
  },
});

/** DELETE /v1/services/autoscan */
const deleteAutoScan = operation({
  ...common,
  method: 'DELETE',
  summary: 'End automatic scanning',
  description: 'No error when it is off.',
  access: write,
  replies: { 204: empty('Ended'), ...unavailable },
  handler: async ({ ctx, principal }) => {
    await endAutoScan(ctx, principal.companyId);
    return undefined;
  },
});

export const autoScanOperations = [getAutoScanOperation, putAutoScan, deleteAutoScan] as const;
