import { Type } from 'typebox';
import { closeLyantheScan, getLyantheScan, openLyantheScan } from '../../../partners/lyanthe/lyanthe.js';
import { empty, operation, refusal } from '../../../platform/http/index.js';

const common = {
  url: '/v1/partner/scan_service/lyanthe',
  tag: 'partner',
  access: { company: ['partner:lyanthe_scan_service'] },
  experimental: true,
} as const;
const query = Type.Object({ company_id: Type.String() });

const ScanService = Type.Object(
  {
    scan_address: Type.Optional(
      Type.Object(
        { email_address: Type.String({ description: 'Where suppliers mail their invoices to' }) },
        { $id: 'ScanAddress' },
      ),
    ),
  },
  { $id: 'ScanService' },
);

/** GET /v1/partner/scan_service/lyanthe */
export const getLyanthe = operation({
  ...common,
  method: 'GET',
  summary: 'Scan service of Lyanthe for a linked company',
  description:
    'Without `scan_address` until Lyanthe has opened the service. 404 when it is off or Lyanthe refused it, which `details` tell; the contract leaves that open.',
  query,
  replies: { 200: ScanService, 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, query: { company_id } }) => {
    const { scanEmailAddress } = await getLyantheScan(ctx, principal.companyId, company_id);
    return scanEmailAddress === null ? {} : { scan_address: { email_address: scanEmailAddress } };
  },
});

/** POST /v1/partner/scan_service/lyanthe */
export const postLyanthe = operation({
  ...common,
  method: 'POST',
  summary: 'Open the scan service of Lyanthe for a linked company',
  description:
    'Lyanthe is asked and answers later (setting AUTOINVOICE_PROVIDERS, party LYANTHE). Opening again asks again, with the new address.',
  body: Type.Object({ company_id: Type.String(), lyanthe_email_address: Type.String({ maxLength: 254 }) }),
  example: { company_id: '01900000-0000-7000-8000-000000000000', lyanthe_email_address: 'virta@lyanthe.example' },
  replies: { 204: empty('Asked for'), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, body }) => {
    const wanted = { companyId: body.company_id, emailAddress: body.lyanthe_email_address };
    await openLyantheScan(ctx, principal.companyId, wanted);
    return undefined;
  },
});

/** DELETE /v1/partner/scan_service/lyanthe */
export const deleteLyanthe = operation({
  ...common,
  method: 'DELETE',
  summary: 'End the scan service of Lyanthe for a linked company',
  description: 'No error when it is off.',
  query,
  replies: { 204: empty('Ended'), 404: refusal(['not_found']) },
  handler: async ({ ctx, principal, query: { company_id } }) => {
    await closeLyantheScan(ctx, principal.companyId, company_id);
    return undefined;
  },
});
