/** BT-24 of SI-UBL 2.0, the Dutch NLCIUS 1.0. */
export const NLCIUS_SPECIFICATION = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:nen.nl:nlcius:v1.0';

/** The same with the extension for payments to a G-account (blocked account for wage taxes). */
export const GACCOUNT_SPECIFICATION = `${NLCIUS_SPECIFICATION}#conformant#urn:fdc:nen.nl:gaccount:v1.0`;

/** BT-23 for invoices that name no process of their own: SI-UBL 2.0 travels in Peppol. */
export const NLCIUS_PROFILE = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';

/** NL-GA-04: how the payment to the blocked account is named. */
export const GACCOUNT = 'GACCOUNT';
