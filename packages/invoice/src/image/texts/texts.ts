/** Every word that the image prints itself, in one language. `{x}` marks what is filled in. */
export interface ImageTexts {
  titles: {
    invoice: string;
    creditNote: string;
    corrected: string;
    prepayment: string;
    selfBilled: string;
    reminder: string;
    interest: string;
    collection: string;
    internal: string;
  };
  facts: {
    invoiceNumber: string;
    creditNoteNumber: string;
    issueDate: string;
    dueDate: string;
    terms: string;
    buyerReference: string;
    purchaseOrder: string;
    salesOrder: string;
    contract: string;
    project: string;
    despatch: string;
    receiving: string;
    tender: string;
    object: string;
    accounting: string;
    customerNumber: string;
    period: string;
    deliveryDate: string;
    taxPoint: string;
    concerns: string;
    buyerVat: string;
    lateInterest: string;
    cashDiscount: string;
    cashDiscountUntil: string;
  };
  parties: { deliveryAddress: string; payee: string; taxRepresentative: string; buyer: string };
  lines: {
    description: string;
    article: string;
    quantity: string;
    unitPrice: string;
    vat: string;
    net: string;
    per: string;
    /** Price of a unit before its discount. */
    grossPrice: string;
    yourArticle: string;
    originCountry: string;
    orderLine: string;
    accounting: string;
    discount: string;
    /** After an amount of an information row that contains VAT. */
    withVat: string;
    charge: string;
    /** The percentage of an allowance or charge and the amount that it is of; that amount alone. */
    percentOf: string;
    onBase: string;
    /** Before the sum of the lines so far, at the end of a page and at the beginning of the next. */
    carriedForward: string;
    broughtForward: string;
    /** Before the parts that a line consists of. */
    parts: string;
  };
  totals: {
    lines: string;
    withoutVat: string;
    vat: string;
    vatIn: string;
    withVat: string;
    paid: string;
    rounding: string;
    payable: string;
    credited: string;
  };
  vat: {
    title: string;
    rate: string;
    base: string;
    amount: string;
    /** By UNTDID 5305 category; S stands for an ordinary rate and needs no words. */
    categories: Record<'Z' | 'E' | 'AE' | 'K' | 'G' | 'O' | 'L' | 'M' | 'B', string>;
  };
  payment: {
    title: string;
    recipient: string;
    /** Heading of the accounts. */
    account: string;
    /** Name of an account number that is no IBAN. */
    number: string;
    payer: string;
    amount: string;
    reference: string;
    message: string;
    barcode: string;
    scan: string;
    /** In place of the QR code where it cannot be seen. */
    qr: string;
    card: string;
    directDebit: string;
    directPayment: string;
    mandate: string;
    creditor: string;
    creditNote: string;
    nothing: string;
  };
  notes: { title: string; attachments: string; specification: string };
  footer: {
    page: string;
    /** The company number's name in the language's own country, and for companies of other countries. */
    registration: string;
    foreignRegistration: string;
    vat: string;
    phone: string;
  };
}
