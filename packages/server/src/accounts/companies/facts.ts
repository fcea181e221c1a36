import { type Findings, isEmailAddress, notAnEmail } from '../checks.js';

/** What a company or department is registered with. */
export interface CompanyFacts {
  readonly name: string;
  /** VAT number, or with `noVat` the national company number; of a department its company's, in any spelling. */
  readonly bid: string;
  readonly noVat: boolean;
  readonly country: string;
  readonly email: string;
  readonly address1: string;
  readonly address2?: string | undefined;
  readonly postCode: string;
  readonly postOffice: string;
  readonly city: string;
  /** Part of the country. */
  readonly region?: string | undefined;
}

/** What is wrong with name and e-mail address. */
export function checkFacts(facts: CompanyFacts, findings: Findings): void {
  findings.expect(facts.name.trim().length >= 3, 'name', 'at least 3 characters are needed.');
  findings.expect(isEmailAddress(facts.email), 'email', notAnEmail);
}

/**
 * The columns of a company account that has just been registered, without its identity: id, country and business id.
 * It starts UNVERIFIED: the page calls a company that may not send yet unverified (-1), and UNKNOWN (0) is left for a
 * verification that has been put in doubt.
 */
export const newAccount = (facts: CompanyFacts, now: Date) =>
  ({
    name: facts.name.trim(),
    email: facts.email,
    street_address: facts.address1,
    street_address2: facts.address2 ?? null,
    post_code: facts.postCode,
    post_office: facts.postOffice,
    city: facts.city,
    region: facts.region ?? null,
    state: 'UNVERIFIED',
    created_at: now,
    kept_active_at: now,
  }) as const;
