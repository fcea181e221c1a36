/** BT-24 of Peppol BIS Billing 3.0. */
export const BIS_CUSTOMIZATION = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';

/** BT-23 of Peppol BIS Billing 3.0. */
export const BIS_PROFILE = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';

/** Business processes that Peppol billing 3.0.21 may be part of (PEPPOL-EN16931-R007). */
export const BIS_PROFILES: readonly string[] = [
  BIS_PROFILE,
  'urn:peppol:france:billing:regulated',
  'urn:peppol:france:billing:non-regulated',
  'urn:peppol:bis:billing_with_response',
];
