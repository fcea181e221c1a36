import {
  type Decimal,
  parseDecimal as d,
  emptyInvoice,
  emptyLine,
  type Invoice,
  type InvoiceLine,
  makeFinnishReference,
  multiply,
  percentOf,
  round,
  sum,
} from '../../src/index.js';

/** An invoice line of a name, quantity, unit, price and VAT rate. */
export function aLine(
  id: number,
  name: string,
  quantity: string,
  unit: string,
  price: string,
  rate = '25.5',
): InvoiceLine {
  const net = round(multiply(d(quantity), d(price)), 2);
  const line = emptyLine();
  return {
    ...line,
    id: String(id),
    quantity: { value: d(quantity), unit },
    netAmount: net,
    price: { net: d(price) },
    vat: { code: 'S', rate: d(rate) },
    item: { ...line.item, name, sellersIdentifier: `A-${1000 + id}` },
  };
}

/** Sets totals and the VAT breakdown of an invoice whose lines carry one category and rate. */
export function withTotals(invoice: Invoice, rate = '25.5', code = 'S'): Invoice {
  const lines = sum(invoice.lines.map((line) => line.netAmount));
  const off = sum(invoice.allowances.map((a) => a.amount));
  const on = sum(invoice.charges.map((c) => c.amount));
  const base: Decimal = { units: round(lines, 2).units - round(off, 2).units + round(on, 2).units, scale: 2 };
  const vat = percentOf(base, d(rate));
  const withVat = { units: base.units + vat.units, scale: 2 };
  invoice.totals = { lineNetAmount: round(lines, 2), withoutVat: base, vat, withVat, payable: withVat };
  invoice.vatBreakdown = [{ taxableAmount: base, taxAmount: vat, category: { code, rate: d(rate) } }];
  return invoice;
}

/** A complete Finnish domestic invoice of three lines. */
export function aFinnishInvoice(): Invoice {
  const invoice = emptyInvoice();
  Object.assign(invoice, {
    number: '2026-10387',
    issueDate: '2026-03-09',
    typeCode: '380',
    currency: 'EUR',
    dueDate: '2026-03-23',
    buyerReference: 'Mäkelä / kp 4410',
    purchaseOrderReference: 'PO-77812',
    paymentTerms: '14 pv netto, viivästyskorko 11,5 %',
  });
  invoice.seller = {
    name: 'Järvi & Kivi Puutyöt Oy',
    identifiers: [],
    legalRegistration: { value: '0112038-9', scheme: '0212' },
    vatIdentifier: 'FI01120389',
    taxRegistration: 'Alv.Rek',
    address: { line1: 'Höyläämötie 14', postCode: '00380', city: 'Helsinki', country: 'FI' },
    contact: { name: 'Aino Järvinen', telephone: '+358 9 123 4567', email: 'laskutus@jarvikivi.example' },
  };
  invoice.buyer = {
    name: 'Rakennusliike Ääri Oy',
    identifiers: [{ value: '48213' }],
    vatIdentifier: 'FI15728600',
    address: { line1: 'Työpajankatu 10 A', line2: 'Ostolaskut', postCode: '00580', city: 'Helsinki', country: 'FI' },
    contact: { name: 'Matti Mäkelä' },
  };
  invoice.delivery = {
    date: '2026-03-06',
    partyName: 'Työmaa Kalasatama',
    address: { line1: 'Leonkatu 21', postCode: '00540', city: 'Helsinki', country: 'FI' },
  };
  const first = aLine(1, 'Tammikansi 40 mm, öljyvahattu', '12', 'C62', '184.50');
  first.item.description = 'Liimalevy, särmät pyöristetty R3. Mitat 2 400 × 600 mm.';
  first.allowances = [{ amount: d('110.70'), percentage: d('5'), reason: 'vuosisopimus' }];
  first.netAmount = d('2103.30');
  const second = aLine(2, 'Asennustyö', '18.5', 'HUR', '62.00');
  second.period = { start: '2026-03-02', end: '2026-03-06' };
  const third = aLine(3, 'Rahti työmaalle', '1', 'C62', '95.00');
  invoice.lines = [first, second, third];
  invoice.charges = [{ amount: d('8.00'), reason: 'Pientoimituslisä', vat: { code: 'S', rate: d('25.5') } }];
  invoice.notes = [
    { text: 'Kiitos tilauksestanne! Huomautukset toimituksesta seitsemän päivän kuluessa.' },
    { text: 'Toimitusehto: vapaasti työmaalla.' },
  ];
  invoice.payments = [
    {
      meansCode: '58',
      remittanceInformation: makeFinnishReference('103871234'),
      creditTransfers: [
        { account: 'FI2112345600000785', accountName: 'Järvi & Kivi Puutyöt Oy', serviceProvider: 'NDEAFIHH' },
        { account: 'FI5810171000000122', serviceProvider: 'OKOYFIHH' },
      ],
    },
  ];
  return withTotals(invoice);
}

