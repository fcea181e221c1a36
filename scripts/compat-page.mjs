// The page that compares this service with the public contract of the AutoInvoice API: operations from the code, choices
// and additions from the tables here.

/** Operations that the public contract (0.85.550) does not have. packages/server/test/docs-compatibility.test.ts holds it. */
export const beyondContract = [
  'GET /v1/company/takeovers',
  'POST /v1/company/takeovers/{id}/consent',
  'POST /v1/company/takeovers/{id}/decline',
  'GET /v1/company/notifications/{id}/secret',
  'POST /v1/company/notifications/{id}/secret/rotate',
  'POST /v1/company/notifications/{id}/test',
  'GET /v1/company/notifications/{id}/deliveries',
  'GET /v1/company/notifications/{id}/deliveries/{delivery_id}',
  'POST /v1/company/notifications/{id}/deliveries/{delivery_id}/replay',
  'GET /v1/invoices/{id}/route_plan',
  'GET /v1/invoices/{id}/conversion',
  'GET /v1/entities/operators',
  'GET /v1/partner/takeovers/{takeover_id}',
  'GET /v1/operator/notifications/{id}/secret',
  'POST /v1/services/b2cno',
];

/** What the contract leaves open, and what holds here. */
const choices = [
  ['Scopes that the caller may not have', 'left out without an error; the reply names what was granted'],
  ['Operations guarded by `global`', 'open to any token of a company'],
  [
    'Scopes of a company that is not verified',
    'those of invoices, documents and bank messages open with the verification',
  ],
  ['Limits of rate', 'only for attempts to sign in: 429 with `Retry-After` (`AUTOINVOICE_TOKEN_ATTEMPTS`)'],
  ['`POST /v1/users` with an address that is known', '422 `user_email_taken`, no key'],
  ['A business id that is registered', '422 `company_bid_taken`, with the text BID ALREADY TAKEN'],
  [
    'Authorization: 200 or 202, words of `status`',
    '200 and SIGNED when verified by the call, 202 and SENT when signatures are awaited; for one company always 200',
  ],
  [
    'How test companies are verified',
    'in the sandbox by themselves after `AUTOINVOICE_KYC_DELAY_MS`; see [sandbox.md](sandbox.md)',
  ],
  ['`state` of the vendor link', '`LINKED`, `NOT_LINKED`'],
  ['Bodies of takeovers', '[partners.md](partners.md#takeovers)'],
  ['Default role of a new user', 'USER'],
  ['`how_to_send` of received invoices to the company', '`COMPANY_EMAIL`'],
  ['An address that cannot be derived', '422 `profile_identifier_missing`'],
  ['`profile_deletion_not_allowed`', 'for the last registration that registrations in other networks need'],
  ['`network_settings`', 'BANK takes `iban` and `bic`; others keep what they are given'],
  ['Status of `invoice_create_api_error`', '400'],
  ['A repeated `uuid`', '409 `invoice_uuid_exists`, no second invoice'],
  ['`stop_duplicate_numbers`', 'an error of the call'],
  ['`hold_multiple_recipients`', 'the invoice stays PENDING, with a notice'],
  ['Order of lists', 'newest first'],
  ['`ORIGINAL_IMAGE` when there is none', '404 `invoice_image_not_found`'],
  ['`EXTENDED_DETAILS`', 'the entity, and `invoice` with every term ([converting.md](converting.md#json-in))'],
  ['Body of `reroute`', 'the invoice; `revision` tells of the last shipment'],
  ['Size of what is sent', '`AUTOINVOICE_BODY_LIMIT`; a ZIP at most 100 files and 100 MiB unpacked'],
  ['Webhooks of credit notes', '`DOCUMENTS.CREDIT_NOTE.*`'],
  ['Webhooks of other documents', '[documents.md](documents.md#follow)'],
  ['`return_format` of documents', 'what `supported_formats` of the document lists'],
  ['`sending` of `/v1/lookup/endpoints`', '`invoice`, or nothing'],
  ['Id of a bank message', 'in the header `Location` of the 204'],
  ['Reports that lead to the warning list', '`AUTOINVOICE_WARNING_REPORTS`, and a decision'],
  ['How operators name a company', 'by the query parameter `company_id` ([partners.md](partners.md#operators))'],
];

