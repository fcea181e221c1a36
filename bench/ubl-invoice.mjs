// A generated invoice, valid by the schema of UBL 2.1, for measurements: namespaces, indentation, attributes,
// some text beyond ASCII, no entities worth mention. All names and numbers are made up.
import { XmlWriter } from '../packages/xml/dist/src/index.js';

const namespaces = {
  xmlns: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
  'xmlns:cac': 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  'xmlns:cbc': 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
};

/** Bytes of an invoice with this many lines, UTF-8, indented. */
export function ublInvoice(lines) {
  const writer = new XmlWriter({ indent: true }).open('Invoice', namespaces);
  const amount = (name, value) => writer.leaf(`cbc:${name}`, value.toFixed(2), { currencyID: 'EUR' });
  writer.leaf('cbc:CustomizationID', 'urn:cen.eu:en16931:2017').leaf('cbc:ID', 'INV-2024-000117');
  writer.leaf('cbc:IssueDate', '2024-05-17').leaf('cbc:InvoiceTypeCode', '380').leaf('cbc:DocumentCurrencyCode', 'EUR');
  party(writer, 'cac:AccountingSupplierParty', 'Järvenpään Koneistus Oy', '0216:003712345671');
  party(writer, 'cac:AccountingCustomerParty', 'Fjärran & Söner AB', '0007:5560001234');
  writer.open('cac:TaxTotal');
  amount('TaxAmount', lines * 25.5);
  writer.open('cac:TaxSubtotal');
  amount('TaxableAmount', lines * 100);
  amount('TaxAmount', lines * 25.5);
  taxCategory(writer, 'cac:TaxCategory');
  writer.close().close().open('cac:LegalMonetaryTotal');
  amount('LineExtensionAmount', lines * 100);
  amount('TaxExclusiveAmount', lines * 100);
  amount('TaxInclusiveAmount', lines * 125.5);
  amount('PayableAmount', lines * 125.5);
  writer.close();
  for (let line = 1; line <= lines; line++) {
    writer
      .open('cac:InvoiceLine')
      .leaf('cbc:ID', String(line))
      .leaf('cbc:Note', 'Toimitettu sovitusti, rivi tarkastettu');
    writer.leaf('cbc:InvoicedQuantity', '4', { unitCode: 'H87' });
    amount('LineExtensionAmount', 100);
    writer.open('cac:OrderLineReference').leaf('cbc:LineID', String(line)).close();
    writer.open('cac:Item').leaf('cbc:Description', `Laakeri ${line}, pölysuojattu`).leaf('cbc:Name', 'Laakeri');
    writer.open('cac:SellersItemIdentification').leaf('cbc:ID', `LK-${line}`).close();
    taxCategory(writer, 'cac:ClassifiedTaxCategory');
    writer.close().open('cac:Price');
    amount('PriceAmount', 25);
    writer.leaf('cbc:BaseQuantity', '1', { unitCode: 'H87' }).close().close();
  }
  return writer.close().toBytes();
}

function party(writer, role, name, endpoint) {
  const [scheme, id] = endpoint.split(':');
  writer.open(role).open('cac:Party').leaf('cbc:EndpointID', id, { schemeID: scheme });
  writer.open('cac:PostalAddress').leaf('cbc:StreetName', 'Tehtaankatu 12').leaf('cbc:CityName', 'Järvenpää');
  writer.open('cac:Country').leaf('cbc:IdentificationCode', 'FI').close().close();
  writer.open('cac:PartyLegalEntity').leaf('cbc:RegistrationName', name).close().close().close();
}

function taxCategory(writer, name) {
  writer.open(name).leaf('cbc:ID', 'S').leaf('cbc:Percent', '25.5');
  writer.open('cac:TaxScheme').leaf('cbc:ID', 'VAT').close().close();
}
