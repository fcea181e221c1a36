import { type SectionName, sectionNames } from '../../../accounts/settings/sections.js';
import type { Texts } from '../../texts/texts.js';

/** Name of a field: its path within the section. */
export type FieldPath = keyof Texts['settings']['fields'];

/** A field of a section and how it is asked for. */
export interface SettingField {
  readonly path: FieldPath;
  readonly kind: 'text' | 'email' | 'area' | 'check' | 'days' | 'lines' | 'words' | 'select' | 'fixed';
  /** Of a select. */
  readonly options?: readonly string[];
}

const text = (path: FieldPath): SettingField => ({ path, kind: 'text' });
const check = (path: FieldPath): SettingField => ({ path, kind: 'check' });
const email = (path: FieldPath): SettingField => ({ path, kind: 'email' });
const fixed = (path: FieldPath): SettingField => ({ path, kind: 'fixed' });
const select = (path: FieldPath, ...options: string[]): SettingField => ({ path, kind: 'select', options });

/** The sections that are forms of fields, in the order of the page; logos have a form of their own. */
export const sectionFields: Readonly<Record<Exclude<SectionName, 'logos' | 'checks'>, readonly SettingField[]>> = {
  details: [text('name'), email('email'), text('website'), fixed('country'), fixed('bid'), fixed('vat_number')],
  address: [text('street_address'), text('post_code'), text('post_office'), text('city'), text('country')],
  invoice_notifications: [
    check('on_receiving.enabled'),
    select('on_receiving.how_to_send', 'COMPANY_EMAIL', 'OTHER_EMAIL'),
    email('on_receiving.other_email'),
    check('on_send_errors.to_user'),
    { path: 'on_send_errors.to_emails', kind: 'lines' },
  ],
  send_invoice_email: [
    check('enabled'),
    select('how_to_send', 'EMBEDDED', 'WITH_OBJECTIONS', 'WITH_LINK', 'EMBEDDED_MERGE'),
    { path: 'reminder_frequency', kind: 'days' },
    { path: 'content_data.note_to_receiver', kind: 'area' },
    text('content_data.contact.name'),
    email('content_data.contact.email'),
    text('content_data.contact.phone'),
  ],
  send_invoice_print: [
    check('enabled'),
    select('letter_class', 'ECONOMY', 'PRIORITY'),
    select('color_scheme', 'BLACK_AND_WHITE', 'COLORED'),
    check('attachment_print'),
    check('marketing_page'),
    check('use_own_pdf'),
  ],
  send_invoice_general: [
    check('stop_duplicate_numbers'),
    check('hold_multiple_recipients'),
    { path: 'stop_on_lost_terms', kind: 'words' },
  ],
  email_reports: [
    select('report_interval', 'off', 'daily', 'weekly', 'monthly'),
    { path: 'email_reports', kind: 'lines' },
  ],
  billing_details: [
    text('electronic_invoicing_details.invoicing_eia'),
    text('electronic_invoicing_details.invoicing_operator'),
    email('invoicing_email'),
    text('invoicing_street_address1'),
    text('invoicing_street_address2'),
    text('invoicing_post_code'),
    text('invoicing_post_office'),
    text('billing_company_id'),
  ],
};

/** Sections in the order of the page; what became of `checks` has a page of its own. */
export const sectionsShown = sectionNames.filter((name): name is Exclude<SectionName, 'checks'> => name !== 'checks');
