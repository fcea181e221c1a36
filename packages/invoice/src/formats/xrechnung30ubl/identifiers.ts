/** BT-24 of XRechnung 3.0 in UBL. */
export const SPECIFICATION = 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0';

/** BT-24 of invoices for vehicles under the clean vehicles directive, which XRechnung 3.0 includes. */
export const CLEAN_VEHICLES = `${SPECIFICATION}#compliant#urn:xeinkauf.de:kosit:xrechnung:cvd_0.9`;
