import { add, compare, type Decimal, equals, isZero, subtract, ZERO } from '../model/decimal.js';
import type { Invoice } from '../model/invoice.js';
import type { InvoiceLine } from '../model/line.js';
import type { VatBreakdown, VatCategory } from '../model/totals.js';
import { percentOfSize, withinOne } from './en16931-sums.js';
import { nameOf, type Refuse, type Requirement } from './requirement.js';

/** How a VAT category of UNTDID 5305 is to be used (EN 16931-1, tables of BR-S, BR-Z, …). */
interface Family {
  prefix: string;
  code: string;
  rate: 'above zero' | 'zero' | 'zero or above' | 'none';
  /** Which numbers of the parties it needs. */
  needs: 'seller' | 'seller and buyer' | 'seller VAT' | 'seller VAT and buyer VAT' | 'no VAT number';
  /** One group in the breakdown, or one for each rate. */
  groups: 'one' | 'each rate';
  reason: 'needed' | 'forbidden';
}

const FAMILIES: readonly Family[] = [
  { prefix: 'S', code: 'S', rate: 'above zero', needs: 'seller', groups: 'each rate', reason: 'forbidden' },
  { prefix: 'Z', code: 'Z', rate: 'zero', needs: 'seller', groups: 'one', reason: 'forbidden' },
  { prefix: 'E', code: 'E', rate: 'zero', needs: 'seller', groups: 'one', reason: 'needed' },
  { prefix: 'AE', code: 'AE', rate: 'zero', needs: 'seller and buyer', groups: 'one', reason: 'needed' },
  { prefix: 'IC', code: 'K', rate: 'zero', needs: 'seller VAT and buyer VAT', groups: 'one', reason: 'needed' },
  { prefix: 'G', code: 'G', rate: 'zero', needs: 'seller VAT', groups: 'one', reason: 'needed' },
  { prefix: 'O', code: 'O', rate: 'none', needs: 'no VAT number', groups: 'one', reason: 'needed' },
  { prefix: 'AF', code: 'L', rate: 'zero or above', needs: 'seller', groups: 'each rate', reason: 'forbidden' },
  { prefix: 'AG', code: 'M', rate: 'zero or above', needs: 'seller', groups: 'each rate', reason: 'forbidden' },
];

/** One place where a VAT category stands on the money. */
interface Use {
  path: string;
  vat: VatCategory;
  /** Counted into the base of the breakdown: lines and charges add, allowances take off. */
  amount: Decimal;
  /** Which of the numbered rules of a family it falls under: identifiers, rate. */
  rules: readonly [identifiers: string, rate: string];
}

const LINE = ['02', '05'] as const;
const ALLOWANCE = ['03', '06'] as const;
const CHARGE = ['04', '07'] as const;

function usesOf(invoice: Invoice): Use[] {
  const uses: Use[] = [];
  const add = (path: string, vat: VatCategory | undefined, amount: Decimal, rules: Use['rules']) => {
    if (vat) uses.push({ path, vat, amount, rules });
  };
  const line = (member: InvoiceLine, path: string, counts: boolean) => {
    add(`${path}.vat`, member.vat, counts ? (member.netAmount ?? ZERO) : ZERO, LINE);
    member.subLines?.forEach((part, at) => {
      line(part, `${path}.subLines[${at}]`, false);
    });
  };
  invoice.lines.forEach((member, at) => {
    line(member, `lines[${at}]`, true);
  });
  invoice.allowances.forEach(({ vat, amount }, at) => {
    add(`allowances[${at}].vat`, vat, subtract(ZERO, amount), ALLOWANCE);
  });
  invoice.charges.forEach(({ vat, amount }, at) => {
    add(`charges[${at}].vat`, vat, amount, CHARGE);
  });
  return uses;
}

