import { isCompanyCountry, parseElectronicAddress } from '@autoinvoice/invoice';
import { parse } from 'csv-parse/sync';
import type { Context } from '../platform/context.js';
import { Refusal } from '../platform/errors.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { readBusinessId } from './business-id.js';
import { profilesFor } from './document-types.js';
import { replaceAddressBook } from './search-queries.js';

const columns = ['eia', 'operator', 'name', 'country', 'bid', 'document_types'] as const;
type Line = Partial<Record<(typeof columns)[number], string>>;

/**
 * Takes an address book as CSV with a heading line: eia, operator, name, country, and if known bid and
 * document_types (separated by blanks; INVOICE_AND_CREDIT_NOTE when absent). It replaces what the same source gave
 * before, in one step. Gives the number of addresses.
 *
 * @param source which book it is
 * @throws Refusal `invalid_parameters` naming the lines that cannot be used; then nothing has changed
 */
export async function importAddresses(ctx: Pick<Context, 'db'>, source: string, csv: string): Promise<number> {
  const lines = read(csv);
  const wrong: string[] = [];
  const entries = lines.map((line, at) => {
    const problem = problemOf(line);
    if (problem) wrong.push(`line ${at + 2}: ${problem}`);
    const { scheme = null, id } = parseElectronicAddress(line.eia ?? '');
    const country = (line.country ?? '').toUpperCase();
    const types = (line.document_types ?? '').split(/\s+/).filter(Boolean);
    return {
      eia: id,
      scheme,
      operator: (line.operator ?? '').toUpperCase(),
      name: line.name ?? '',
      country,
      bid: line.bid ? (readBusinessId(line.bid, country)[0]?.bid ?? line.bid) : null,
      documentTypes: types.length > 0 ? types : ['INVOICE_AND_CREDIT_NOTE'],
    };
  });
  if (wrong.length > 0) throw new Refusal('invalid_parameters', wrong.slice(0, 20));
  const unique = [...new Map(entries.map((entry) => [`${entry.eia} ${entry.operator}`, entry])).values()];
  await withTransaction(ctx.db, (tx) => replaceAddressBook(tx, source, unique));
  return unique.length;
}

function read(csv: string): Line[] {
  try {
    return parse(csv, { columns: true, bom: true, trim: true, skip_empty_lines: true, delimiter: [',', ';', '\t'] });
  } catch (cause) {
    throw new Refusal('invalid_parameters', [cause instanceof Error ? cause.message : String(cause)], { cause });
  }
}

function problemOf(line: Line): string | undefined {
  const missing = (['eia', 'operator', 'name', 'country'] as const).filter((column) => !line[column]);
  if (missing.length > 0) return `${missing.join(', ')} is missing`;
  if (!/^[A-Z]{2}$/i.test(line.country ?? '')) return `country ${line.country} is no ISO 3166-1 code`;
  if (line.bid && isCompanyCountry(line.country ?? '') && readBusinessId(line.bid, line.country).length === 0) {
    return `${line.bid} is no business id of ${line.country}`;
  }
  const unknown = (line.document_types ?? '').split(/\s+/).find((type) => type && profilesFor(type).length === 0);
  return unknown === undefined ? undefined : `document type ${unknown} is unknown`;
}
