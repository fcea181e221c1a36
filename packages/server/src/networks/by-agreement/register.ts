import { normaliseIban } from '@autoinvoice/invoice';
import type { NetworkRegistration, RegisteringCompany } from '../../accounts/profiles/network-registration.js';
import type { Network } from '../../events/names.js';
import type { ProviderName } from '../../outside/request.js';
import { Refusal } from '../../platform/errors.js';
import { askToOpen } from '../ask-to-open.js';
import { ownAddress } from '../own-address.js';

interface Agreement {
  readonly network: Network;
  readonly provider: ProviderName;
  /** Countries whose companies may register (ISO 3166-1); absent: any. */
  readonly countries?: readonly string[];
  /** Profiles that the network takes. */
  readonly profiles: readonly string[];
  readonly needs?: readonly Network[];
  readonly checkSettings?: (settings: Readonly<Record<string, unknown>>) => void;
}

const INVOICES = ['INVOICE_AND_CREDIT_NOTE'];
/** Documents that are files of any kind. The page names VOUCHER; the contract's types (7.1) have its likes. */
const FILES = ['VOUCHER', 'RECEIPT', 'SCAN', 'BANK_FILE'];

/**
 * The settings of the Finnish bank network are UNKNOWN in the contract, which says only that bad ones are answered
 * 400: an account that the bank is to know may be named, and nothing else.
 */
function checkBankSettings(settings: Readonly<Record<string, unknown>>): void {
  const unknown = Object.keys(settings).filter((key) => key !== 'iban' && key !== 'bic');
  if (unknown.length > 0) {
    throw new Refusal('invalid_parameters', [`network_settings: BANK has iban and bic, not ${unknown.join(', ')}.`]);
  }
  const { iban, bic } = settings;
  if (iban !== undefined && (typeof iban !== 'string' || normaliseIban(iban) === undefined)) {
    throw new Refusal('invalid_parameters', ['network_settings.iban: not an IBAN.']);
  }
  if (bic !== undefined && (typeof bic !== 'string' || !/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bic))) {
    throw new Refusal('invalid_parameters', ['network_settings.bic: not a BIC.']);
  }
}

/** Networks of the public page that somebody outside opens (contract 5.2). */
const AGREEMENTS: readonly Agreement[] = [
  { network: 'BANK', provider: 'BANK', countries: ['FI'], profiles: INVOICES, checkSettings: checkBankSettings },
  { network: 'SCAN', provider: 'SCAN', profiles: INVOICES, needs: ['VISMA'] },
  // Two names of one network; a registration keeps the name it was made with.
  { network: 'VISMASCANNER', provider: 'VISMASCANNER', profiles: FILES },
  { network: 'SCAN_DOCUMENTS', provider: 'VISMASCANNER', profiles: FILES },
  { network: 'INEXCHANGE', provider: 'INEXCHANGE', profiles: INVOICES, needs: ['VISMA'] },
  { network: 'NEMHANDEL', provider: 'NEMHANDEL', countries: ['DK'], profiles: INVOICES, needs: ['VISMA'] },
  { network: 'AISPROOM', provider: 'AISPROOM', profiles: INVOICES, needs: ['VISMA'] },
  // Deprecated in favour of PUT /v1/services/receivables, but still taken.
  { network: 'RECEIVABLES', provider: 'RECEIVABLES', countries: ['FI'], profiles: INVOICES },
];

function registrationBy(agreement: Agreement): NetworkRegistration {
  const { network, provider, countries, profiles, needs = [], checkSettings } = agreement;
  const checkCountry = ({ country }: RegisteringCompany) => {
    if (!countries || countries.includes(country)) return;
    throw new Refusal('profile_not_supported', [`network: ${network} is for companies of ${countries.join(', ')}.`]);
  };
  return {
    network,
    needs: () => needs,
    prepare(company, wanted) {
      checkCountry(company);
      const unsupported = wanted.profiles.filter((name) => !profiles.includes(name));
      if (unsupported.length > 0) {
        throw new Refusal('profile_not_supported', [
          `profiles: ${network} takes ${profiles.join(', ')}, not ${unsupported.join(', ')}.`,
        ]);
      }
      return { ...ownAddress(company, wanted, 'VISMA'), profiles: [...new Set(wanted.profiles)], profileVersion: null };
    },
    activate: askToOpen(provider),
    ...(checkSettings && { checkSettings }),
  };
}

/** Registration in every network that a party outside opens. */
export const registrationsByAgreement: readonly NetworkRegistration[] = AGREEMENTS.map(registrationBy);
