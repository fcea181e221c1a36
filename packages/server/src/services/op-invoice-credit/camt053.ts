import { XmlWriter } from '@autoinvoice/xml';
import { centsText } from './terms.js';

const namespace = 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08';

/** One booked entry. Family and sub-family are codes of the domain LDAS of the ISO 20022 external code sets. */
export interface StatementEntry {
  readonly reference: string;
  /** Above nothing: credited to the account. */
  readonly cents: bigint;
  readonly text: string;
  readonly family: string;
  readonly subFamily: string;
  readonly endToEndId?: string | undefined;
}

/** What a statement says; cents, debts below nothing. */
export interface Statement {
  readonly id: string;
  readonly createdAt: Date;
  readonly day: string;
  /** Whether the day has ended; else the last balance is an interim one. */
  readonly isClosed: boolean;
  readonly owner: { readonly name: string; readonly bid: string };
  readonly account: {
    readonly iban: string | undefined;
    readonly other: string;
    readonly bic: string | undefined;
  };
  readonly opening: bigint;
  readonly closing: bigint;
  readonly entries: readonly StatementEntry[];
}

/** Writes an account statement as ISO 20022 camt.053.001.08 in EUR, UTF-8. */
export function writeCamt053(statement: Statement): Uint8Array {
  const { id, createdAt, day, entries } = statement;
  const created = `${createdAt.toISOString().slice(0, 19)}Z`;
  const writer = new XmlWriter({ indent: true });
  writer.open('Document', { xmlns: namespace }).open('BkToCstmrStmt');
  writer.open('GrpHdr').leaf('MsgId', id).leaf('CreDtTm', created).close();
  writer.open('Stmt').leaf('Id', id).leaf('CreDtTm', created);
  writer.open('FrToDt').leaf('FrDtTm', `${day}T00:00:00`).leaf('ToDtTm', `${day}T23:59:59`).close();
  writeAccount(writer, statement);
  writeBalance(writer, 'OPBD', statement.opening, day);
  writeBalance(writer, statement.isClosed ? 'CLBD' : 'ITBD', statement.closing, day);
  writeSummary(writer, entries);
  for (const entry of entries) writeEntry(writer, entry, day);
  writer.close().close().close();
  return writer.toBytes();
}

function writeAccount(writer: XmlWriter, { account, owner }: Statement): void {
  writer.open('Acct').open('Id');
  if (account.iban !== undefined) writer.leaf('IBAN', account.iban);
  // Othr/Id holds 34 characters: an id without its hyphens fits.
  else writer.open('Othr').leaf('Id', account.other.replaceAll('-', '')).close();
  writer.close().leaf('Ccy', 'EUR');
  writer.open('Ownr').leaf('Nm', owner.name.slice(0, 140));
  writer.open('Id').open('OrgId').open('Othr').leaf('Id', owner.bid);
  writer.open('SchmeNm').leaf('Cd', 'TXID').close().close().close().close().close();
  if (account.bic !== undefined) {
    writer.open('Svcr').open('FinInstnId').leaf('BICFI', account.bic).close().close();
  }
  writer.close();
}

const indicator = (cents: bigint) => (cents < 0n ? 'DBIT' : 'CRDT');
const amount = (cents: bigint) => centsText(cents < 0n ? -cents : cents);

function writeBalance(writer: XmlWriter, code: 'OPBD' | 'CLBD' | 'ITBD', cents: bigint, day: string): void {
  writer.open('Bal').open('Tp').open('CdOrPrtry').leaf('Cd', code).close().close();
  writer.leaf('Amt', amount(cents), { Ccy: 'EUR' }).leaf('CdtDbtInd', indicator(cents));
  writer.open('Dt').leaf('Dt', day).close().close();
}

function writeSummary(writer: XmlWriter, entries: readonly StatementEntry[]): void {
  const sum = (some: readonly StatementEntry[]) => some.reduce((total, { cents }) => total + cents, 0n);
  const credits = entries.filter(({ cents }) => cents >= 0n);
  const debits = entries.filter(({ cents }) => cents < 0n);
  writer.open('TxsSummry');
  for (const [name, some] of [
    ['TtlCdtNtries', credits],
    ['TtlDbtNtries', debits],
  ] as const) {
    if (some.length > 0)
      writer
        .open(name)
        .leaf('NbOfNtries', String(some.length))
        .leaf('Sum', amount(sum(some)))
        .close();
  }
  writer.close();
}

function writeEntry(writer: XmlWriter, entry: StatementEntry, day: string): void {
  const { reference, cents, text, family, subFamily, endToEndId } = entry;
  writer.open('Ntry').leaf('NtryRef', reference).leaf('Amt', amount(cents), { Ccy: 'EUR' });
  writer.leaf('CdtDbtInd', indicator(cents)).open('Sts').leaf('Cd', 'BOOK').close();
  writer.open('BookgDt').leaf('Dt', day).close().open('ValDt').leaf('Dt', day).close();
  writer.leaf('AcctSvcrRef', reference);
  writer.open('BkTxCd').open('Domn').leaf('Cd', 'LDAS').open('Fmly').leaf('Cd', family).leaf('SubFmlyCd', subFamily);
  writer.close().close().close();
  if (endToEndId !== undefined) {
    writer.open('NtryDtls').open('TxDtls').open('Refs').leaf('EndToEndId', endToEndId.slice(0, 35)).close();
    writer.leaf('Amt', amount(cents), { Ccy: 'EUR' }).leaf('CdtDbtInd', indicator(cents)).close().close();
  }
  writer.leaf('AddtlNtryInf', text.slice(0, 500)).close();
}
