import { Value } from 'typebox/value';
import type { Context } from '../../platform/context.js';
import { Refusal } from '../../platform/errors.js';
import { withTransaction } from '../../platform/postgres/transaction.js';
import { type Company, getCompany } from '../companies/company.js';
import { checkSettings } from './check.js';
import { askForAddress, isVerifiedAddress } from './contact-address.js';
import { defaultSections } from './defaults.js';
import { merge } from './merge.js';
import { lockSections, selectSections, updateCompanyColumns, updateSections } from './queries.js';
import { Settings, type StoredSections, sectionNames } from './sections.js';

/**
 * A company's settings, whole or the named sections, with the defaults filled in.
 * Throws Refusal `invalid_parameters` for a name that is no section.
 */
export async function getSettings(
  ctx: Context,
  companyId: string,
  fields: readonly string[] = sectionNames,
): Promise<Settings> {
  const unknown = fields.filter((field) => !(sectionNames as readonly string[]).includes(field));
  if (unknown.length > 0) {
    throw new Refusal('invalid_parameters', [`fields: no section ${unknown.join(', ')}; ${sectionNames.join(', ')}.`]);
  }
  const company = await getCompany(ctx, companyId);
  const all = compose(company, await selectSections(ctx.db, companyId));
  const mail = await withVerification(ctx, companyId, all.send_invoice_email);
  const shown = { ...all, send_invoice_email: mail };
  const wanted = sectionNames.filter((name) => fields.length === 0 || fields.includes(name));
  return Object.fromEntries(wanted.map((name) => [name, shown[name]])) as Settings;
}

/**
 * Changes settings: within each section sent, the fields sent replace what was there and the others stay; null clears
 * a text, a list replaces the list, an empty logo removes it. All or nothing. A new contact address for mailed
 * invoices is mailed a link, and is used once that was opened.
 * Throws Refusal `invalid_parameters` that names each wrong field by its path.
 */
export async function changeSettings(ctx: Context, companyId: string, changes: Settings): Promise<void> {
  checkSettings(changes, await getCompany(ctx, companyId));
  // Fields that the schema does not know must not get into the store.
  const known = Value.Clean(Settings, structuredClone(changes)) as Settings;
  const { details, address, ...rest } = known;
  delete rest.send_invoice_email?.content_data?.contact?.email_verified;
  await withTransaction(ctx.db, async (tx) => {
    const stored = await lockSections(tx, companyId, ctx.clock.now());
    const next = merge(stored, {
      ...rest,
      ...(address?.country !== undefined && { address: { country: address.country } }),
    });
    checkTogether(next);
    await updateSections(tx, companyId, withoutEmptyLogos(next), ctx.clock.now());
    await updateCompanyColumns(tx, companyId, {
      name: details?.name?.trim(),
      email: details?.email,
      website: details?.website,
      street_address: address?.street_address,
      post_code: address?.post_code,
      post_office: address?.post_office,
      city: address?.city,
    });
    const contact = rest.send_invoice_email?.content_data?.contact?.email;
    if (contact) await askForAddress(ctx, tx, companyId, contact);
  });
}

/** The section with the word whether its contact address may be used; none without an address. */
async function withVerification(
  ctx: Context,
  companyId: string,
  mail: Required<Settings>['send_invoice_email'],
): Promise<Required<Settings>['send_invoice_email']> {
  const contact = mail.content_data?.contact;
  if (!contact?.email) return mail;
  const email_verified = await isVerifiedAddress(ctx, companyId, contact.email);
  return { ...mail, content_data: { ...mail.content_data, contact: { ...contact, email_verified } } };
}

function compose(company: Company, stored: StoredSections): Required<Settings> {
  const sections = merge(defaultSections(company.country), stored);
  return {
    details: {
      name: company.name,
      email: company.email ?? '',
      website: company.website,
      country: company.country,
      bid: company.bid,
      vat_number: company.vatNumber,
    },
    ...sections,
    address: {
      street_address: company.streetAddress,
      post_code: company.postCode,
      post_office: company.postOffice,
      city: company.city,
      country: sections.address.country ?? company.country,
    },
  };
}

/** Rules over fields that may have been set at different times. */
function checkTogether({ invoice_notifications: notices }: StoredSections): void {
  const { enabled, how_to_send, other_email } = notices?.on_receiving ?? {};
  if (enabled && how_to_send === 'OTHER_EMAIL' && !other_email) {
    throw new Refusal('invalid_parameters', [
      'invoice_notifications.on_receiving.other_email: needed when how_to_send is OTHER_EMAIL.',
    ]);
  }
}

function withoutEmptyLogos(sections: StoredSections): StoredSections {
  if (!sections.logos) return sections;
  const { pdf, email_header } = sections.logos;
  return {
    ...sections,
    logos: { pdf: pdf?.content ? pdf : null, email_header: email_header?.content ? email_header : null },
  };
}
