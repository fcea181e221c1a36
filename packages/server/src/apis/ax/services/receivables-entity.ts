import { type Static, Type } from 'typebox';
import type { AmiliService } from '../../../services/receivables/amili.js';

const text = () => Type.Optional(Type.String());

const BillingAddress = Type.Object(
  { country: text(), streets: Type.Optional(Type.Array(Type.String())), city: text(), zip_code: text() },
  { $id: 'VFSFI_BillingAddress' },
);
const Note = Type.Object(
  { phrase: text(), code: Type.Optional(Type.String({ description: 'FI, SV or EN' })) },
  { $id: 'VFSFI_Note' },
);
const Vfsfi = Type.Object(
  { iban: text(), bic: text(), account_number: text(), notes: Type.Optional(Type.Array(Note)) },
  { $id: 'VFSFI_Data' },
);

export const ReceivablesService = Type.Object(
  {
    iban: text(),
    bic: text(),
    bank: text(),
    contact_person: text(),
    contact_email: text(),
    customer_service_email: text(),
    customer_service_phone_number: text(),
    contact_phone_number: text(),
    authorization_email: text(),
    accountable_party: text(),
    billing_address: Type.Optional(BillingAddress),
    vfsfi: Type.Optional(Vfsfi),
    status: Type.Enum(['DISABLED', 'ACTIVE', 'PENDING']),
    activation_url: text(),
    service_type: Type.Optional(Type.Enum(['full', 'express'])),
    error_message: Type.Optional(Type.String({ description: 'Why the service is off, or a change was refused' })),
  },
  { $id: 'ReceivablesService' },
);

/** The service as the API shows it; undefined when the company never had it. */
export function presentReceivables(service: AmiliService | undefined): Static<typeof ReceivablesService> {
  if (!service) return { status: 'DISABLED' };
  const { status, details, given, message, activationUrl } = service;
  const { postal_address: _kept, billing_address: billing, ...shown } = details;
  return {
    ...shown,
    billing_address: { ...billing, ...(billing.streets && { streets: [...billing.streets] }) } as Static<
      typeof BillingAddress
    >,
    ...(status === 'ACTIVE' && given && { vfsfi: presentGiven(given) }),
    status,
    ...(activationUrl !== undefined && { activation_url: activationUrl }),
    ...(message !== null && { error_message: message }),
  } as Static<typeof ReceivablesService>;
}

/** What Amili said, as far as it has the form that the API knows: parties outside may say anything. */
function presentGiven(given: Readonly<Record<string, unknown>>): Static<typeof Vfsfi> {
  const words = (from: Readonly<Record<string, unknown>>, names: readonly string[]) =>
    Object.fromEntries(names.filter((name) => typeof from[name] === 'string').map((name) => [name, from[name]]));
  const notes = Array.isArray(given.notes) ? given.notes : [];
  const known = notes.filter((note): note is Record<string, unknown> => typeof note === 'object' && note !== null);
  return {
    ...words(given, ['iban', 'bic', 'account_number']),
    notes: known.map((note) => words(note, ['phrase', 'code'])),
  };
}
