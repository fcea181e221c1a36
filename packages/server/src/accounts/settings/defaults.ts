import type { StoredSections } from './sections.js';

/**
 * What holds for a company that has set nothing: sending by e-mail is on, printing off (contract 4). The contract's
 * UNKNOWNs: no notification of received invoices, the sender is told of errors, no reports. Dutch prints are always in
 * colour and from the sender's own PDF.
 */
export const defaultSections = (country: string) =>
  ({
    address: { street_address: null, post_code: null, post_office: null, city: null, country },
    invoice_notifications: {
      on_receiving: { enabled: false, how_to_send: 'COMPANY_EMAIL', other_email: null },
      on_send_errors: { to_user: true, to_emails: [] },
    },
    send_invoice_email: {
      enabled: true,
      how_to_send: 'EMBEDDED',
      reminder_frequency: null,
      content_data: { note_to_receiver: null, contact: { email: null, name: null, phone: null } },
    },
    send_invoice_print: {
      enabled: false,
      letter_class: 'ECONOMY',
      color_scheme: country === 'NL' ? 'COLORED' : 'BLACK_AND_WHITE',
      attachment_print: false,
      marketing_page: false,
      use_own_pdf: country === 'NL',
    },
    send_invoice_general: { stop_duplicate_numbers: false, hold_multiple_recipients: false, stop_on_lost_terms: [] },
    logos: { pdf: null, email_header: null },
    email_reports: { report_interval: 'off', email_reports: [] },
    billing_details: {
      electronic_invoicing_details: { invoicing_eia: null, invoicing_operator: null },
      invoicing_email: null,
      invoicing_street_address1: null,
      invoicing_street_address2: null,
      invoicing_post_code: null,
      invoicing_post_office: null,
      billing_company_id: null,
    },
    checks: { on_invoice_receive: [] },
  }) satisfies StoredSections;
