import type { Config } from '../config.js';

/** An operator or bank by which invoices are addressed. */
export interface OperatorEntry {
  readonly operatorId: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2 of its home. */
  readonly country: string;
}

/**
 * Operators by which invoices are addressed in Finland, in the other Nordic countries and in Peppol. Ids and names
 * are those that e-invoicing addresses are published with. Those of Norway have no such ids, banks apart: their
 * customers are reached by the address alone, under PEPPOL.
 */
const OPERATORS: readonly (readonly [id: string, name: string, country: string])[] = [
  ['003721291126', 'Maventa', 'FI'],
  ['BAWCFI22', 'Basware', 'FI'],
  ['003703575029', 'CGI', 'FI'],
  ['003714377140', 'Ropo Capital', 'FI'],
  ['003708599126', 'Open Text', 'FI'],
  ['003701011385', 'Tietoevry', 'FI'],
  ['003723327487', 'Apix Messaging', 'FI'],
  ['003726044706', 'Netbox Finland', 'FI'],
  ['003710948874', 'OpusCapita Solutions', 'FI'],
  ['003723609900', 'Pagero', 'FI'],
  ['885790000000418', 'HighJump', 'DK'],
  ['E204503', 'OpusCapita Solutions', 'FI'],
  ['003701150617', 'PostNord Strålfors', 'FI'],
  ['003722207029', 'Åland Post', 'FI'],
  ['5909000716438', 'Comarch', 'PL'],
  ['885060259470028', 'Tradeshift', 'DK'],
  ['CREDIFLOW', 'Crediflow', 'SE'],
  ['INEXCHANGE', 'InExchange Factorum', 'SE'],
  ['EXPSYS', 'Lexmark Expert Systems', 'FI'],
  ['DABAFIHH', 'Danske Bank', 'FI'],
  ['HELSFIHH', 'Aktia', 'FI'],
  ['ITELFIHH', 'Säästöpankki', 'FI'],
  ['NDEAFIHH', 'Nordea', 'FI'],
  ['OKOYFIHH', 'OP', 'FI'],
  ['POPFFI22', 'POP Pankki', 'FI'],
  ['SBANFIHH', 'S-Pankki', 'FI'],
  ['DNBAFIHX', 'DNB', 'NO'],
  ['HANDFIHH', 'Handelsbanken', 'FI'],
  ['AABAFI22', 'Ålandsbanken', 'FI'],
  ['PEPPOL', 'Peppol', ''],
];

const names = new Map(OPERATORS.map(([id, name]) => [id, name]));

/** Whether the operator named is this service. */
export function isOwnOperator(config: Config, operator: string): boolean {
  return config.ownOperatorIds.includes(operator.toUpperCase());
}

/** Name of a known operator, this service's ids included; undefined for any other text. */
export function operatorName(config: Config, operator: string): string | undefined {
  return isOwnOperator(config, operator) ? 'AutoInvoice' : names.get(operator.toUpperCase());
}

/** Every operator that an invoice may name, this service under each of its ids first. */
export function listOperators(config: Config): OperatorEntry[] {
  const own = config.ownOperatorIds.map((operatorId) => ({ operatorId, name: 'AutoInvoice', country: 'FI' }));
  const others = OPERATORS.filter(([id]) => !config.ownOperatorIds.includes(id));
  return [...own, ...others.map(([operatorId, name, country]) => ({ operatorId, name, country }))];
}