/** The same sale credited. */
export function aCreditNote(): Invoice {
  const note = aFinnishInvoice();
  note.kind = 'creditNote';
  note.typeCode = '381';
  note.number = 'H-2026-0042';
  note.precedingInvoices = [{ number: '2026-10387', issueDate: '2026-03-09' }];
  note.charges = [];
  delete note.delivery;
  note.lines = note.lines.slice(0, 1);
  return withTotals(note);
}

/** An invoice of so many lines, every seventh with a long description. */
export function aLongInvoice(lines: number): Invoice {
  const invoice = aFinnishInvoice();
  invoice.lines = Array.from({ length: lines }, (_, i) => {
    const line = aLine(i + 1, `Tuote ${i + 1}`, String((i % 9) + 1), 'C62', `${10 + (i % 40)}.25`);
    if (i % 7 === 3) {
      line.item.description =
        'Pitkä kuvaus, joka kertoo tuotteesta kaiken olennaisen: mitat, materiaalin, pintakäsittelyn, ' +
        'valmistuserän ja huolto-ohjeet sekä sen, mihin kohteeseen se toimitettiin ja kuka sen vastaanotti.';
    }
    return line;
  });
  return withTotals(invoice);
}

/** A seller, buyer and account of another country, in its currency where it has one. */
export function anInvoiceAbroad(country: 'SE' | 'NO' | 'DK' | 'NL' | 'EN'): Invoice {
  const invoice = aFinnishInvoice();
  const facts = {
    SE: [
      'SEK',
      'SE4550000000058398257466',
      'Åkerströms Snickeri AB',
      'Göteborg',
      'SE',
      '556012-5790',
      'SE556012579001',
    ],
    NO: ['NOK', 'NO9386011117947', 'Fjellhus Bygg AS', 'Tromsø', 'NO', '923609016', 'NO923609016MVA'],
    DK: ['DKK', 'DK5000400440116243', 'Sønderborg Træværk ApS', 'Sønderborg', 'DK', '22756214', 'DK22756214'],
    NL: ['EUR', 'NL91ABNA0417164300', 'Houtwerf IJssel B.V.', 'Kampen', 'NL', '27255026', 'NL004495445B01'],
    EN: ['EUR', 'EE382200221020145685', 'Õiseöö Puit OÜ', 'Pärnu', 'EE', '10137025', 'EE100931558'],
  }[country] as [string, string, string, string, string, string, string];
  const [currency, account, name, city, land, registration, vat] = facts;
  invoice.currency = currency;
  invoice.paymentTerms = '14';
  invoice.seller = {
    ...invoice.seller,
    name,
    legalRegistration: { value: registration },
    vatIdentifier: vat,
    address: { line1: 'Verkstad 5', postCode: '41234', city, country: land },
  };
  delete invoice.seller.taxRegistration;
  const reference = { SE: '12345678903', NO: '23456783', DK: 'INV 10387', NL: 'RF18539007547034', EN: '10387' }[
    country
  ];
  invoice.payments = [{ meansCode: '30', remittanceInformation: reference, creditTransfers: [{ account }] }];
  if (country === 'SE') {
    invoice.payments.push({
      meansCode: '30',
      creditTransfers: [{ account: '50501055', serviceProvider: 'SE:BANKGIRO' }],
    });
  }
  return invoice;
}
