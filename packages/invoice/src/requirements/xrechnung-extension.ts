import { ATTACHMENT_TYPES, EAS, ICD } from '../codes/lists.js';
import { coded, except, type Requirement } from './requirement.js';

/** Schemes of digital health applications in Germany, which the extension adds to two lists. */
const HEALTH = ['XR01', 'XR02', 'XR03'];
const REGISTERS = new Set([...ICD, ...HEALTH]);
const ADDRESSES = new Set([...EAS, ...HEALTH]);

/** BR-DEX-01 and BR-DEX-04 to BR-DEX-08: the longer lists. */
const LISTS = coded([
  ['BR-DEX-01', 'attachments[].content.mimeType', new Set([...ATTACHMENT_TYPES, 'application/xml'])],
  ['BR-DEX-04', 'seller.identifiers[].scheme', REGISTERS],
  ['BR-DEX-04', 'buyer.identifiers[].scheme', REGISTERS],
  ['BR-DEX-04', 'payee.identifiers[].scheme', REGISTERS],
  ['BR-DEX-05', 'seller.legalRegistration.scheme', REGISTERS],
  ['BR-DEX-05', 'buyer.legalRegistration.scheme', REGISTERS],
  ['BR-DEX-05', 'payee.legalRegistration.scheme', REGISTERS],
  ['BR-DEX-06', 'lines[].item.standardIdentifier.scheme', REGISTERS],
  ['BR-DEX-07', 'seller.electronicAddress.scheme', ADDRESSES],
  ['BR-DEX-07', 'buyer.electronicAddress.scheme', ADDRESSES],
  ['BR-DEX-08', 'delivery.location.scheme', REGISTERS],
]);

const REPLACED = ['BR-CL-10', 'BR-CL-11', 'BR-CL-21', 'BR-CL-24', 'BR-CL-25', 'BR-CL-26'];

/** Requirements of EN 16931 with the code lists of the XRechnung 3.0 extension. */
export function withExtensionLists(requirements: readonly Requirement[]): Requirement[] {
  return [...except(REPLACED, requirements), LISTS];
}
