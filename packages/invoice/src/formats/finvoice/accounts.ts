import { isBic } from '../../identifiers/payments/iban.js';
import { cut } from '../../mapping/codecs.js';
import type { Writing } from '../../mapping/context.js';
import type { SourceNode } from '../../mapping/source.js';
import type { TargetNode } from '../../mapping/target.js';
import type { CreditTransfer } from '../../model/payment.js';
import { bicOfFinnishIban } from './finnish-banks.js';

const BANK = 'EpiDetails/EpiPartyDetails/EpiBfiPartyDetails';
/** Element of EpiDetails that names who is paid, and on which account. */
export const BENEFICIARY = 'EpiDetails/EpiPartyDetails/EpiBeneficiaryPartyDetails';
const ACCOUNTS = 'SellerInformationDetails/SellerAccountDetails';

/** Stands for an account that the schema demands and the invoice has not. */
const NO_ACCOUNT = '-';
const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;

/** Account number without blanks. */
export function accountOf(node: SourceNode): string {
  node.attribute('IdentificationSchemeName');
  return node.text.trim().replace(/\s+/g, '');
}

/** True for an account number that the schema takes. */
export function isWritable(account: string): boolean {
  return /^[\w.:-]{2,34}$/.test(account.replace(/\s+/g, ''));
}

/** Writes an account with the kind of number it is. */
export function writeAccount(account: string, node: TargetNode): void {
  const text = account.replace(/\s+/g, '');
  node.text = text;
  node.attributes.set('IdentificationSchemeName', IBAN.test(text) ? 'IBAN' : 'BBAN');
}

function readBic(node: SourceNode | undefined): string | undefined {
  const text = node?.text.trim();
  if (!node || !text) return undefined;
  node.used = true;
  node.attribute('IdentificationSchemeName');
  return text;
}

function writeBic(bic: string, node: TargetNode): void {
  node.text = bic;
  node.attributes.set('IdentificationSchemeName', 'BIC');
}

/** BG-17: the accounts of SellerAccountDetails, that of EpiDetails first. */
export function readAccounts(source: SourceNode): CreditTransfer[] {
  const accounts: CreditTransfer[] = [];
  for (const node of source.all(ACCOUNTS)) {
    const id = node.first('SellerAccountID');
    const account = id ? accountOf(id) : '';
    if (!id || account === '') continue;
    source.use(ACCOUNTS, node);
    id.used = true;
    const transfer: CreditTransfer = { account };
    const bic = readBic(node.first('SellerBic'));
    if (bic) transfer.serviceProvider = bic;
    const name = node.first('SellerAccountName');
    if (name?.text.trim()) {
      name.used = true;
      transfer.accountName = name.text.trim();
    }
    accounts.push(transfer);
  }
  const party = source.first(BANK);
  if (party) source.use(BANK, party);
  const epi = source.first(`${BENEFICIARY}/EpiAccountID`);
  if (!epi) return accounts;
  source.use(`${BENEFICIARY}/EpiAccountID`, epi);
  const account = accountOf(epi);
  const bank = source.first(`${BANK}/EpiBfiIdentifier`);
  if (bank) source.use(`${BANK}/EpiBfiIdentifier`, bank);
  const bic = readBic(bank);
  if (account === '' || account === NO_ACCOUNT) return accounts;
  const known = accounts.find((transfer) => transfer.account === account);
  const first: CreditTransfer = known ?? { account };
  if (bic && !first.serviceProvider) first.serviceProvider = bic;
  return [first, ...accounts.filter((transfer) => transfer !== known)];
}

/** The BIC that a written account gets: its own, or that of its Finnish bank. */
function bicOf(transfer: CreditTransfer | undefined): string | undefined {
  const own = transfer?.serviceProvider;
  if (own) return isBic(own) ? own : undefined;
  return bicOfFinnishIban(transfer?.account.replace(/\s+/g, '') ?? '');
}

/** Writes the first account in EpiDetails, and every account whose bank is known in SellerAccountDetails. */
export function writeAccounts(accounts: readonly CreditTransfer[], target: TargetNode, writing: Writing): void {
  const [first] = accounts;
  const bank = target.ensure(BANK);
  const bic = bicOf(first);
  if (bic) writeBic(bic, bank.add('EpiBfiIdentifier'));
  writeAccount(first?.account || NO_ACCOUNT, target.ensure(BENEFICIARY).add('EpiAccountID'));
  accounts.forEach((transfer, at) => {
    if (/\s/.test(transfer.account)) writing.notes.set(`payments[0].creditTransfers[${at}].account`, 'kept');
    const itsBic = bicOf(transfer);
    // The schema wants a BIC with each account; one without can only stand in EpiDetails.
    if (!itsBic) return;
    const node = target.create(ACCOUNTS);
    writeAccount(transfer.account, node.add('SellerAccountID'));
    writeBic(itsBic, node.add('SellerBic'));
    if (transfer.accountName) node.add('SellerAccountName', cut(transfer.accountName, 70));
  });
}
