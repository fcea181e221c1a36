import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseXml, type XmlDocument } from '@autoinvoice/xml';
import type { BuiltInStructure } from '../../../src/index.js';
import { ownAcknowledgement, ownReceiverInfo, ownReceiverProposal, ownSenderInfo } from './bank-messages.js';

/** Published schemas and samples beside the repository; absent in a fresh clone. */
const shared = fileURLToPath(new URL('../../../../../../../shared/', import.meta.url));
export const officialFolder = join(shared, 'official');
const samplesFolder = join(shared, 'samples');

/** `skip` option for tests that need the published files: false, or the notice. */
export const withoutPublished: false | string =
  existsSync(officialFolder) && existsSync(samplesFolder) ? false : 'published schemas and samples are not here';

export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly document: XmlDocument;
}

/** One format: the published schema, our own structure of it if there is one, and documents to start from. */
export interface Format {
  readonly name: string;
  /** Path of the schema in the folder of published schemas. */
  readonly schema: string;
  readonly builtIn?: BuiltInStructure;
  readonly samples: readonly Sample[];
}

/** Sample documents of these folders whose root has this local name, those above the size left out. */
function samplesOf(folders: readonly string[], root: string, maxBytes = 150_000): Sample[] {
  return folders.flatMap((folder) =>
    readdirSync(join(samplesFolder, folder))
      .filter((file) => file.endsWith('.xml'))
      .map((file) => {
        const bytes = readFileSync(join(samplesFolder, folder, file));
        return { name: `${folder}/${file}`, bytes, document: parseXml(bytes) };
      })
      .filter(({ bytes, document }) => document.root.localName === root && bytes.length <= maxBytes),
  );
}

function sample(name: string, text: string): Sample {
  const bytes = new TextEncoder().encode(text);
  return { name, bytes, document: parseXml(bytes) };
}

const invoiceFolders = ['en16931-ubl', 'peppol-billing', 'ehf-3.0', 'oioubl-2.1', 'si-ubl-2.0', 'xrechnung-3.0'];
const uncefact = 'cii-d16b/xsd/uncefact/data/standard';

/** The formats of the built-in structures. */
export function invoiceFormats(): Format[] {
  const finvoice201 = samplesOf(['finvoice-2.01'], 'Finvoice');
  const finvoice20 = finvoice201.map(({ name, document }) =>
    sample(
      `${name} as 2.0`,
      document
        .written()
        .replace(/^<\?xml.*?\?>/, '')
        .replace('Version="2.01"', 'Version="2.0"'),
    ),
  );
  return [
    {
      name: 'UBL Invoice',
      schema: ublSchema('Invoice'),
      builtIn: 'ubl-2.1-invoice',
      samples: samplesOf(invoiceFolders, 'Invoice'),
    },
    {
      name: 'UBL CreditNote',
      schema: ublSchema('CreditNote'),
      builtIn: 'ubl-2.1-credit-note',
      samples: samplesOf(invoiceFolders, 'CreditNote'),
    },
    {
      name: 'CII',
      schema: `${uncefact}/CrossIndustryInvoice_100pD16B.xsd`,
      builtIn: 'cii-d16b',
      samples: samplesOf(['en16931-cii', 'xrechnung-3.0'], 'CrossIndustryInvoice'),
    },
    {
      name: 'Finvoice 1.3',
      schema: 'finvoice/Finvoice1.3.xsd',
      builtIn: 'finvoice-1.3',
      samples: samplesOf(['finvoice-1.3'], 'Finvoice'),
    },
    { name: 'Finvoice 2.0', schema: 'finvoice/Finvoice2.0.xsd', builtIn: 'finvoice-2.0', samples: finvoice20 },
    { name: 'Finvoice 2.01', schema: 'finvoice/Finvoice2.01.xsd', builtIn: 'finvoice-2.01', samples: finvoice201 },
    {
      name: 'Finvoice 3.0',
      schema: 'finvoice/Finvoice3.0.xsd',
      builtIn: 'finvoice-3.0',
      samples: samplesOf(['finvoice-3.0'], 'Finvoice'),
    },
    ...[
      bankMessage('FinvoiceSenderInfo', 'finvoice-sender-info', ownSenderInfo),
      bankMessage('FinvoiceReceiverInfo', 'finvoice-receiver-info', ownReceiverInfo),
      bankMessage('ReceiverProposal', 'finvoice-receiver-proposal', ownReceiverProposal),
      bankMessage('Finvoiceack', 'finvoiceack', ownAcknowledgement),
    ],
    {
      name: 'TEAPPS 2.7.2',
      schema: 'teapps/TEAPPSXMLv272_schema_INVOICES.xsd',
      builtIn: 'teapps-2.7.2',
      samples: samplesOf(['teapps-2.7.2'], 'INVOICE_CENTER'),
    },
    {
      name: 'TEAPPS 3.0',
      schema: 'teapps/teappsxmlv30_schema_invoices_0.xsd',
      builtIn: 'teapps-3.0',
      samples: samplesOf(['teapps-3.0'], 'INVOICE_CENTER'),
    },
    {
      name: 'Svefaktura',
      schema: 'svefaktura-1.0/maindoc/SFTI-BasicInvoice-1.0.xsd',
      builtIn: 'svefaktura-1.0',
      samples: samplesOf(['svefaktura-1.0'], 'Invoice'),
    },
    {
      name: 'Svefaktura envelope',
      schema: 'svefaktura-1.0/maindoc/SFTI-ObjectEnvelope-1.0.xsd',
      builtIn: 'svefaktura-1.0',
      samples: samplesOf(['svefaktura-1.0'], 'ObjectEnvelope'),
    },
    {
      name: 'SBDH',
      schema: 'sbdh/StandardBusinessDocumentHeader.xsd',
      builtIn: 'sbdh',
      samples: [sample('own SBDH', ownSbdh)],
    },
  ];
}

