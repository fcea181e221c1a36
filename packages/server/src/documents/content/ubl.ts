import type { XmlElement } from '@autoinvoice/xml';
import { type ReadParty, readUblParty } from './party.js';
import type { ReadContent } from './read-content.js';

type Path = readonly string[];

/** Where the parties and the reference stand in the documents of one root element. */
interface Places {
  readonly sender: Path;
  readonly recipient: Path;
  /** What the document answers or builds on; the first that is there counts. */
  readonly references?: readonly Path[];
}

const SELLER: Path = ['SellerSupplierParty', 'Party'];
const BUYER: Path = ['BuyerCustomerParty', 'Party'];
const ORDER: Path = ['OrderReference', 'ID'];
const fromBuyer = (...references: readonly Path[]): Places => ({ sender: BUYER, recipient: SELLER, references });

const ORDER_RESPONSE: Places = { sender: SELLER, recipient: BUYER, references: [ORDER] };
const INVOICE: Places = {
  sender: ['AccountingSupplierParty', 'Party'],
  recipient: ['AccountingCustomerParty', 'Party'],
  references: [['PaymentMeans', 'PaymentID'], ['BuyerReference'], ORDER],
};
/** Who speaks and who is spoken to, in messages that name them so (UBL 2.1 ApplicationResponse and others). */
const MESSAGE: Places = {
  sender: ['SenderParty'],
  recipient: ['ReceiverParty'],
  references: [['DocumentResponse', 'DocumentReference', 'ID']],
};

/** UBL 2.1 documents of Peppol BIS and EHF, by root element. */
const PLACES: Readonly<Record<string, Places>> = {
  Order: fromBuyer(['CustomerReference'], ['QuotationDocumentReference', 'ID']),
  OrderChange: fromBuyer(ORDER),
  OrderCancellation: fromBuyer(ORDER),
  OrderResponse: ORDER_RESPONSE,
  OrderResponseSimple: ORDER_RESPONSE,
  Catalogue: {
    sender: ['ProviderParty'],
    recipient: ['ReceiverParty'],
    references: [['SourceCatalogueReference', 'ID']],
  },
  DespatchAdvice: {
    sender: ['DespatchSupplierParty', 'Party'],
    recipient: ['DeliveryCustomerParty', 'Party'],
    references: [ORDER],
  },
  Invoice: INVOICE,
  CreditNote: INVOICE,
  Reminder: INVOICE,
  CallForTenders: {
    sender: ['ContractingParty', 'Party'],
    recipient: ['ReceiverParty'],
    references: [['ContractFolderID']],
  },
  Tender: {
    sender: ['TendererParty'],
    recipient: ['ContractingParty', 'Party'],
    references: [['ContractFolderID']],
  },
};

/** In self-billing the buyer sends what is made out as the seller's invoice. */
const SELF_BILLING: Places = { ...INVOICE, sender: INVOICE.recipient, recipient: INVOICE.sender };

function at(root: XmlElement, path: Path): XmlElement | undefined {
  let element: XmlElement | undefined = root;
  for (const name of path) element = element?.child(name);
  return element;
}

const party = (root: XmlElement, path: Path): ReadParty | null => {
  const found = at(root, path);
  return found ? readUblParty(found) : null;
};

/** Reads number, reference and parties of a UBL document; what stands elsewhere than usual is not found. */
export function readUbl(
  root: XmlElement,
  isSelfBilling: boolean,
): Pick<ReadContent, 'number' | 'reference' | 'sender' | 'recipient'> {
  const places = isSelfBilling ? SELF_BILLING : (PLACES[root.localName] ?? MESSAGE);
  const references = (places.references ?? []).map((path) => at(root, path)?.text.trim());
  return {
    number: root.child('ID')?.text.trim() || null,
    reference: references.find((text) => text !== undefined && text !== '') ?? null,
    sender: party(root, places.sender),
    recipient: party(root, places.recipient),
  };
}
