import { Type } from 'typebox';
import { maxLogoBytes, maxLogoEdge } from '../../../accounts/settings/logo-image.js';
import { Settings, sectionNames } from '../../../accounts/settings/sections.js';
import { changeSettings, getSettings } from '../../../accounts/settings/settings.js';
import { empty, operation } from '../../../platform/http/index.js';

/** GET /v1/company/settings */
export const getSettingsOperation = operation({
  method: 'GET',
  url: '/v1/company/settings',
  tag: 'company',
  summary: 'Settings of the company',
  description: `All sections, or those of \`fields\`: ${sectionNames.join(', ')}. What was never set shows its default; a text that is not set is null.`,
  access: { company: ['company:read'] },
  query: Type.Object({ fields: Type.Optional(Type.Array(Type.String())) }),
  replies: { 200: Settings },
  handler: async ({ ctx, principal, query }) => getSettings(ctx, principal.companyId, query.fields),
});

/** PATCH /v1/company/settings */
export const patchSettings = operation({
  method: 'PATCH',
  url: '/v1/company/settings',
  tag: 'company',
  summary: 'Change settings of the company',
  description: [
    'Any subset of the sections. Within a section the fields that are sent replace what was there and the others stay; null clears a text, a list replaces the list. Nothing is changed when any field is wrong; `details` of the error name each one by its path.',
    `Country, business id and VAT number cannot be changed, but may be sent back as they were read. A logo is PNG or JPEG (the e-mail header PNG only) of at most ${maxLogoBytes} bytes and ${maxLogoEdge} pixels each way, and is decoded before it is taken; an empty \`content\` removes it. \`how_to_send\` of received invoices is COMPANY_EMAIL (a word that the contract leaves open) or OTHER_EMAIL. The \`email\` of \`send_invoice_email.content_data.contact\` is mailed a link; until that is opened the address is not used and \`email_verified\` is false. Sending it again after ten minutes mails a new link. The section \`checks\` of older clients is the same as GET and PATCH /v1/services/detect/checks.`,
  ].join('\n\n'),
  access: { company: ['company:write'] },
  body: Settings,
  example: { send_invoice_general: { stop_duplicate_numbers: true }, address: { city: 'Rovaniemi' } },
  replies: { 204: empty('Changed') },
  handler: async ({ ctx, principal, body }) => {
    await changeSettings(ctx, principal.companyId, body);
    return undefined;
  },
});
