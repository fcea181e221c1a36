/** BT-24 of Peppol BIS Self-Billing 3.0. */
export const SELF_BILLING_CUSTOMIZATION =
  'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0';

/** BT-23 of Peppol BIS Self-Billing 3.0. */
export const SELF_BILLING_PROFILE = 'urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0';
