import { BUSINESS_TERMS } from '@autoinvoice/invoice';
import { isId } from '../../platform/crypto/ids.js';
import { Findings, isCountry, isEmailAddress, notACountry, notAnEmail } from '../checks.js';
import type { Company } from '../companies/company.js';
import { logoProblem } from './logo-image.js';
import type { Settings } from './sections.js';

/**
 * Checks what the schema cannot say of changes to the settings; every finding names the field by its path.
 * Throws Refusal `invalid_parameters`.
 */
export function checkSettings(changes: Settings, company: Company): void {
  const findings = new Findings();
  checkDetails(changes, company, findings);
  checkEmails(changes, findings);
  checkLogos(changes, findings);
  checkTerms(changes, findings);
  const country = changes.address?.country;
  findings.expect(country == null || isCountry(country), 'address.country', notACountry);
  const days = changes.send_invoice_email?.reminder_frequency;
  findings.expect(days == null || Number.isInteger(days), 'send_invoice_email.reminder_frequency', 'not whole days.');
  const biller = changes.billing_details?.billing_company_id;
  findings.expect(!biller || isId(biller), 'billing_details.billing_company_id', 'not a company id.');
  findings.refuse();
}

/** Read-only fields may be sent back as they were read, as clients do that change a whole section. */
function checkDetails({ details }: Settings, company: Company, findings: Findings): void {
  if (!details) return;
  const fixed = { country: company.country, bid: company.bid, vat_number: company.vatNumber };
  for (const [field, value] of Object.entries(fixed)) {
    const sent = details[field as keyof typeof fixed];
    findings.expect(sent === undefined || sent === value, `details.${field}`, 'cannot be changed.');
  }
  findings.expect(details.name === undefined || details.name.trim().length >= 3, 'details.name', 'too short.');
}

function checkEmails(changes: Settings, findings: Findings): void {
  const { details, invoice_notifications: notices, send_invoice_email: mail, email_reports: reports } = changes;
  const one = (path: string, address: string | null | undefined) =>
    findings.expect(address == null || address === '' || isEmailAddress(address), path, notAnEmail);
  const many = (path: string, addresses: readonly string[] | undefined) =>
    addresses?.forEach((address, i) => {
      findings.expect(isEmailAddress(address), `${path}[${i}]`, notAnEmail);
    });
  findings.expect(details?.email === undefined || isEmailAddress(details.email), 'details.email', notAnEmail);
  one('invoice_notifications.on_receiving.other_email', notices?.on_receiving?.other_email);
  many('invoice_notifications.on_send_errors.to_emails', notices?.on_send_errors?.to_emails);
  one('send_invoice_email.content_data.contact.email', mail?.content_data?.contact?.email);
  many('email_reports.email_reports', reports?.email_reports);
  one('billing_details.invoicing_email', changes.billing_details?.invoicing_email);
}

function checkLogos({ logos }: Settings, findings: Findings): void {
  const check = (path: string, content: string | undefined, kinds: Parameters<typeof logoProblem>[1]) => {
    // An empty content removes the image.
    const problem = content ? logoProblem(content, kinds) : undefined;
    findings.expect(problem === undefined, path, problem ?? '');
  };
  check('logos.pdf.content', logos?.pdf?.content, ['png', 'jpeg']);
  check('logos.email_header.content', logos?.email_header?.content, ['png']);
}

const terms = new Set(['*', ...[...BUSINESS_TERMS.values()].map(({ term }) => term)]);

function checkTerms({ send_invoice_general: general }: Settings, findings: Findings): void {
  general?.stop_on_lost_terms?.forEach((term, i) => {
    const path = `send_invoice_general.stop_on_lost_terms[${i}]`;
    findings.expect(terms.has(term), path, `${term} is no business term of EN 16931, such as BT-17.`);
  });
}
