export const FATTURA_NAMESPACE = 'http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2';

/** Namespace → prefix in the tables: only the document element has one. */
export const FATTURA_PREFIXES = { [FATTURA_NAMESPACE]: 'p', '': '' };

export const HEADER = 'FatturaElettronicaHeader';
export const BODY = 'FatturaElettronicaBody';
export const GENERAL = `${BODY}/DatiGenerali`;
export const DOCUMENT = `${GENERAL}/DatiGeneraliDocumento`;
export const GOODS = `${BODY}/DatiBeniServizi`;