/** What is there beyond the contract, apart from operations. */
const additions = [
  ['`Idempotency-Key` on `POST /v1/invoices`', '[sending.md](sending.md#once-and-no-more)'],
  ['JSON invoices; more formats; `FACTURX` and `ZIP` as `return_format`', '[converting.md](converting.md)'],
  [
    'Signed webhooks ([Standard Webhooks](https://www.standardwebhooks.com))',
    '[webhooks.md](webhooks.md#signatures-is-it-from-us)',
  ],
  ['Destinations `log:…`, fetched instead of posted', '[webhooks.md](webhooks.md#without-an-address-of-your-own)'],
  ['Setting `send_invoice_general.stop_on_lost_terms`', '[converting.md](converting.md#stopping-instead)'],
  ['Validator: place, terms and repair of findings', '[validation.md](validation.md)'],
  ['Receivers that fail on demand, a clock to turn', '[sandbox.md](sandbox.md)'],
  [
    'Web UI, command line, typed client',
    '[web-ui.md](web-ui.md), [cli.md](cli.md), [client](../packages/client/README.md)',
  ],
];

/** Address of an operation as people write it. */
export const nameOf = ({ method, url }) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`;

/** Text of docs/compatibility.md. Throws when the list above names an operation that there is not. */
export function compatibilityPage(api, table, generated) {
  const shown = api.operations.filter(({ hidden }) => !hidden);
  const names = new Map(shown.map((operation) => [nameOf(operation), operation]));
  const gone = beyondContract.filter((name) => !names.has(name));
  if (gone.length > 0) throw new Error(`scripts/compat-page.mjs names operations that there are not: ${gone}`);
  const byTag = new Map();
  for (const [name, { tag }] of names) {
    const [same, more] = byTag.get(tag) ?? [0, 0];
    byTag.set(tag, beyondContract.includes(name) ? [same, more + 1] : [same + 1, more]);
  }
  const same = shown.length - beyondContract.length;
  return `# Compatibility

${generated}

An integration written for the AutoInvoice (Maventa AX) API works here when its base URL is changed. The measure is the
public contract, version 0.85.550; clients of 2023 (0.85.263) work too. Tests run a published client of 2023 against this
server and compare every operation with the contract.

## What to change

| there | here |
| --- | --- |
| \`https://ax.maventa.com\`, \`https://ax-stage.maventa.com\` | the address of your server |
| \`https://validator.maventa.com\` | \`/validator\` of your server, or \`AUTOINVOICE_VALIDATOR_HOST\` |
| company UUID, API key and vendor key | those of your server ([companies.md](companies.md#keys)) |
| test accounts of the stage | the [sandbox](sandbox.md) |

## Operations

All ${same} operations of the contract are here, under the same paths, with the same parameters, fields and codes.

${table(
  ['area', 'of the contract', 'beyond it'],
  [...byTag].map(([tag, counts]) => [tag, ...counts.map((count) => (count === 0 ? '' : count))]),
)}

Beyond the contract (${beyondContract.length}); \`/v1/entities/operators\` is that of older versions:

${table(
  ['operation', 'what it does'],
  beyondContract.map((name) => [`\`${name}\``, names.get(name).summary]),
)}

Every operation with its scopes: [operations.md](operations.md).

## Where the contract is silent

${table(['question', 'here'], choices)}

## What is added

${table(['addition', 'more'], additions)}

## What is not here

- Billing, pay slips and mass printing, which are other services of the vendor with addresses of their own.
- VISMAXML, SEDI, E2B and Liinos, which have no public specification ([format-plug-ins.md](format-plug-ins.md)).
- Networks are opened by parties outside, with whom you agree yourself ([networks.md](networks.md)); e-mail, print and
  Peppol's own transport are not carried out by this version.
`;
}
