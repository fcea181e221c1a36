import { isCompanyCountry, normaliseIban } from '@autoinvoice/invoice';
import { parse } from 'csv-parse/sync';
import { normaliseAccount } from '../detect/document-facts.js';
import { readBusinessId } from '../lookup/business-id.js';
import type { Context } from '../platform/context.js';
import { newId } from '../platform/crypto/ids.js';
import { Refusal } from '../platform/errors.js';
import { withTransaction } from '../platform/postgres/transaction.js';
import { replaceList } from './queries.js';

type Line = Partial<Record<'name' | 'country' | 'bid' | 'bank_account' | 'note', string>>;

/**
 * Takes a warning list as CSV with a heading line: name, and if known country, bid, bank_account and note. It replaces
 * what was imported under the same name before, in one step. Gives the number of senders.
 *
 * @param list which list it is; shown to receivers
 * @throws Refusal `invalid_parameters` naming the lines that cannot be used; then nothing has changed
 */
export async function importWarnings(ctx: Pick<Context, 'db' | 'clock'>, list: string, csv: string): Promise<number> {
  const lines = read(csv);
  const wrong = lines.flatMap((line, at) => {
    const problem = problemOf(line);
    return problem === undefined ? [] : [`line ${at + 2}: ${problem}`];
  });
  if (wrong.length > 0) throw new Refusal('invalid_parameters', wrong.slice(0, 20));
  const rows = lines.map((line) => {
    const country = line.country?.toUpperCase() || null;
    return {
      warning_id: newId(ctx.clock),
      list,
      country,
      bid: line.bid ? (readBusinessId(line.bid, country ?? undefined)[0]?.bid ?? line.bid) : null,
      name: line.name ?? '',
      bank_account: normaliseAccount(line.bank_account ?? '') || null,
      note: line.note || null,
      created_at: ctx.clock.now(),
    };
  });
  await withTransaction(ctx.db, (tx) => replaceList(tx, list, rows));
  return rows.length;
}

function read(csv: string): Line[] {
  try {
    return parse(csv, { columns: true, bom: true, trim: true, skip_empty_lines: true, delimiter: [',', ';', '\t'] });
  } catch (cause) {
    throw new Refusal('invalid_parameters', [cause instanceof Error ? cause.message : String(cause)], { cause });
  }
}

function problemOf({ name, country = '', bid, bank_account: account }: Line): string | undefined {
  if (!name) return 'name is missing';
  if (country && !/^[A-Z]{2}$/i.test(country)) return `country ${country} is no ISO 3166-1 code`;
  if (bid && !country) return 'a business id needs its country';
  const known = country.toUpperCase();
  if (bid && isCompanyCountry(known) && readBusinessId(bid, known).length === 0) {
    return `${bid} is no business id of ${known}`;
  }
  if (account && /^[A-Z]{2}\d{2}/i.test(account) && normaliseIban(account) === undefined) {
    return `${account} is no IBAN`;
  }
  return undefined;
}
