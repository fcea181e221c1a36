/** How a company stands in its country's register. */
export interface CompanyStanding {
  /** INACTIVE: it has ceased; ON_HOLD: it has suspended its business. */
  readonly state:
    | 'ACTIVE'
    | 'INACTIVE'
    | 'BANKRUPT'
    | 'UNDER_LIQUIDATION'
    | 'UNDER_REORGANIZATION'
    | 'ON_HOLD'
    | 'NOT_FOUND';
  /** As the register has it. */
  readonly name?: string | undefined;
  /** Whether it is in the register of those liable to VAT; absent where this register does not tell. */
  readonly isVatRegistered?: boolean | undefined;
  /** Whether it is in the Finnish prepayment register; absent in other countries. */
  readonly isInPrepaymentRegister?: boolean | undefined;
}

/** The register of companies of a country. Throws when it cannot be asked. */
export interface CompanyRegister {
  /** What people call it. */
  readonly name: string;
  /** Asks for a company by its business id in normal form. */
  find(bid: string): Promise<CompanyStanding>;
}

/** A register of those liable to VAT in several countries. Throws when it cannot be asked. */
export interface VatRegister {
  readonly name: string;
  /** @param vatNumber with the prefix of its country (EL for Greece, XI for Northern Ireland) */
  isRegistered(vatNumber: string): Promise<boolean>;
}
