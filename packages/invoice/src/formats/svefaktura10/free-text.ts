import type { Writing } from '../../mapping/context.js';
import type { Mend } from '../../mending/mend.js';
import type { Identifier } from '../../model/common.js';
import { type Decimal, formatDecimal, trim } from '../../model/decimal.js';
import type { Invoice } from '../../model/invoice.js';
import type { InvoiceLine } from '../../model/line.js';
import type { Party } from '../../model/party.js';
import type { AllowanceCharge } from '../../model/totals.js';
import { fittingPrice } from './price.js';

/** A sentence for what has no place, and where it stood. */
interface Told {
  paths: readonly string[];
  text: string | undefined;
}

const told = (path: string, label: string, value: string | undefined): Told => ({
  paths: [path],
  text: value ? `${label}: ${value}` : undefined,
});

/** A code of UNTDID 1153 tells nobody but programs what kind of object it is; it goes along all the same. */
const labelled = (path: string, label: string, identifier: Identifier | undefined): Told =>
  told(path, identifier?.scheme ? `${label} ${identifier.scheme}` : label, identifier?.value);

function joined(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

const money = (value: Decimal): string => formatDecimal(trim(value, 2), ',');

const addressText = ({ address }: Party): string =>
  address
    ? joined(address.line1, address.line2, address.line3, joined(address.postCode, address.city), address.country)
    : '';

/** BG-11 and what BG-10 says beyond a name. */
function otherParties({ taxRepresentative, payee }: Invoice): Told[] {
  const result: Told[] = [];
  if (taxRepresentative) {
    const { name, vatIdentifier } = taxRepresentative;
    const text = joined(name, vatIdentifier, addressText(taxRepresentative));
    const inAddress = ['line1', 'line2', 'line3', 'postCode', 'city', 'country'].map((key) => `address.${key}`);
    const paths = ['name', 'vatIdentifier', ...inAddress].map((key) => `taxRepresentative.${key}`);
    result.push({ paths, text: `Skatterepresentant: ${text}` });
  }
  if (payee) {
    const numbers = joined(...payee.identifiers.map(({ value }) => value), payee.legalRegistration?.value);
    // The numbers are told, their schemes are not.
    const paths = [...payee.identifiers.map((_one, at) => `identifiers[${at}].value`), 'legalRegistration.value'];
    const told = paths.map((path) => `payee.${path}`);
    result.push({ paths: told, text: numbers ? `Betalningsmottagare: ${numbers}` : undefined });
  }
  return result;
}

/** Dates of BG-3, texts and links of BG-24. */
function documents({ precedingInvoices, attachments }: Invoice): Told[] {
  const dates = precedingInvoices.map(({ number, issueDate }, at) =>
    told(`precedingInvoices[${at}].issueDate`, `Datum för faktura ${number}`, issueDate),
  );
  const texts = attachments.map(({ reference, description, externalLocation, content }, at) => {
    const path = `attachments[${at}]`;
    const isLink = !content && externalLocation !== undefined;
    const name = isLink && reference !== externalLocation;
    const link = content ? externalLocation : undefined;
    const paths = [
      ...(description ? [`${path}.description`] : []),
      ...(name ? [`${path}.reference`] : []),
      ...(link ? [`${path}.externalLocation`] : []),
    ];
    const text = joined(description, link, name ? externalLocation : undefined);
    return { paths, text: paths.length > 0 ? `Bilaga ${reference}: ${text}` : undefined };
  });
  return [...dates, ...texts];
}

/** BT-85, which stands nowhere. */
function accounts({ payments }: Invoice): Told[] {
  return payments.flatMap(({ creditTransfers }, at) =>
    creditTransfers.map(({ account, accountName }, index) =>
      told(`payments[${at}].creditTransfers[${index}].accountName`, `Kontohavare ${account}`, accountName),
    ),
  );
}

/** What Svefaktura has no place for in the head of a document. */
function head(invoice: Invoice): Told[] {
  const { period, seller } = invoice;
  const whole = period?.start !== undefined && period.end !== undefined;
  return [
    told('projectReference', 'Projekt', invoice.projectReference),
    told('salesOrderReference', 'Säljarens ordernummer', invoice.salesOrderReference),
    told('receivingAdviceReference', 'Mottagningskvittens', invoice.receivingAdviceReference),
    told('tenderReference', 'Anbud', invoice.tenderReference),
    labelled('invoicedObject', 'Objekt', invoice.invoicedObject),
    told('buyerAccountingReference', 'Kontering', invoice.buyerAccountingReference),
    told('seller.additionalLegalInformation', 'Säljaren', seller.additionalLegalInformation),
    // SFTI wants both ends of a period.
    told('period.start', 'Faktureringsperiod från', whole ? undefined : period?.start),
    told('period.end', 'Faktureringsperiod till', whole ? undefined : period?.end),
    ...otherParties(invoice),
    ...documents(invoice),
    ...accounts(invoice),
  ];
}

/** What an allowance or a charge of a line says beyond the sum of them all. */
function allowanceText(member: AllowanceCharge, label: string, path: string, alone: boolean): Told {
  const { amount, baseAmount, percentage, reason, reasonCode } = member;
  const percent = percentage ? `${formatDecimal(trim(percentage), ',')} %` : undefined;
  const said = [...(percent ? ['percentage'] : []), ...(reason ? ['reason'] : [])].map((key) => `${path}.${key}`);
  // A code alone says nothing that can be told in words.
  if (alone) {
    const text = joined(percent, reason);
    return { paths: said, text: text ? `${label}: ${text}` : undefined };
  }
  const of = baseAmount ? ` av ${formatDecimal(baseAmount, ',')}` : '';
  const text = joined(`${formatDecimal(amount, ',')}${of}`, percent, reason ?? reasonCode);
  return { paths: [`${path}.amount`, `${path}.baseAmount`, ...said], text: `${label}: ${text}` };
}

function allowanceTexts({ allowances, charges }: InvoiceLine, path: string): Told[] {
  const alone = allowances.length + charges.length === 1;
  return [
    ...allowances.map((member, at) => allowanceText(member, 'Rabatt', `${path}.allowances[${at}]`, alone)),
    ...charges.map((member, at) => allowanceText(member, 'Avgift', `${path}.charges[${at}]`, alone)),
  ];
}

/** A price that does not make the amount of its line, and what a price was before its discount. */
function prices(line: InvoiceLine, path: string): Told[] {
  const { net, gross, discount, baseQuantity } = line.price;
  const base = baseQuantity ? ` / ${[formatDecimal(trim(baseQuantity.value), ','), baseQuantity.unit].join(' ')}` : '';
  const unfit = net && !fittingPrice(line) ? `${money(net)}${base}` : undefined;
  const paths = ['net', 'baseQuantity.value', 'baseQuantity.unit'].map((key) => `${path}.price.${key}`);
  return [
    { paths, text: unfit ? `Pris: ${unfit}` : undefined },
    told(`${path}.price.gross`, 'Pris före rabatt', gross && money(gross)),
    told(`${path}.price.discount`, 'Prisrabatt', discount && money(discount)),
  ];
}

/** What Svefaktura has no place for in a line. */
function ofLine(line: InvoiceLine, path: string): Told[] {
  const { period, item } = line;
  const isDay = period?.start !== undefined && period.start === period.end;
  const days = period && !isDay ? `${period.start ?? ''} – ${period.end ?? ''}` : undefined;
  return [
    labelled(`${path}.invoicedObject`, 'Objekt', line.invoicedObject),
    told(`${path}.buyerAccountingReference`, 'Kontering', line.buyerAccountingReference),
    { ...told(`${path}.period`, 'Period', days), paths: [`${path}.period.start`, `${path}.period.end`] },
    ...prices(line, path),
    ...allowanceTexts(line, path),
    ...item.classifications.map(({ value, scheme }, at) =>
      told(`${path}.item.classifications[${at}]`, `Klassificering${scheme ? ` ${scheme}` : ''}`, value),
    ),
    told(`${path}.item.originCountry`, 'Ursprungsland', item.originCountry),
    ...item.attributes.map(({ name, value }, at) => ({
      paths: ['name', 'value'].map((key) => `${path}.item.attributes[${at}].${key}`),
      text: `${name}: ${value}`,
    })),
  ];
}

/** The sentences of what was told, which the loss report knows then to be in a free text. */
function sentences(list: readonly Told[], writing: Writing): string[] {
  return list.flatMap(({ paths, text }) => {
    if (text === undefined) return [];
    for (const path of paths) {
      writing.notes.set(path, 'moved to free text');
      for (const part of ['value', 'scheme']) writing.notes.set(`${path}.${part}`, 'moved to free text');
    }
    return [text];
  });
}

/** One text of many. */
const paragraphs = (texts: readonly (string | undefined)[]): string => texts.filter((text) => text).join('\n');

/**
 * What Svefaktura has no place for goes to the note of the document or of the line; several notes are paragraphs of the
 * one that there is.
 */
export const inFreeText: Mend = (invoice, writing) => {
  const more = sentences(head(invoice), writing);
  const note = paragraphs([...invoice.notes.map(({ text }) => text), ...more]);
  invoice.notes.forEach((_one, at) => {
    writing.notes.set(`notes[${at}].text`, 'kept');
  });
  const [first] = invoice.notes;
  return {
    ...invoice,
    notes: note === '' ? [] : [{ ...first, text: note }],
    lines: invoice.lines.map((line, at) => {
      const said = sentences(ofLine(line, `lines[${at}]`), writing);
      if (said.length === 0) return line;
      if (line.note) writing.notes.set(`lines[${at}].note`, 'kept');
      return { ...line, note: paragraphs([line.note, ...said]) };
    }),
  };
};
