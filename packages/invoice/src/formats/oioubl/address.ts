import { text } from '../../mapping/codecs.js';
import { type Mapping, type Rule, rulesFor } from '../../mapping/rules.js';
import type { Address } from '../../model/common.js';
import { setAttributes, useAttributes } from './codecs.js';
import { codeList, LIST } from './codes.js';

const address = rulesFor<Address>();

const FORMAT = 'cbc:AddressFormatCode';
const USUAL_FORMAT = 'StructuredLax';
/** Before the number of a post box where the model has it in a line. */
const BOX = 'Postboks';
const FORMAT_LIST = codeList(LIST.addressFormat);

/** An address of lines alone: the first three are the model's, what is more joins the third. */
function unstructured(lines: readonly string[], into: Address): void {
  const [first, second, ...others] = lines;
  if (first) into.line1 = first;
  if (second) into.line2 = second;
  if (others.length > 0) into.line3 = others.join(', ');
}

/**
 * BT-35 with the form of the address. Danish addresses have the number of the house apart (StructuredDK); the model
 * has street and number in one line, which is written as StructuredLax. A document of OIOUBL gets back its own.
 */
const street: Rule<Address> = address.custom({
  term: 'BT-35',
  path: 'cbc:StreetName',
  read(source, into) {
    const format = source.first(FORMAT);
    const lines = source.all('cac:AddressLine/cbc:Line').filter((node) => node.text.trim() !== '');
    if (format?.text.trim() === 'Unstructured') {
      for (const node of lines) source.use('cac:AddressLine/cbc:Line', node);
      for (const line of source.all('cac:AddressLine')) line.used = true;
      // Written in another form, so that list says nothing of it any more.
      for (const [name] of format.attributes()) format.attribute(name);
      format.used = true;
      unstructured(
        lines.map((node) => node.text.trim()),
        into,
      );
      return;
    }
    const name = source.first('cbc:StreetName');
    const number = source.first('cbc:BuildingNumber')?.text.trim();
    const boxNode = source.first('cbc:Postbox');
    const box = boxNode?.text.trim();
    const road = name?.text.trim();
    if (name && road) {
      into.line1 = number ? `${road} ${number}` : road;
      name.used = true;
      name.keepText = number !== undefined && number !== '';
    } else if (boxNode && box) {
      into.line1 = /^\d+$/.test(box) ? `${BOX} ${box}` : box;
      boxNode.used = true;
    }
    if (!format) return;
    format.used = true;
    useAttributes(format, FORMAT_LIST);
    format.keepText = format.text.trim() !== USUAL_FORMAT;
  },
  write(from, target) {
    setAttributes(target.add(FORMAT, USUAL_FORMAT), FORMAT_LIST);
    const box = new RegExp(`^${BOX} (\\d+)$`).exec(from.line1 ?? '')?.[1];
    if (box) target.add('cbc:Postbox', box);
    else if (from.line1) target.add('cbc:StreetName', from.line1);
  },
});

/** ISO 3166 as OIOUBL has it: Northern Ireland (XI) is no country of its list. */
const country = {
  read: text().read,
  write: (value: string, node: { text?: string }) => {
    node.text = value === 'XI' ? 'GB' : value;
  },
};

/** BG-5, BG-8, BG-12, BG-15. OIOUBL takes no free lines beside a street, so BT-162 stands in InhouseMail. */
export const ADDRESS: Mapping<Address> = [
  street,
  address.leaf('BT-36', 'cbc:AdditionalStreetName', 'line2', text()),
  address.leaf('BT-162', 'cbc:InhouseMail', 'line3', text()),
  address.leaf('BT-37', 'cbc:CityName', 'city', text()),
  address.leaf('BT-38', 'cbc:PostalZone', 'postCode', text()),
  address.leaf('BT-39', 'cbc:CountrySubentity', 'subdivision', text()),
  address.leaf('BT-40', 'cac:Country/cbc:IdentificationCode', 'country', country),
];

/** An address that names nothing but a country (BT-159). */
export const originCountry: Rule<{ originCountry?: string }> = rulesFor<{ originCountry?: string }>().custom({
  term: 'BT-159',
  path: 'cac:OriginAddress/cac:Country/cbc:IdentificationCode',
  read(source, into) {
    const path = 'cac:OriginAddress/cac:Country/cbc:IdentificationCode';
    const node = source.first(path);
    if (!node?.text.trim()) return;
    source.use(path, node);
    into.originCountry = node.text.trim();
    const format = source.first(`cac:OriginAddress/${FORMAT}`);
    if (format?.text.trim() !== 'StructuredRegion') return;
    source.use(`cac:OriginAddress/${FORMAT}`, format);
    useAttributes(format, FORMAT_LIST);
  },
  write(from, target) {
    if (!from.originCountry) return;
    const node = target.add('cac:OriginAddress');
    setAttributes(node.add(FORMAT, 'StructuredRegion'), FORMAT_LIST);
    node.add('cac:Country').add('cbc:IdentificationCode', from.originCountry === 'XI' ? 'GB' : from.originCountry);
  },
});
