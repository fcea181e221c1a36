const date = (day: string): string =>
  `<DATE><DAY>${day.slice(6)}</DAY><MONTH>${day.slice(4, 6)}</MONTH><CENTURY>${day.slice(0, 2)}</CENTURY><DECADE_AND_YEAR>${day.slice(2, 4)}</DECADE_AND_YEAR></DATE>`;

const net = (value: string): string => `<AMOUNT SIGN="+" VAT="EXCLUDED">${value}</AMOUNT>`;
const gross = (value: string): string => `<AMOUNT SIGN="+" VAT="INCLUDED">${value}</AMOUNT>`;

const row = (
  number: string,
  name: string,
  unit: string,
  quantity: string,
  price: string,
  rate: string,
  tax: string,
  total: string,
): string => `
        <ROW>
          <ROW_NUMBER>${number}</ROW_NUMBER>
          <ARTICLE><ARTICLE_NAME>${name}</ARTICLE_NAME></ARTICLE>
          <START_PERIOD>${date('20260401')}</START_PERIOD>
          <END_PERIOD>${date('20260430')}</END_PERIOD>
          <QUANTITY><CHARGED Q_UNIT="x" Q_UNIT_UNECE_CODE="${unit}" SIGN="+">${quantity}</CHARGED></QUANTITY>
          <CURRENCY><CODE>EUR</CODE></CURRENCY>
          <PRICE_PER_UNIT>${net(price)}</PRICE_PER_UNIT>
          <ROW_TOTAL>${gross(total)}${net('100.00')}</ROW_TOTAL>
          <VAT VAT_TYPE="S"><RATE>${rate}</RATE><VAT_AMOUNT>${net(tax)}</VAT_AMOUNT></VAT>
        </ROW>`;

const party = (name: string, vat: string, organisation: string, more: string): string =>
  `<CUSTOMER_INFORMATION><CUSTOMER_NAME>${name}</CUSTOMER_NAME><ADDRESS><POST_OFFICE>OULU</POST_OFFICE><COUNTRY_CODE>FI</COUNTRY_CODE></ADDRESS><VAT_NUMBER>${vat}</VAT_NUMBER><ORGANIZATION_NUMBER>${organisation}</ORGANIZATION_NUMBER></CUSTOMER_INFORMATION>${more}`;

/** A small TEAPPS invoice of our own that keeps every rule, EN 16931 declared; tests edit it. */
export const TEAPPS = `<?xml version="1.0" encoding="UTF-8"?>
<INVOICE_CENTER>
  <CONTENT_FRAME>
    <BLOCK_RULES><BLOCK_FORMAT>TEAPPSXML</BLOCK_FORMAT><FORMAT_VERSION>3.0</FORMAT_VERSION></BLOCK_RULES>
    <INVOICES>
      <INVOICE>
        <HEADER>
          <INVOICE_ID>17</INVOICE_ID>
          <PROCESS_CODE>00</PROCESS_CODE>
          <INVOICE_TYPE UNTDID_CODE="380">00</INVOICE_TYPE>
          <SPECIFICATION_ID>EN16931</SPECIFICATION_ID>
          <INVOICE_DATE>${date('20260504')}</INVOICE_DATE>
          <DUE_DATE>${date('20260603')}</DUE_DATE>
          <START_PERIOD>${date('20260401')}</START_PERIOD>
          <END_PERIOD>${date('20260430')}</END_PERIOD>
          <CURRENCY><CODE>EUR</CODE></CURRENCY>
        </HEADER>
        <PAYEE>
          ${party('Myyjä Oy', 'FI20774740', '2077474-0', '<BANKS><SWIFT_CODE>NDEAFIHH</SWIFT_CODE><IBAN_ACCOUNT_NUMBER>FI2112345600000785</IBAN_ACCOUNT_NUMBER></BANKS><NET_SERVICE_ID>003720774740</NET_SERVICE_ID><DETAILS_OF_PAYMENT><FI_PAYMENT_REFERENCE>1232</FI_PAYMENT_REFERENCE></DETAILS_OF_PAYMENT>')}
        </PAYEE>
        <RECEIVER>${party('Ostaja Oyj', 'FI01120389', '0112038-9', '<NET_SERVICE_ID>003701120389</NET_SERVICE_ID>')}</RECEIVER>
        <ROWS>${row('1', 'Työ', 'HUR', '4', '25.00', '25.5', '25.50', '125.50')}${row('2', 'Ruoka', 'C62', '10', '10.00', '14', '14.00', '114.00')}
        </ROWS>
        <SUMMARY>
          <ROWS_TOTAL>${gross('239.50')}${net('200.00')}</ROWS_TOTAL>
          <INVOICE_TOTAL>${gross('239.50')}${net('200.00')}</INVOICE_TOTAL>
          <VAT_SUMMARY VAT_TYPE="S"><RATE>25.5</RATE><ACCORDING>${net('100.00')}</ACCORDING><VAT_RATE_TOTAL>${net('25.50')}</VAT_RATE_TOTAL></VAT_SUMMARY>
          <VAT_SUMMARY VAT_TYPE="S"><RATE>14</RATE><ACCORDING>${net('100.00')}</ACCORDING><VAT_RATE_TOTAL>${net('14.00')}</VAT_RATE_TOTAL></VAT_SUMMARY>
          <VAT_TOTAL>${net('39.50')}</VAT_TOTAL>
        </SUMMARY>
        <EpiDetails>
          <EpiPartyDetails><EpiBeneficiaryPartyDetails><EpiAccountID IdentificationSchemeName="IBAN">FI2112345600000785</EpiAccountID></EpiBeneficiaryPartyDetails></EpiPartyDetails>
          <EpiPaymentInstructionDetails><EpiInstructedAmount AmountCurrencyIdentifier="EUR">239,50</EpiInstructedAmount><EpiDateOptionDate Format="CCYYMMDD">20260603</EpiDateOptionDate></EpiPaymentInstructionDetails>
        </EpiDetails>
      </INVOICE>
    </INVOICES>
  </CONTENT_FRAME>
</INVOICE_CENTER>
`;
