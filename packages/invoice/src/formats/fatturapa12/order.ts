/** Child elements of each element in the order of the schema. */
const ORDER: Readonly<Record<string, string>> = {
  'p:FatturaElettronica': 'FatturaElettronicaHeader FatturaElettronicaBody',
  FatturaElettronicaHeader: `DatiTrasmissione CedentePrestatore RappresentanteFiscale CessionarioCommittente
    TerzoIntermediarioOSoggettoEmittente SoggettoEmittente`,
  FatturaElettronicaBody: 'DatiGenerali DatiBeniServizi DatiVeicoli DatiPagamento Allegati',
  DatiTrasmissione: `IdTrasmittente ProgressivoInvio FormatoTrasmissione CodiceDestinatario ContattiTrasmittente
    PECDestinatario`,
  CedentePrestatore: 'DatiAnagrafici Sede StabileOrganizzazione IscrizioneREA Contatti RiferimentoAmministrazione',
  CessionarioCommittente: 'DatiAnagrafici Sede StabileOrganizzazione RappresentanteFiscale',
  RappresentanteFiscale: 'DatiAnagrafici IdFiscaleIVA Denominazione Nome Cognome',
  DatiAnagrafici: `IdFiscaleIVA CodiceFiscale Anagrafica AlboProfessionale ProvinciaAlbo NumeroIscrizioneAlbo
    DataIscrizioneAlbo RegimeFiscale`,
  DatiAnagraficiVettore: 'IdFiscaleIVA CodiceFiscale Anagrafica NumeroLicenzaGuida',
  IdFiscaleIVA: 'IdPaese IdCodice',
  IdTrasmittente: 'IdPaese IdCodice',
  Anagrafica: 'Denominazione Nome Cognome Titolo CodEORI',
  Sede: 'Indirizzo NumeroCivico CAP Comune Provincia Nazione',
  StabileOrganizzazione: 'Indirizzo NumeroCivico CAP Comune Provincia Nazione',
  IndirizzoResa: 'Indirizzo NumeroCivico CAP Comune Provincia Nazione',
  IscrizioneREA: 'Ufficio NumeroREA CapitaleSociale SocioUnico StatoLiquidazione',
  Contatti: 'Telefono Fax Email',
  ContattiTrasmittente: 'Telefono Email',
  DatiGenerali: `DatiGeneraliDocumento DatiOrdineAcquisto DatiContratto DatiConvenzione DatiRicezione
    DatiFattureCollegate DatiSAL DatiDDT DatiTrasporto FatturaPrincipale`,
  DatiGeneraliDocumento: `TipoDocumento Divisa Data Numero DatiRitenuta DatiBollo DatiCassaPrevidenziale
    ScontoMaggiorazione ImportoTotaleDocumento Arrotondamento Causale Art73`,
  DatiRitenuta: 'TipoRitenuta ImportoRitenuta AliquotaRitenuta CausalePagamento',
  DatiBollo: 'BolloVirtuale ImportoBollo',
  DatiCassaPrevidenziale: `TipoCassa AlCassa ImportoContributoCassa ImponibileCassa AliquotaIVA Ritenuta Natura
    RiferimentoAmministrazione`,
  ScontoMaggiorazione: 'Tipo Percentuale Importo',
  DatiOrdineAcquisto: 'RiferimentoNumeroLinea IdDocumento Data NumItem CodiceCommessaConvenzione CodiceCUP CodiceCIG',
  DatiContratto: 'RiferimentoNumeroLinea IdDocumento Data NumItem CodiceCommessaConvenzione CodiceCUP CodiceCIG',
  DatiRicezione: 'RiferimentoNumeroLinea IdDocumento Data NumItem CodiceCommessaConvenzione CodiceCUP CodiceCIG',
  DatiFattureCollegate: 'RiferimentoNumeroLinea IdDocumento Data NumItem CodiceCommessaConvenzione CodiceCUP CodiceCIG',
  DatiDDT: 'NumeroDDT DataDDT RiferimentoNumeroLinea',
  DatiTrasporto: `DatiAnagraficiVettore MezzoTrasporto CausaleTrasporto NumeroColli Descrizione UnitaMisuraPeso
    PesoLordo PesoNetto DataOraRitiro DataInizioTrasporto TipoResa IndirizzoResa DataOraConsegna`,
  DatiBeniServizi: 'DettaglioLinee DatiRiepilogo',
  DettaglioLinee: `NumeroLinea TipoCessionePrestazione CodiceArticolo Descrizione Quantita UnitaMisura
    DataInizioPeriodo DataFinePeriodo PrezzoUnitario ScontoMaggiorazione PrezzoTotale AliquotaIVA Ritenuta Natura
    RiferimentoAmministrazione AltriDatiGestionali`,
  AltriDatiGestionali: 'TipoDato RiferimentoTesto RiferimentoNumero RiferimentoData',
  DatiRiepilogo: `AliquotaIVA Natura SpeseAccessorie Arrotondamento ImponibileImporto Imposta EsigibilitaIVA
    RiferimentoNormativo`,
  DatiPagamento: 'CondizioniPagamento DettaglioPagamento',
  DettaglioPagamento: `Beneficiario ModalitaPagamento DataRiferimentoTerminiPagamento GiorniTerminiPagamento
    DataScadenzaPagamento ImportoPagamento CodUfficioPostale CognomeQuietanzante NomeQuietanzante CFQuietanzante
    TitoloQuietanzante IstitutoFinanziario IBAN ABI CAB BIC ScontoPagamentoAnticipato DataLimitePagamentoAnticipato
    PenalitaPagamentiRitardati DataDecorrenzaPenale CodicePagamento`,
  Allegati: 'NomeAttachment AlgoritmoCompressione FormatoAttachment DescrizioneAttachment Attachment',
};

const lists = new Map(Object.entries(ORDER).map(([parent, names]) => [parent, names.split(/\s+/)]));

/** The order of child elements, by the parent's name. */
export function fatturaOrder(parent: string): readonly string[] | undefined {
  return lists.get(parent);
}
