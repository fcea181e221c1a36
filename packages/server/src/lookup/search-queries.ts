import { type RawBuilder, sql } from 'kysely';
import type { Queryable } from '../platform/context.js';

/** A row of the search: a registration here, or an entry of an address book. */
export interface FoundReceiver {
  /** VISMA, PEPPOL or BOOK. */
  readonly network: 'VISMA' | 'PEPPOL' | 'BOOK';
  /** Null for registrations here. */
  readonly operator: string | null;
  readonly scheme: string | null;
  readonly endpointId: string;
  readonly profiles: readonly string[];
  readonly profileVersion: string | null;
  readonly name: string;
  readonly bid: string | null;
  readonly country: string;
}

/** What is searched for; absent conditions do not filter. */
interface Conditions {
  readonly networks: readonly string[];
  /** `scheme:id`, or `:id` for any scheme. */
  readonly addresses: readonly string[] | undefined;
  /** `FI 1234567-1` */
  readonly ids: readonly string[] | undefined;
  readonly name: string | undefined;
  readonly countries: readonly string[] | undefined;
  readonly profiles: readonly string[] | undefined;
  readonly limit: number;
  readonly offset: number;
}

const listed = (values: readonly string[]) => sql`any(${[...values]}::text[])`;

/** One page of what fits, in the order of names, and how many fit in all. */
export async function selectFoundReceivers(
  db: Queryable,
  search: Conditions,
): Promise<{ rows: FoundReceiver[]; total: number }> {
  const { rows } = await sql<FoundReceiver & { total: string }>`
    select *, count(*) over () as total from (
      select p.network, null as operator, p.scheme, p.endpoint_id as "endpointId", p.profiles,
        p.profile_version as "profileVersion", c.name, c.bid, c.country, p.profile_id::text as place
      from company_profile p join company c on c.company_id = p.company_id
      where p.deleted_at is null and p.status = 'active' and c.state = 'VERIFIED' and not c.disabled
        and p.network in ('VISMA', 'PEPPOL')
      union all
      select m.network, null, m.scheme, m.endpoint_id, m.profiles, m.profile_version, m.name, null,
        coalesce(m.country, ''), m.participant_id::text
      from operator_participant m join operator o on o.operator_id = m.operator_id
      where m.deleted_at is null and m.status = 'active' and m.role = 'RECEIVER' and o.disabled_at is null
      union all
      select 'BOOK', operator, scheme, eia, document_types, null, name, bid, country, eia || operator
      from address_book
    ) r
    where ${conditions(search)}
    order by name, place limit ${search.limit} offset ${search.offset}`.execute(db);
  return { rows, total: Number(rows[0]?.total ?? 0) };
}

function conditions({ networks, addresses, ids, name, countries, profiles }: Conditions): RawBuilder<unknown> {
  const kinds = networks.map((n) => ({ INTERNAL: 'VISMA', EXTERNAL: 'BOOK' })[n] ?? n);
  const parts = [sql`network = ${listed(kinds)}`];
  if (addresses) {
    parts.push(
      sql`(scheme || ':' || "endpointId" = ${listed(addresses)} or ':' || "endpointId" = ${listed(addresses)})`,
    );
  }
  if (ids) parts.push(sql`country || ' ' || bid = ${listed(ids)}`);
  if (name) parts.push(sql`position(lower(${name}) in lower(name)) > 0`);
  if (countries) parts.push(sql`country = ${listed(countries)}`);
  if (profiles) parts.push(sql`profiles && ${[...profiles]}::text[]`);
  return sql.join(parts, sql` and `);
}

/** Replaces what came from an address book. */
export async function replaceAddressBook(
  db: Queryable,
  source: string,
  entries: readonly {
    readonly eia: string;
    readonly operator: string;
    readonly scheme: string | null;
    readonly bid: string | null;
    readonly name: string;
    readonly country: string;
    readonly documentTypes: readonly string[];
  }[],
): Promise<void> {
  await db.deleteFrom('address_book').where('source', '=', source).execute();
  for (let at = 0; at < entries.length; at += 1000) {
    const rows = entries.slice(at, at + 1000).map((entry) => ({ ...entry, source }));
    await sql`
      insert into address_book (eia, operator, scheme, bid, name, country, document_types, source)
      select e.eia, e.operator, e.scheme, e.bid, e.name, e.country,
        array(select jsonb_array_elements_text(e."documentTypes")), e.source
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e(
        eia text, operator text, scheme text, bid text, name text, country text, "documentTypes" jsonb, source text)
      on conflict (eia, operator) do update set scheme = excluded.scheme, bid = excluded.bid, name = excluded.name,
        country = excluded.country, document_types = excluded.document_types, source = excluded.source`.execute(db);
  }
}