/** What is missing, or too much, for a category; undefined when all is there. */
function identifiersWanted({ seller, buyer, taxRepresentative }: Invoice, needs: Family['needs']): string | undefined {
  const sellerVat = seller.vatIdentifier ?? taxRepresentative?.vatIdentifier;
  const any = sellerVat ?? seller.taxRegistration;
  const buyerAny = buyer.vatIdentifier ?? buyer.legalRegistration?.value;
  switch (needs) {
    case 'seller':
      return any ? undefined : 'a seller with BT-31, BT-32 or BT-63';
    case 'seller and buyer':
      return any && buyerAny ? undefined : 'a seller with BT-31, BT-32 or BT-63 and a buyer with BT-47 or BT-48';
    case 'seller VAT':
      return sellerVat ? undefined : 'a seller with BT-31 or BT-63';
    case 'seller VAT and buyer VAT':
      return sellerVat && buyer.vatIdentifier ? undefined : 'a seller with BT-31 or BT-63 and a buyer with BT-48';
    case 'no VAT number':
      return (sellerVat ?? buyer.vatIdentifier) ? 'that no party has a VAT number (BT-31, BT-63, BT-48)' : undefined;
  }
}

function rateWanted(rate: Decimal | undefined, family: Family): string | undefined {
  switch (family.rate) {
    case 'above zero':
      return rate && compare(rate, ZERO) > 0 ? undefined : 'a rate above zero';
    case 'zero':
      return rate && isZero(rate) ? undefined : 'the rate 0';
    case 'zero or above':
      return rate && compare(rate, ZERO) >= 0 ? undefined : 'a rate of zero or more';
    case 'none':
      return rate ? 'no rate' : undefined;
  }
}

function checkUses(invoice: Invoice, family: Family, uses: readonly Use[], refuse: Refuse): void {
  const wanted = identifiersWanted(invoice, family.needs);
  const told = new Set<string>();
  for (const { path, vat, rules } of uses) {
    const rule = `BR-${family.prefix}-${rules[0]}`;
    if (wanted && !told.has(rule)) refuse(rule, path, `VAT category ${family.code} needs ${wanted}`);
    told.add(rule);
    const rate = path.includes('.subLines[') ? undefined : rateWanted(vat.rate, family);
    if (rate) refuse(`BR-${family.prefix}-${rules[1]}`, `${path}.rate`, `VAT category ${family.code} needs ${rate}`);
  }
}

function baseIsWrong(family: Family, group: VatBreakdown, uses: readonly Use[]): boolean {
  const { rate } = group.category;
  const counted = uses.filter(({ path }) => !path.includes('.subLines['));
  const total = (list: readonly Use[]) => list.reduce<Decimal>((sum, use) => add(sum, use.amount), ZERO);
  const base = group.taxableAmount ?? ZERO;
  if (family.groups === 'one') return !equals(base, total(counted));
  if (!rate) return false;
  const same = counted.filter(({ vat }) => vat.rate && equals(vat.rate, rate));
  return same.length === 0 || !withinOne(base, total(same));
}

function checkGroup(family: Family, group: VatBreakdown, path: string, uses: readonly Use[], refuse: Refuse): void {
  const { prefix, code } = family;
  const { rate } = group.category;
  if (baseIsWrong(family, group, uses)) {
    const what = 'VAT category taxable amount (BT-116) is not the sum of what has the category';
    refuse(`BR-${prefix}-08`, `${path}.taxableAmount`, `${what} ${code}`);
  }
  const tax = group.taxAmount ?? ZERO;
  const free = family.rate === 'zero' || family.rate === 'none';
  const size = tax.units < 0n ? subtract(ZERO, tax) : tax;
  const taxIsWrong = free ? !isZero(tax) : rate && !withinOne(size, percentOfSize(group.taxableAmount ?? ZERO, rate));
  if (taxIsWrong)
    refuse(`BR-${prefix}-09`, `${path}.taxAmount`, `VAT category tax amount (BT-117) is wrong for ${code}`);
  const given = group.exemptionReason || group.exemptionReasonCode;
  if (family.reason === 'needed' && !given) {
    refuse(`BR-${prefix}-10`, `${path}.exemptionReason`, `${nameOf(`${path}.exemptionReason`)} is missing for ${code}`);
  } else if (family.reason === 'forbidden' && given) {
    refuse(
      `BR-${prefix}-10`,
      `${path}.exemptionReason`,
      `VAT category ${code} takes no exemption reason (BT-120, BT-121)`,
    );
  }
}

