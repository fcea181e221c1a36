import { at, type DraftRule, filled, must } from '../notation.js';

const VAT_ID = 'DatiAnagrafici/IdFiscaleIVA';

/** Documents between two parties, and those that somebody makes for himself. */
const BETWEEN_TWO = "('TD01', 'TD02', 'TD03', 'TD06', 'TD16', 'TD17', 'TD18', 'TD19', 'TD20', 'TD24', 'TD25', 'TD28')";
const FOR_ONESELF = "('TD21', 'TD27')";
/** What a buyer adds to the invoice of a foreign seller. */
const FROM_ABROAD = "('TD17', 'TD18', 'TD19', 'TD28')";

/** SDI-00417, SDI-00426 to SDI-00428, SDI-00471 to SDI-00476: transmission and parties. */
export function headerRules(): DraftRule[] {
  return [
    at('DatiTrasmissione', [
      must('SDI-00426', "not(PECDestinatario) or CodiceDestinatario = '0000000'"),
      must(
        'SDI-00427',
        "not(FormatoTrasmissione = 'FPA12') and string-length(normalize-space(CodiceDestinatario)) = 7 or FormatoTrasmissione = 'FPA12' and string-length(normalize-space(CodiceDestinatario)) = 6",
      ),
      must('SDI-00428', 'FormatoTrasmissione = ancestor::*[last()]/@versione'),
    ]),
    at('CessionarioCommittente', [must('SDI-00417', `exists(${VAT_ID}) or ${filled('DatiAnagrafici/CodiceFiscale')}`)]),
    at(
      'FatturaElettronicaHeader',
      [
        must('SDI-00471', `not($type = ${BETWEEN_TWO}) or not($seller = $buyer)`),
        must('SDI-00472', `not($type = ${FOR_ONESELF}) or empty($buyer) or $seller = $buyer`),
        must('SDI-00473', `not($type = ${FROM_ABROAD}) or not(CedentePrestatore/${VAT_ID}/IdPaese = 'IT')`),
        must(
          'SDI-00476',
          `not(CedentePrestatore/${VAT_ID}/IdPaese != 'IT' and CessionarioCommittente/${VAT_ID}/IdPaese != 'IT')`,
        ),
      ],
      {
        type: '../FatturaElettronicaBody/DatiGenerali/DatiGeneraliDocumento/TipoDocumento',
        seller: `CedentePrestatore/${VAT_ID}/concat(IdPaese, IdCodice)`,
        buyer: `CessionarioCommittente/${VAT_ID}/concat(IdPaese, IdCodice)`,
      },
    ),
  ];
}

/** SDI-00418, SDI-00425: number and dates. */
export function documentRules(): DraftRule[] {
  return [
    at('DatiGeneraliDocumento/Numero', [must('SDI-00425', "matches(., '[0-9]')")]),
    at("DatiGeneraliDocumento[TipoDocumento = 'TD04']/Data", [
      must('SDI-00418', 'not(../../DatiFattureCollegate/Data/substring(., 1, 10) > substring(., 1, 10))'),
    ]),
  ];
}
