import type { Candidate } from '../candidate.js';

/**
 * Profiles of EN 16931 in CII: the plain one (also the profile EN 16931 of Factur-X), those of Factur-X and ZUGFeRD
 * down to version 1.0, and national ones without a format of their own here.
 */
const PROFILES =
  /^urn:cen\.eu:en16931:2017|^urn:factur-x\.eu:1p0:|^urn:zugferd\.de:2p\d:|^urn:ferd:CrossIndustryDocument:/;

/** True for a CII document of a profile that no other format here is for. */
export function detectEn16931Cii({ family, customizationId = '' }: Candidate): boolean {
  return family === 'CII' && PROFILES.test(customizationId);
}
