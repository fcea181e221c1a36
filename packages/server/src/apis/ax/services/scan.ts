import { type Static, Type } from 'typebox';
import { empty, operation, refusal } from '../../../platform/http/index.js';
import type { ScanRow } from '../../../services/scanning/queries.js';
import { endScan, getScan, setUpScan } from '../../../services/scanning/scan.js';
import { ScanConfiguration } from './scan-entity.js';

const common = { url: '/v1/services/scan', tag: 'services', experimental: true } as const;
const write = { company: ['company:write'] } as const;
const failed = { 500: refusal(['internal_error']) } as const;

const statuses = { PENDING: 'pending', ACTIVE: 'active', ERROR: 'error' } as const;
const featureNames = ['other_docs', 'scan_reminders', 'cash_discount_field_scanning', 'line_scanning', 'vat_liable'];

/** Members of what the service said that are texts. */
function texts(value: unknown, names: readonly string[]): Record<string, string> {
  const from = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  return Object.fromEntries(names.flatMap((name) => (typeof from[name] === 'string' ? [[name, from[name]]] : [])));
}

function present(row: ScanRow | undefined): Static<typeof ScanConfiguration> {
  if (!row) return { status: 'disabled' };
  const { given, settings, message } = row;
  const postal = texts(given?.postal_address, ['name', 'address1', 'address2', 'country_code', 'post_code', 'city']);
  const features = (given?.features ?? {}) as Record<string, unknown>;
  return {
    status: statuses[row.status],
    ...(message !== null && { error_message: message }),
    ...(row.status === 'ACTIVE' && {
      scan_address: {
        ...texts(given, ['email_address']),
        ...(Object.keys(postal).length > 0 && { postal_address: postal }),
      },
    }),
    return_address: settings.return_address as Static<typeof ScanConfiguration>['return_address'] & object,
    ...(row.status === 'ACTIVE' && {
      features: Object.fromEntries(featureNames.map((name) => [name, features[name] === true])),
    }),
  };
}

const ReturnAddress = Type.Object({
  return_address: Type.Optional(
    Type.Object({
      email_address: Type.Optional(Type.String({ maxLength: 254 })),
      postal_address: Type.Optional(
        Type.Object({
          street_name: Type.Optional(Type.String({ maxLength: 200 })),
          extra_lines: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 3 })),
          city: Type.Optional(Type.String({ maxLength: 100 })),
          post_code: Type.Optional(Type.String({ maxLength: 20 })),
          country_code: Type.Optional(Type.String({ description: 'ISO 3166-1 alpha-2' })),
        }),
      ),
    }),
  ),
});

/** GET /v1/services/scan */
const getScanOperation = operation({
  ...common,
  method: 'GET',
  summary: 'Scanning service',
  description:
    '`scan_address` is where suppliers send to, as far as the scanning service has named it; `features` are its own. `disabled` when the service is off, `error` with `error_message` when it was refused.',
  access: { company: ['company:read'] },
  replies: { 200: ScanConfiguration, ...failed },
  handler: async ({ ctx, principal }) => present(await getScan(ctx, principal.companyId)),
});

/** POST and PUT open and change alike: which of them does what is UNKNOWN in the contract. */
const setUp = (method: 'POST' | 'PUT', summary: string) =>
  operation({
    ...common,
    method,
    summary,
    description:
      'POST and PUT do the same. The scanning service (setting AUTOINVOICE_PROVIDERS, party SCAN) is asked to open; an open one is told of the change. What is given of the return address replaces that part; when none was ever given, the own addresses of the company are taken. The reply, whose body the contract leaves open, is the configuration.',
    access: write,
    bodyType: 'multipart',
    body: ReturnAddress,
    bodyOptional: true,
    example: { 'return_address[email_address]': 'palautukset@virta.example' },
    replies: { 200: ScanConfiguration, ...failed },
    handler: async ({ ctx, principal, body }) => {
      await setUpScan(ctx, principal.companyId, body?.return_address);
      return present(await getScan(ctx, principal.companyId));
    },
  });

/** DELETE /v1/services/scan */
const deleteScanOperation = operation({
  ...common,
  method: 'DELETE',
  summary: 'End the scanning service',
  description: '404 when it is off.',
  access: write,
  replies: { 204: empty('Ended'), 400: refusal(['invalid_parameters']), 404: refusal(['not_found']), ...failed },
  handler: async ({ ctx, principal }) => {
    await endScan(ctx, principal.companyId);
    return undefined;
  },
});

export const scanOperations = [
  getScanOperation,
  setUp('POST', 'Open the scanning service'),
  setUp('PUT', 'Change the scanning service'),
  deleteScanOperation,
] as const;
