/** Identifiers: companies, electronic addresses, and the numbers payments carry. */
export { addressVariants, parseElectronicAddress, sameScheme, type WrittenAddress } from './address-variants.js';
export { checkCompanyId, isCompanyCountry } from './company-id.js';
export { type AddressNetwork, type ElectronicAddress, electronicAddress, schemeName } from './electronic-address.js';
export { isGln } from './gln.js';
export { businessIdFromOvt, type Ovt, ovtFromBusinessId, parseOvt } from './ovt.js';
export {
  formatBelgianCommunication,
  makeBelgianCommunication,
  normaliseBelgianCommunication,
} from './payments/belgian-communication.js';
export { finnishToRf } from './payments/creditor-reference.js';
export {
  type DanishCardType,
  type DanishSlip,
  danishSlipLine,
  makeDanishPaymentId,
  parseDanishSlip,
} from './payments/danish-slip.js';
export { normaliseDutchReference } from './payments/dutch-reference.js';
export { type EpcQrInput, epcQrPayload } from './payments/epc-qr.js';
export {
  type BarcodeContent,
  type BarcodeInput,
  finnishVirtualBarcode,
  parseFinnishVirtualBarcode,
} from './payments/finnish-barcode.js';
export {
  formatFinnishReference,
  isFinnishReference,
  makeFinnishReference,
  normaliseFinnishReference,
} from './payments/finnish-reference.js';
export { formatIban, isBic, isIban, normaliseIban } from './payments/iban.js';
export { formatNorwegianAccount, normaliseNorwegianAccount } from './payments/norwegian-account.js';
export { isKid, makeKid, normaliseKid } from './payments/norwegian-kid.js';
export {
  finnishReferenceInRf,
  formatRfReference,
  isRfReference,
  makeRfReference,
  normaliseRfReference,
} from './payments/rf-reference.js';
export {
  type BankgiroSlip,
  bankgiroCodeLine,
  isOcr,
  makeOcr,
  normaliseBankgiro,
  normaliseOcr,
  normalisePlusgiro,
} from './payments/swedish.js';
export {
  COMPANY_COUNTRIES,
  type CompanyCountry,
  type CompanyIdAccepted,
  type CompanyIdCheck,
  type CompanyIdKind,
  type CompanyIdRefused,
} from './types.js';
