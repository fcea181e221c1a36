/** BT-24 of Peppol BIS Billing 3.0. */
export const BIS_CUSTOMIZATION = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';

/** BT-23 of Peppol BIS Billing 3.0. */
export const BIS_PROFILE = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';
