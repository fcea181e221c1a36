/** Access scopes of tokens (contract 2.2) and how a request for them is answered. */

/** Scopes a company's token can hold, and what each opens; the text is shown in the documentation. */
export const companyScopes = {
  lookup: 'Search receivers, operators and definitions',
  'document:receive': 'List and download received documents',
  'document:send': 'Send documents and follow them',
  'invoice:receive': 'List and download received invoices',
  'invoice:send': 'Send invoices and follow them',
  'company:read': 'Read the company, its settings, users and registrations',
  'company:write': 'Change the company, its settings, users and registrations',
  validate: 'Use the validator API',
  'receivables:assignments': 'Use the receivables API',
  analysis: 'Run checks on invoices',
  'billing:reports': 'Read billing reports',
  'eui:open': 'Open the embedded user interface',
  'fi_bank_message:send': 'Send Finnish bank messages',
  'fi_bank_message:receive': 'Receive Finnish bank messages',
  'partner:invoice_delivery_actions': 'Partner: read the events of linked companies',
  'partner:lookups': 'Partner: look up companies',
  'partner:takeovers': 'Partner: take over companies',
  'partner:lyanthe_scan_service': 'Partner: manage the Lyanthe scan service',
} as const;

/** Scopes an operator's token can hold. */
export const operatorScopes = {
  'operator:documents:receive': 'Receive documents for participants',
  'operator:documents:send': 'Send documents for participants',
  'operator:lookup': 'Search receivers',
  'operator:participants': 'Manage participants',
  'operator:notifications': 'Manage webhooks',
  'operator:validate': 'Use the validator API',
  'operator:receivables:assignments': 'Read receivables assignments',
  'operator:receivables:assignments:create': 'Create receivables assignments',
  'operator:receivables:account_statement': 'Read account statements',
  'operator:analysis': 'Run checks on invoices',
  'operator:companies': 'List companies',
  'operator:takeover': 'Take over companies',
  'operator:billing:actions': 'Report billing actions',
  'operator:sending_parties:write': 'Manage sending parties',
  'operator:supplier_bank_accounts:write': 'Manage supplier bank accounts',
  'operator:user:create': 'Create users',
  'operator:company:read': 'Read registrations of companies',
  'operator:company:write': 'Change registrations of companies',
} as const;

export type CompanyScope = keyof typeof companyScopes;

/** Names that stand for several scopes. `validate` and `billing:reports` are in none: they must be asked for. */
export const scopeAliases: Readonly<Record<string, readonly CompanyScope[]>> = {
  global: ['company:read', 'document:receive', 'document:send', 'lookup'],
  company: ['company:read', 'company:write'],
  eui: [
    'eui:open',
    'company:read',
    'company:write',
    'lookup',
    'receivables:assignments',
    'document:send',
    'document:receive',
    'invoice:receive',
    'invoice:send',
    'analysis',
  ],
};

/** What a company token gets when the request names no scope. It holds no invoice scope, by contract. */
const defaultScopes = ['global', 'company'];

/**
 * Withheld from companies that are not verified. Which ones is UNKNOWN in the contract (2.3); these are what moves
 * documents, so that an unverified company can still register, set up, authorise itself and look around.
 */
const verifiedOnly = (scope: CompanyScope) => /^(invoice|document|fi_bank_message):/.test(scope);

/** What a token request is granted. */
export interface GrantedScopes {
  /** As the reply shows them: names in the order asked for, aliases kept where they are granted whole. */
  readonly names: string[];
  /** Every granted scope, aliases spelled out. */
  readonly scopes: string[];
  /** Asked for and withheld only because the company is not verified yet. */
  readonly whenVerified: string[];
}

/** Names of a scope parameter: separated by spaces (RFC 6749 3.3), each once. Empty text counts as absent. */
function readScopeNames(text: string | undefined): string[] {
  return [...new Set((text ?? '').split(/\s+/).filter((name) => name !== ''))];
}

/**
 * Decides the scopes of a company token. Names that are unknown, of operators, or of partners when the company is
 * none are left out silently and the reply tells what was granted (contract 2.2, UNKNOWN there). An alias of which an
 * unverified company gets a part is answered by the scopes of that part.
 */
export function grantCompanyScopes(
  asked: string | undefined,
  company: { readonly verified: boolean; readonly isPartner: boolean },
): GrantedScopes {
  const named = readScopeNames(asked);
  const mayHold = (scope: string): scope is CompanyScope =>
    Object.hasOwn(companyScopes, scope) && (company.isPartner || !scope.startsWith('partner:'));
  const names = new Set<string>();
  const scopes = new Set<string>();
  const whenVerified = new Set<string>();
  for (const name of named.length > 0 ? named : defaultScopes) {
    const members = Object.hasOwn(scopeAliases, name) ? (scopeAliases[name] ?? []) : mayHold(name) ? [name] : [];
    const granted = members.filter((scope) => company.verified || !verifiedOnly(scope));
    for (const scope of members) (granted.includes(scope) ? scopes : whenVerified).add(scope);
    if (members.length > 0 && granted.length === members.length) names.add(name);
    else for (const scope of granted) names.add(scope);
  }
  return { names: [...names], scopes: [...scopes], whenVerified: [...whenVerified] };
}

/** Decides the scopes of an operator token: those asked for that the operator has; all it has when none is named. */
export function grantOperatorScopes(asked: string | undefined, held: readonly string[]): GrantedScopes {
  const named = readScopeNames(asked);
  const known = held.filter((scope) => Object.hasOwn(operatorScopes, scope));
  const scopes = named.length > 0 ? named.filter((name) => known.includes(name)) : known;
  return { names: scopes, scopes, whenVerified: [] };
}

/** The scopes a company's token opens now: what was granted, given the state that the company is in at this moment. */
export function effectiveCompanyScopes(
  token: { readonly scopes: readonly string[]; readonly whenVerified: readonly string[] },
  verified: boolean,
): Set<string> {
  if (verified) return new Set([...token.scopes, ...token.whenVerified]);
  return new Set(token.scopes.filter((scope) => !verifiedOnly(scope as CompanyScope)));
}

/** What only admins may do in the UI, and so by a token of it. */
const ofAdmins: ReadonlySet<string> = new Set(['company:write']);

/** Whether a token of a browser's session may hold a scope, by its user's role in the company at this moment. */
export const sessionMayHold = (scope: string, role: string | null): boolean =>
  role === 'ADMIN' || (role !== null && !ofAdmins.has(scope));
