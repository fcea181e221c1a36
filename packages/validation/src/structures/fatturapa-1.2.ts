import type { StructureDefinition } from '../xsd/structure/notation.js';

/** Letters of ASCII, as long as said. */
const ascii = (length: number): string => `normalizedString /\\p{IsBasicLatin}{1,${length}}/`;
/** Letters of ISO 8859-1, as long as said. */
const latin = (length: number): string => `normalizedString /[\\p{IsBasicLatin}\\p{IsLatin-1Supplement}]{1,${length}}/`;
/** A code and its numbers, `TD 01..06 16`. */
function numbered(prefix: string, ranges: string): string {
  const codes = ranges.split(' ').flatMap((range) => {
    const [from = '', to = from] = range.split('..');
    const numbers = Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at);
    return numbers.map((number) => `${prefix}${String(number).padStart(2, '0')}`);
  });
  return `string {${codes.join(' ')}}`;
}

/**
 * FatturaPA 1.2.2 with the codes that 1.2.3 added, the ordinary invoice to public administrations (FPA12) and private parties (FPR12). Written from the
 * public specification of the Agenzia delle Entrate. The notation is explained at {@link StructureDefinition}.
 */
export const fatturapa12: StructureDefinition = {
  namespaces: {
    '': '',
    p: 'http://ivaservizi.agenziaentrate.gov.it/docs/xsd/fatture/v1.2',
    ds: 'http://www.w3.org/2000/09/xmldsig#',
  },
  values: {
    ascii10: ascii(10),
    ascii15: ascii(15),
    ascii20: ascii(20),
    ascii35: ascii(35),
    ascii60: ascii(60),
    latin60: latin(60),
    latin80: latin(80),
    latin100: latin(100),
    latin200: latin(200),
    latin1000: latin(1000),
    text35: 'normalizedString 1..35',
    Amount2: 'decimal /-?[0-9]{1,11}\\.[0-9]{2}/',
    Amount8: 'decimal /-?[0-9]{1,11}\\.[0-9]{2,8}/',
    Quantity: 'decimal /[0-9]{1,12}\\.[0-9]{2,8}/',
    Rate: 'decimal <=100 /[0-9]{1,3}\\.[0-9]{2}/',
    Weight: 'decimal /[0-9]{1,4}\\.[0-9]{1,2}/',
    to999: 'integer 1<= <=999',
    to9999: 'integer 1<= <=9999',
    Days: 'integer 0<= <=999',
    InvoiceDate: 'date /(19[7-9]|[2-9][0-9]).*/',
    Format: 'string {FPA12 FPR12}',
    Recipient: 'string /[A-Z0-9]{6,7}/',
    Country: 'string /[A-Z]{2}/',
    Province: 'string /[A-Z]{2}/',
    PostCode: 'string /[0-9]{5}/',
    HouseNumber: ascii(8),
    Currency: 'string /[A-Z]{3}/',
    Incoterm: 'string /[A-Z]{3}/',
    IdCode: 'string 1..28',
    FiscalCode: 'string /[A-Z0-9]{11,16}/',
    PersonalFiscalCode: 'string /[A-Z0-9]{16}/',
    Eori: 'string 13..17',
    PersonTitle: 'normalizedString collapse /\\p{IsBasicLatin}{2,10}/',
    Telephone: 'normalizedString /\\p{IsBasicLatin}{5,12}/',
    Email: 'string 7..256 /.+@.+[.]+.+/',
    CertifiedEmail: 'token ..256 /[^@ ]+@[^@ ]+/',
    Iban: 'string /[a-zA-Z]{2}[0-9]{2}[a-zA-Z0-9]{11,30}/',
    Bic: 'string /[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?/',
    BankCode: 'string /[0-9]{5}/',
    Yes: 'string {SI}',
    Issuer: 'string {CC TZ}',
    SoleShareholder: 'string {SU SM}',
    Liquidation: 'string {LS LN}',
    TaxRegime: numbered('RF', '01..02 04..20'),
    DocumentType: numbered('TD', '01..06 16..29'),
    Withholding: numbered('RT', '01..06'),
    WithholdingReason: 'string {A B C D E G H I L M N O P Q R S T U V W X Y Z L1 M1 M2 O1 V1 ZO}',
    Fund: numbered('TC', '01..22'),
    Nature: `
      string {N1 N2 N2.1 N2.2 N3 N3.1 N3.2 N3.3 N3.4 N3.5 N3.6 N4 N5 N6 N6.1 N6.2 N6.3 N6.4 N6.5 N6.6 N6.7 N6.8 N6.9 N7}
    `,
    Chargeability: 'string {D I S}',
    DiscountOrSurcharge: 'string {SC MG}',
    SpecialSupply: 'string {SC PR AB AC}',
    PaymentConditions: numbered('TP', '01..03'),
    PaymentMethod: numbered('MP', '01..23'),
  },
  types: {
    Fattura: `
      FatturaElettronicaHeader=Header FatturaElettronicaBody=Body+ [any ds lax]? @versione=Format!
      @SistemaEmittente=ascii10
    `,
    Header: `
      DatiTrasmissione=Transmission CedentePrestatore=Seller RappresentanteFiscale=Representative?
      CessionarioCommittente=Buyer TerzoIntermediarioOSoggettoEmittente=ThirdParty? SoggettoEmittente=Issuer?
    `,
    Body: `
      DatiGenerali=General DatiBeniServizi=Goods DatiVeicoli=Vehicle? DatiPagamento=Payment* Allegati=Attachment*
    `,
    Transmission: `
      IdTrasmittente=FiscalId ProgressivoInvio=ascii10 FormatoTrasmissione=Format CodiceDestinatario=Recipient
      ContattiTrasmittente=TransmitterContacts? PECDestinatario=CertifiedEmail?
    `,
    FiscalId: 'IdPaese=Country IdCodice=IdCode',
    TransmitterContacts: 'Telefono=Telephone? Email=Email?',
    Seller: `
      DatiAnagrafici=SellerRegistry Sede=Address StabileOrganizzazione=Address? IscrizioneREA=Rea? Contatti=Contacts?
      RiferimentoAmministrazione=ascii20?
    `,
    SellerRegistry: `
      IdFiscaleIVA=FiscalId CodiceFiscale=FiscalCode? Anagrafica=Registry AlboProfessionale=latin60?
      ProvinciaAlbo=Province? NumeroIscrizioneAlbo=ascii60? DataIscrizioneAlbo=date? RegimeFiscale=TaxRegime
    `,
    Registry: `
      (Denominazione=latin80 | Nome=latin60 Cognome=latin60) Titolo=PersonTitle? CodEORI=Eori?
    `,
    Address: `
      Indirizzo=latin60 NumeroCivico=HouseNumber? CAP=PostCode Comune=latin60 Provincia=Province? Nazione=Country
    `,
    Rea: `
      Ufficio=Province NumeroREA=ascii20 CapitaleSociale=Amount2? SocioUnico=SoleShareholder?
      StatoLiquidazione=Liquidation
    `,
    Contacts: 'Telefono=Telephone? Fax=Telephone? Email=Email?',
    Representative: 'DatiAnagrafici=RepresentativeRegistry',
    RepresentativeRegistry: 'IdFiscaleIVA=FiscalId CodiceFiscale=FiscalCode? Anagrafica=Registry',
    Buyer: `
      DatiAnagrafici=BuyerRegistry Sede=Address StabileOrganizzazione=Address? RappresentanteFiscale=BuyerRepresentative?
    `,
    BuyerRegistry: 'IdFiscaleIVA=FiscalId? CodiceFiscale=FiscalCode? Anagrafica=Registry',
    BuyerRepresentative: 'IdFiscaleIVA=FiscalId (Denominazione=latin80 | Nome=latin60 Cognome=latin60)',
    ThirdParty: 'DatiAnagrafici=BuyerRegistry',
    General: `
      DatiGeneraliDocumento=Document DatiOrdineAcquisto=Reference* DatiContratto=Reference* DatiConvenzione=Reference*
      DatiRicezione=Reference* DatiFattureCollegate=Reference* DatiSAL=Stage* DatiDDT=DeliveryNote*
      DatiTrasporto=Transport? FatturaPrincipale=MainInvoice?
    `,
    Document: `
      TipoDocumento=DocumentType Divisa=Currency Data=InvoiceDate Numero=ascii20 DatiRitenuta=WithheldTax*
      DatiBollo=StampDuty? DatiCassaPrevidenziale=FundContribution* ScontoMaggiorazione=Discount*
      ImportoTotaleDocumento=Amount2? Arrotondamento=Amount2? Causale=latin200* Art73=Yes?
    `,
    WithheldTax: `
      TipoRitenuta=Withholding ImportoRitenuta=Amount2 AliquotaRitenuta=Rate CausalePagamento=WithholdingReason
    `,
    StampDuty: 'BolloVirtuale=Yes ImportoBollo=Amount2?',
    FundContribution: `
      TipoCassa=Fund AlCassa=Rate ImportoContributoCassa=Amount2 ImponibileCassa=Amount2? AliquotaIVA=Rate Ritenuta=Yes?
      Natura=Nature? RiferimentoAmministrazione=ascii20?
    `,
    Discount: 'Tipo=DiscountOrSurcharge Percentuale=Rate? Importo=Amount8?',
    Reference: `
      RiferimentoNumeroLinea=to9999* IdDocumento=ascii20 Data=date? NumItem=ascii20?
      CodiceCommessaConvenzione=latin100? CodiceCUP=ascii15? CodiceCIG=ascii15?
    `,
    Stage: 'RiferimentoFase=to999',
    DeliveryNote: 'NumeroDDT=ascii20 DataDDT=date RiferimentoNumeroLinea=to9999*',
    Transport: `
      DatiAnagraficiVettore=Carrier? MezzoTrasporto=latin80? CausaleTrasporto=latin100? NumeroColli=to9999?
      Descrizione=latin100? UnitaMisuraPeso=ascii10? PesoLordo=Weight? PesoNetto=Weight? DataOraRitiro=dateTime?
      DataInizioTrasporto=date? TipoResa=Incoterm? IndirizzoResa=Address? DataOraConsegna=dateTime?
    `,
    Carrier: 'IdFiscaleIVA=FiscalId CodiceFiscale=FiscalCode? Anagrafica=Registry NumeroLicenzaGuida=ascii20?',
    MainInvoice: 'NumeroFatturaPrincipale=ascii20 DataFatturaPrincipale=date',
    Goods: 'DettaglioLinee=Line+ DatiRiepilogo=Summary+',
    Line: `
      NumeroLinea=to9999 TipoCessionePrestazione=SpecialSupply? CodiceArticolo=ArticleCode* Descrizione=latin1000
      Quantita=Quantity? UnitaMisura=ascii10? DataInizioPeriodo=date? DataFinePeriodo=date? PrezzoUnitario=Amount8
      ScontoMaggiorazione=Discount* PrezzoTotale=Amount8 AliquotaIVA=Rate Ritenuta=Yes? Natura=Nature?
      RiferimentoAmministrazione=ascii20? AltriDatiGestionali=OtherData*
    `,
    ArticleCode: 'CodiceTipo=ascii35 CodiceValore=text35',
    OtherData: 'TipoDato=ascii10 RiferimentoTesto=latin60? RiferimentoNumero=Amount8? RiferimentoData=date?',
    Summary: `
      AliquotaIVA=Rate Natura=Nature? SpeseAccessorie=Amount2? Arrotondamento=Amount8? ImponibileImporto=Amount2
      Imposta=Amount2 EsigibilitaIVA=Chargeability? RiferimentoNormativo=latin100?
    `,
    Vehicle: 'Data=date TotalePercorso=ascii15',
    Payment: 'CondizioniPagamento=PaymentConditions DettaglioPagamento=PaymentDetail+',
    PaymentDetail: `
      Beneficiario=latin200? ModalitaPagamento=PaymentMethod DataRiferimentoTerminiPagamento=date?
      GiorniTerminiPagamento=Days? DataScadenzaPagamento=date? ImportoPagamento=Amount2 CodUfficioPostale=ascii20?
      CognomeQuietanzante=latin60? NomeQuietanzante=latin60? CFQuietanzante=PersonalFiscalCode?
      TitoloQuietanzante=PersonTitle? IstitutoFinanziario=latin80? IBAN=Iban? ABI=BankCode? CAB=BankCode? BIC=Bic?
      ScontoPagamentoAnticipato=Amount2? DataLimitePagamentoAnticipato=date? PenalitaPagamentiRitardati=Amount2?
      DataDecorrenzaPenale=date? CodicePagamento=ascii60?
    `,
    Attachment: `
      NomeAttachment=latin60 AlgoritmoCompressione=ascii10? FormatoAttachment=ascii10? DescrizioneAttachment=latin100?
      Attachment=base64Binary
    `,
  },
  elements: { Fattura: 'p:FatturaElettronica' },
};