function checkFamily(invoice: Invoice, family: Family, all: readonly Use[], refuse: Refuse): void {
  const uses = all.filter(({ vat }) => vat.code === family.code);
  checkUses(invoice, family, uses, refuse);
  const groups = invoice.vatBreakdown
    .map((group, at) => ({ group, path: `vatBreakdown[${at}]` }))
    .filter(({ group }) => group.category.code === family.code);
  const used = uses.length > 0 || (family.groups === 'one' && groups.length > 0);
  const counts = family.groups === 'one' ? groups.length === (used ? 1 : 0) : groups.length > 0 === used;
  if (!counts) {
    const how = family.groups === 'one' ? 'exactly once' : 'at least once';
    const what = used
      ? `must have VAT category ${family.code} ${how}`
      : `has VAT category ${family.code}, which is not used`;
    refuse(`BR-${family.prefix}-01`, groups[0]?.path ?? 'vatBreakdown', `The VAT breakdown (BG-23) ${what}`);
  }
  for (const { group, path } of groups) checkGroup(family, group, path, uses, refuse);
}

/** Rules of single categories: BR-IC-11, BR-IC-12, BR-O-11 to BR-O-14, BR-B-01, BR-B-02. */
function beyond(invoice: Invoice, all: readonly Use[], refuse: Refuse): void {
  const inBreakdown = (code: string) => invoice.vatBreakdown.some(({ category }) => category.code === code);
  const used = (code: string) => inBreakdown(code) || all.some(({ vat }) => vat.code === code);
  if (inBreakdown('K')) {
    const dated = invoice.delivery?.date ?? invoice.period?.start ?? invoice.period?.end ?? invoice.taxPointDateCode;
    if (!dated) refuse('BR-IC-11', 'delivery.date', 'VAT category K needs BT-72 or an invoicing period (BG-14)');
    if (!invoice.delivery?.address?.country) {
      refuse('BR-IC-12', 'delivery.address.country', 'VAT category K needs the deliver to country (BT-80)');
    }
  }
  if (inBreakdown('O')) {
    const other =
      all.find(({ vat }) => vat.code !== 'O')?.path ?? invoice.vatBreakdown.find((g) => g.category.code !== 'O');
    const path = typeof other === 'string' ? other : 'vatBreakdown';
    if (other) refuse('BR-O-11', path, 'VAT category O allows no other category in the document');
  }
  if (used('B') && used('S')) refuse('BR-B-02', 'vatBreakdown', 'VAT categories B and S exclude each other');
  if (used('B') && countriesOf(invoice).some((country) => country !== 'IT')) {
    refuse('BR-B-01', 'vatBreakdown', 'VAT category B (split payment) is for invoices within Italy');
  }
}

function countriesOf({ seller, buyer, taxRepresentative, delivery, lines }: Invoice): string[] {
  const addresses = [seller.address, buyer.address, taxRepresentative?.address, delivery?.address];
  const countries = [...addresses.map((address) => address?.country), ...lines.map(({ item }) => item.originCountry)];
  return countries.filter((country): country is string => country !== undefined && country !== '');
}

const vat: Requirement = (invoice, refuse) => {
  const uses = usesOf(invoice);
  for (const family of FAMILIES) checkFamily(invoice, family, uses, refuse);
  beyond(invoice, uses, refuse);
};

export const EN16931_VAT: readonly Requirement[] = [vat];
