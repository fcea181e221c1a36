/** BT-24 of EN 16931 in the Cross Industry Invoice D16B. */
export const SPECIFICATION = 'urn:cen.eu:en16931:2017';
