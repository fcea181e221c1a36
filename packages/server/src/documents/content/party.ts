import type { XmlElement } from '@autoinvoice/xml';

/** A party as a document names it; null where it does not. */
export interface ReadParty {
  /** Electronic address, `scheme:id` where the scheme is a code of the EAS list. */
  readonly eia: string | null;
  readonly bid: string | null;
  readonly name: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly vat: string | null;
  readonly operator: string | null;
}

const textAt = (element: XmlElement | undefined, ...path: readonly string[]): string | null => {
  let at = element;
  for (const name of path) at = at?.child(name);
  return at?.text.trim() || null;
};

/** Reads a UBL party (cac:PartyType): address, identifiers, name, country. */
export function readUblParty(party: XmlElement): ReadParty {
  const endpoint = party.child('EndpointID');
  const legal = party.child('PartyLegalEntity');
  return {
    eia: addressOf(endpoint?.attribute('schemeID')?.trim(), endpoint?.text.trim()),
    bid: textAt(legal, 'CompanyID') ?? textAt(party, 'PartyIdentification', 'ID'),
    name: textAt(legal, 'RegistrationName') ?? textAt(party, 'PartyName', 'Name'),
    country:
      textAt(party, 'PostalAddress', 'Country', 'IdentificationCode') ??
      textAt(legal, 'RegistrationAddress', 'Country', 'IdentificationCode'),
    vat: vatOf(party),
    operator: null,
  };
}

/** Codes of the EAS list name the register that an identifier is of; other schemes (GLN, EAN) are left out. */
function addressOf(scheme: string | undefined, id: string | undefined): string | null {
  if (!id) return null;
  return scheme && /^(\d{4}|EM)$/.test(scheme) ? `${scheme}:${id}` : id;
}

function vatOf(party: XmlElement): string | null {
  const registration = party
    .children()
    .find((child) => child.localName === 'PartyTaxScheme' && textAt(child, 'TaxScheme', 'ID') === 'VAT');
  return textAt(registration, 'CompanyID');
}
