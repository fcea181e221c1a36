import type { StructureDefinition } from '../xsd/structure/notation.js';

/** Finvoice 2.01: what differs from Finvoice 2.0. The notation is explained at {@link StructureDefinition}. */
export const finvoice201: StructureDefinition = {
  namespaces: {
    '': '',
  },
  values: {
    Version: 'NMTOKEN {1.0 1.1 1.2 1.3 2.0 2.01}',
  },
  types: {
    VatSpecificationDetails: `
      VatBaseAmount=amount? VatRatePercent=percentage? VatCode=string0_10? VatRateAmount=amount?
      VatFreeText=string0_70{0,3}
    `,
    PartialPaymentDetails: `
      PaidAmount=amount PaidVatExcludedAmount=amount? UnPaidAmount=amount UnPaidVatExcludedAmount=amount?
      InterestPercent=percentage? ProsessingCostsAmount=amount? PartialPaymentVatIncludedAmount=amount+
      PartialPaymentVatExcludedAmount=amount+ PartialPaymentDueDate=date_2+
      PartialPaymentReferenceIdentifier=string2_35+
    `,
    EpiPaymentInstructionDetails: `
      EpiPaymentInstructionId=string0_35? EpiTransactionTypeCode=token3? EpiInstructionCode=genericNMtokenType0_35?
      EpiRemittanceInfoIdentifier=EpiRemittanceInfoIdentifier? EpiInstructedAmount=epiAmount EpiCharge=EpiCharge
      EpiDateOptionDate=date_2
    `,
  },
  elements: {},
};
