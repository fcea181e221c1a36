import type { Config } from '../config.js';

/**
 * Operators by which invoices are addressed in Finland and in Peppol. Ids and names are those that Finnish
 * e-invoicing addresses are published with.
 */
const operators: Readonly<Record<string, string>> = {
  '003721291126': 'Maventa',
  BAWCFI22: 'Basware',
  '003703575029': 'CGI',
  '003714377140': 'Ropo Capital',
  '003708599126': 'Open Text',
  '003701011385': 'Tietoevry',
  '003723327487': 'Apix Messaging',
  '003726044706': 'Netbox Finland',
  '003710948874': 'OpusCapita Solutions',
  '003723609900': 'Pagero',
  '885790000000418': 'HighJump',
  DABAFIHH: 'Danske Bank',
  HELSFIHH: 'Aktia',
  ITELFIHH: 'Säästöpankki',
  NDEAFIHH: 'Nordea',
  OKOYFIHH: 'OP',
  POPFFI22: 'POP Pankki',
  SBANFIHH: 'S-Pankki',
  HANDFIHH: 'Handelsbanken',
  AABAFI22: 'Ålandsbanken',
  PEPPOL: 'Peppol',
};

/** Whether the operator named is this service. */
export function isOwnOperator(config: Config, operator: string): boolean {
  return config.ownOperatorIds.includes(operator.toUpperCase());
}

/** Name of a known operator, this service's ids included; undefined for any other text. */
export function operatorName(config: Config, operator: string): string | undefined {
  return isOwnOperator(config, operator) ? 'AutoInvoice' : operators[operator.toUpperCase()];
}