const bankMessage = (name: string, builtIn: BuiltInStructure, text: string): Format => ({
  name,
  schema: `finvoice/messages/${name}.xsd`,
  builtIn,
  samples: [sample(`own ${name}`, text)],
});

/** Formats of which only the published schema is compiled. */
export function otherFormats(): Format[] {
  const ubl = new Map<string, Sample[]>();
  for (const folder of ['peppol-postaward', 'ehf-3.0', 'oioubl-2.1']) {
    for (const file of readdirSync(join(officialFolder, 'ubl-2.1/xsd/maindoc'))) {
      const root = /^UBL-(.*)-2\.1\.xsd$/.exec(file)?.[1] ?? '';
      if (root === 'Invoice' || root === 'CreditNote') continue;
      ubl.set(root, [...(ubl.get(root) ?? []), ...samplesOf([folder], root)]);
    }
  }
  return [
    ...[...ubl]
      .filter(([, samples]) => samples.length > 0)
      .map(([root, samples]) => ({ name: `UBL ${root}`, schema: ublSchema(root), samples })),
    { name: 'Payslip', schema: 'payslip/PayslipXML_v2.0_schema.xsd', samples: samplesOf(['payslip'], 'Payslips') },
    { name: 'camt.053', schema: 'camt/camt.053.001.08.xsd', samples: [sample('own camt.053', ownStatement)] },
  ];
}

function ublSchema(document: string): string {
  return `ubl-2.1/xsd/maindoc/UBL-${document}-2.1.xsd`;
}

const ownSbdh = `<sh:StandardBusinessDocument xmlns:sh="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader">
  <sh:StandardBusinessDocumentHeader>
    <sh:HeaderVersion>1.0</sh:HeaderVersion>
    <sh:Sender>
      <sh:Identifier Authority="iso6523-actorid-upis">0216:003700000001</sh:Identifier>
      <sh:ContactInformation><sh:Contact>Maija</sh:Contact><sh:EmailAddress>m@example.com</sh:EmailAddress></sh:ContactInformation>
    </sh:Sender>
    <sh:Receiver><sh:Identifier Authority="iso6523-actorid-upis">0007:5560000001</sh:Identifier></sh:Receiver>
    <sh:DocumentIdentification>
      <sh:Standard>urn:example</sh:Standard>
      <sh:TypeVersion>2.1</sh:TypeVersion>
      <sh:InstanceIdentifier>one</sh:InstanceIdentifier>
      <sh:Type>Invoice</sh:Type>
      <sh:MultipleType>false</sh:MultipleType>
      <sh:CreationDateAndTime>2024-05-17T10:20:30Z</sh:CreationDateAndTime>
    </sh:DocumentIdentification>
    <sh:Manifest>
      <sh:NumberOfItems>1</sh:NumberOfItems>
      <sh:ManifestItem><sh:MimeTypeQualifierCode>text/xml</sh:MimeTypeQualifierCode><sh:UniformResourceIdentifier>cid:a</sh:UniformResourceIdentifier></sh:ManifestItem>
    </sh:Manifest>
    <sh:BusinessScope>
      <sh:Scope>
        <sh:Type>DOCUMENTID</sh:Type>
        <sh:InstanceIdentifier>busdox-docid-qns::x</sh:InstanceIdentifier>
        <sh:Identifier>x</sh:Identifier>
        <sh:BusinessService>
          <sh:BusinessServiceName>billing</sh:BusinessServiceName>
          <sh:ServiceTransaction TypeOfServiceTransaction="RequestingServiceTransaction" Recurrence="1"/>
        </sh:BusinessService>
      </sh:Scope>
    </sh:BusinessScope>
  </sh:StandardBusinessDocumentHeader>
  <x:Payload xmlns:x="urn:example:payload"><x:Any number="1">text</x:Any></x:Payload>
</sh:StandardBusinessDocument>`;

const ownStatement = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
  <BkToCstmrStmt>
    <GrpHdr><MsgId>M1</MsgId><CreDtTm>2024-05-17T10:20:30</CreDtTm></GrpHdr>
    <Stmt>
      <Id>S1</Id>
      <CreDtTm>2024-05-17T10:20:30+03:00</CreDtTm>
      <Acct><Id><IBAN>FI2112345600000785</IBAN></Id><Ccy>EUR</Ccy></Acct>
      <Bal>
        <Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp>
        <Amt Ccy="EUR">10.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2024-05-17</Dt></Dt>
      </Bal>
      <Ntry>
        <Amt Ccy="EUR">10.50</Amt><CdtDbtInd>CRDT</CdtDbtInd><RvslInd>false</RvslInd><Sts><Cd>BOOK</Cd></Sts>
        <BookgDt><Dt>2024-05-17</Dt></BookgDt>
        <BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn></BkTxCd>
        <NtryDtls><TxDtls><Refs><EndToEndId>NOTPROVIDED</EndToEndId></Refs><Amt Ccy="EUR">10.50</Amt><CdtDbtInd>CRDT</CdtDbtInd></TxDtls></NtryDtls>
      </Ntry>
    </Stmt>
  </BkToCstmrStmt>
</Document>`;
