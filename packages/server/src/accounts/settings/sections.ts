import { type TNull, type TSchema, type TUnion, Type } from 'typebox';
import { checkNames } from '../../detect/names.js';

/** The sections of a company's settings (contract 4), as the API shows and takes them. */

const nullable = <S extends TSchema>(schema: S): TUnion<[S, TNull]> => Type.Union([schema, Type.Null()]);
const flag = () => Type.Optional(Type.Boolean());
/** A text that null clears. */
const text = (maxLength = 200) => Type.Optional(nullable(Type.String({ maxLength })));
const email = () => text(254);

const details = Type.Object(
  {
    name: Type.Optional(Type.String({ minLength: 3, maxLength: 200 })),
    email: Type.Optional(Type.String({ maxLength: 254 })),
    website: text(),
    country: Type.Optional(Type.String()),
    bid: Type.Optional(Type.String()),
    vat_number: Type.Optional(nullable(Type.String())),
  },
  { $id: 'CompanySettings_CompanyDetails', description: 'country, bid and vat_number cannot be changed' },
);

const address = Type.Object(
  { street_address: text(), post_code: text(20), post_office: text(100), city: text(100), country: text(2) },
  { $id: 'CompanySettings_CompanyAddress' },
);

const invoiceNotifications = Type.Object(
  {
    on_receiving: Type.Optional(
      Type.Object(
        {
          enabled: flag(),
          how_to_send: Type.Optional(Type.Enum(['COMPANY_EMAIL', 'OTHER_EMAIL'])),
          other_email: email(),
        },
        { $id: 'CompanySettings_CompanySendInvoiceEmailOnReceivingData' },
      ),
    ),
    on_send_errors: Type.Optional(
      Type.Object(
        { to_user: flag(), to_emails: Type.Optional(Type.Array(Type.String({ maxLength: 254 }), { maxItems: 20 })) },
        { $id: 'CompanySettings_CompanySendInvoiceEmailOnSendErrorsData' },
      ),
    ),
  },
  { $id: 'CompanySettings_CompanyInvoiceNotifications' },
);

const sendInvoiceEmail = Type.Object(
  {
    enabled: flag(),
    how_to_send: Type.Optional(Type.Enum(['EMBEDDED', 'WITH_OBJECTIONS', 'WITH_LINK', 'EMBEDDED_MERGE'])),
    reminder_frequency: Type.Optional(nullable(Type.Number({ minimum: 0, maximum: 365, description: 'Days' }))),
    content_data: Type.Optional(
      Type.Object(
        {
          note_to_receiver: text(2000),
          contact: Type.Optional(
            Type.Object(
              {
                email: email(),
                name: text(),
                phone: text(50),
                email_verified: Type.Optional(
                  Type.Boolean({
                    description:
                      'Shown with an email: whether its mailed link was opened, until which it is not used. Read-only; not part of the original service',
                  }),
                ),
              },
              { $id: 'CompanySettings_CompanySendInvoiceEmailContentDataContactData' },
            ),
          ),
        },
        { $id: 'CompanySettings_CompanySendInvoiceEmailContentData' },
      ),
    ),
  },
  { $id: 'CompanySettings_CompanySendInvoiceEmail' },
);

const sendInvoicePrint = Type.Object(
  {
    enabled: flag(),
    letter_class: Type.Optional(Type.Enum(['ECONOMY', 'PRIORITY'])),
    color_scheme: Type.Optional(Type.Enum(['BLACK_AND_WHITE', 'COLORED'])),
    attachment_print: flag(),
    marketing_page: flag(),
    use_own_pdf: flag(),
  },
  { $id: 'CompanySettings_CompanySendInvoicePrintSettings' },
);

const sendInvoiceGeneral = Type.Object(
  {
    stop_duplicate_numbers: flag(),
    hold_multiple_recipients: flag(),
    stop_on_lost_terms: Type.Optional(
      Type.Array(Type.String({ maxLength: 6 }), {
        maxItems: 200,
        description:
          'Business terms of EN 16931 (BT-17, or * for any) that stop an invoice when the format it has to go out in does not carry them. Not part of the original service',
      }),
    ),
  },
  { $id: 'CompanySettings_CompanySendInvoiceGeneralSettings' },
);

const logos = Type.Object(
  {
    pdf: Type.Optional(
      nullable(
        Type.Object(
          { content: Type.String({ description: 'PNG or JPEG in base64' }) },
          { $id: 'CompanySettings_CompanyLogoData' },
        ),
      ),
    ),
    email_header: Type.Optional(
      nullable(
        Type.Object(
          { content: Type.String({ description: 'PNG in base64' }) },
          { $id: 'CompanySettings_CompanyHeaderImage' },
        ),
      ),
    ),
  },
  { $id: 'CompanySettings_CompanyLogos' },
);

const emailReports = Type.Object(
  {
    report_interval: Type.Optional(Type.Enum(['off', 'daily', 'weekly', 'monthly'])),
    email_reports: Type.Optional(Type.Array(Type.String({ maxLength: 254 }), { maxItems: 20 })),
  },
  { $id: 'CompanySettings_CompanyEmailReports' },
);

const billingDetails = Type.Object(
  {
    electronic_invoicing_details: Type.Optional(
      Type.Object(
        { invoicing_eia: text(128), invoicing_operator: text(128) },
        { $id: 'CompanySettings_CompanyBillingDetailsElectronicInvoicingData' },
      ),
    ),
    invoicing_email: email(),
    invoicing_street_address1: text(),
    invoicing_street_address2: text(),
    invoicing_post_code: text(20),
    invoicing_post_office: text(100),
    billing_company_id: text(36),
  },
  { $id: 'CompanySettings_CompanyBillingDetails' },
);

const checks = Type.Object(
  { on_invoice_receive: Type.Optional(Type.Array(Type.Enum([...checkNames]))) },
  { $id: 'CompanySettings_CompanyChecks', description: 'Of version 0.85.263; the same as /v1/services/detect/checks' },
);

/** Any subset of the settings. */
export const Settings = Type.Object(
  {
    details: Type.Optional(details),
    address: Type.Optional(address),
    invoice_notifications: Type.Optional(invoiceNotifications),
    send_invoice_email: Type.Optional(sendInvoiceEmail),
    send_invoice_print: Type.Optional(sendInvoicePrint),
    send_invoice_general: Type.Optional(sendInvoiceGeneral),
    logos: Type.Optional(logos),
    email_reports: Type.Optional(emailReports),
    billing_details: Type.Optional(billingDetails),
    checks: Type.Optional(checks),
  },
  { $id: 'CompanySettings_Settings' },
);
export type Settings = Type.Static<typeof Settings>;
export type SectionName = keyof Settings;

/** Names of the sections, in the order in which they are shown. */
export const sectionNames = Object.keys(Settings.properties) as SectionName[];

/** Sections that are kept as they are, beside those that are columns of the company. */
export type StoredSections = Omit<Settings, 'details'>;
