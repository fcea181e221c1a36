import { add, all, type Edit, remove, set, setAttribute } from '../../support/edit.js';
import type { Breach } from '../breach-tests.js';
import { FATTURA } from './document.js';

const breach = (rule: string, edit: Edit, ...also: string[]): Breach => ({ rule, xml: edit(FATTURA), also });

const HEADER = 'FatturaElettronicaHeader';
const TRANSMISSION = `${HEADER}/DatiTrasmissione`;
const SELLER_ID = `${HEADER}/CedentePrestatore/DatiAnagrafici/IdFiscaleIVA`;
const BUYER_ID = `${HEADER}/CessionarioCommittente/DatiAnagrafici/IdFiscaleIVA`;
const DOCUMENT = 'FatturaElettronicaBody/DatiGenerali/DatiGeneraliDocumento';
const GOODS = 'FatturaElettronicaBody/DatiBeniServizi';
const LINE = `${GOODS}/DettaglioLinee`;
const FREE = `${LINE}[2]`;
const SUMMARY = `${GOODS}/DatiRiepilogo`;
const FREE_SUMMARY = `${SUMMARY}[2]`;
const FUND = `${DOCUMENT}/DatiCassaPrevidenziale`;

const type = (code: string): Edit => set(`${DOCUMENT}/TipoDocumento`, code);
const sameParty = set(`${BUYER_ID}/IdCodice`, '07643520567');
const nature = (code: string): Edit => all(set(`${FREE}/Natura`, code), set(`${FREE_SUMMARY}/Natura`, code));
const noCharge = all(set(`${FUND}/ImportoContributoCassa`, '0.00'), set(`${SUMMARY}/ImponibileImporto`, '900.00'));
const notWithheld = remove(`${DOCUMENT}/DatiRitenuta`);
const publicBuyer = all(
  setAttribute('', 'versione', 'FPA12'),
  set(`${TRANSMISSION}/FormatoTrasmissione`, 'FPA12'),
  remove(`${TRANSMISSION}/PECDestinatario`),
  set(`${TRANSMISSION}/CodiceDestinatario`, 'UF6WX8'),
);

export const FATTURA_BREACHES: readonly Breach[] = [
  breach('SDI-00400', remove(`${FREE}/Natura`)),
  breach('SDI-00401', add(LINE, '<Natura>N1</Natura>'), 'SDI-00422'),
  breach('SDI-00411', notWithheld),
  breach('SDI-00413', all(noCharge, set(`${SUMMARY}/Imposta`, '198.00'), set(`${FUND}/AliquotaIVA`, '0.00'))),
  breach('SDI-00414', add(FUND, '<Natura>N1</Natura>'), 'SDI-00422'),
  breach('SDI-00415', all(add(FUND, '<Ritenuta>SI</Ritenuta>'), notWithheld, remove(`${LINE}/Ritenuta`))),
  breach('SDI-00417', remove(BUYER_ID)),
  breach(
    'SDI-00418',
    all(type('TD04'), set('FatturaElettronicaBody/DatiGenerali/DatiFattureCollegate/Data', '2026-09-15')),
  ),
  breach('SDI-00419', all(set(`${FREE}/AliquotaIVA`, '10.00'), remove(`${FREE}/Natura`), remove(FREE_SUMMARY))),
  breach('SDI-00420', all(nature('N6.9'), add(FREE_SUMMARY, '<EsigibilitaIVA>S</EsigibilitaIVA>'))),
  breach('SDI-00421', set(`${SUMMARY}/Imposta`, '205.94')),
  breach('SDI-00422', all(set(`${SUMMARY}/ImponibileImporto`, '937.01'), set(`${SUMMARY}/Imposta`, '206.14'))),
  breach('SDI-00423', all(set(`${LINE}/PrezzoTotale`, '900.02'))),
  breach(
    'SDI-00424',
    all(
      set(`${FREE}/AliquotaIVA`, '0.22'),
      remove(`${FREE}/Natura`),
      set(`${FREE_SUMMARY}/AliquotaIVA`, '0.22'),
      remove(`${FREE_SUMMARY}/Natura`),
    ),
  ),
  breach('SDI-00425', set(`${DOCUMENT}/Numero`, 'ABC')),
  breach('SDI-00426', set(`${TRANSMISSION}/CodiceDestinatario`, 'M5UXCR1')),
  breach('SDI-00427', all(publicBuyer, set(`${TRANSMISSION}/CodiceDestinatario`, 'UF6WX89'))),
  breach('SDI-00428', setAttribute('', 'versione', 'FPA12')),
  breach('SDI-00429', remove(`${FREE_SUMMARY}/Natura`), 'SDI-00444'),
  breach('SDI-00430', add(SUMMARY, '<Natura>N1</Natura>'), 'SDI-00422'),
  breach('SDI-00437', add(DOCUMENT, '<ScontoMaggiorazione><Tipo>SC</Tipo></ScontoMaggiorazione>')),
  breach('SDI-00438', add(LINE, '<ScontoMaggiorazione><Tipo>MG</Tipo></ScontoMaggiorazione>')),
  breach(
    'SDI-00443',
    add(
      GOODS,
      '<DatiRiepilogo><AliquotaIVA>4.00</AliquotaIVA><ImponibileImporto>0.00</ImponibileImporto><Imposta>0.00</Imposta></DatiRiepilogo>',
    ),
  ),
  breach('SDI-00444', set(`${FREE}/Natura`, 'N4')),
  breach('SDI-00445', nature('N2')),
  breach('SDI-00471', sameParty),
  breach('SDI-00472', type('TD27')),
  breach('SDI-00473', type('TD17')),
  breach('SDI-00476', all(set(`${SELLER_ID}/IdPaese`, 'FI'), set(`${BUYER_ID}/IdPaese`, 'SE'))),
];

export const FATTURA_SOUND: Readonly<Record<string, string>> = {
  'an invoice': FATTURA,
  'an invoice to a public administration': publicBuyer(FATTURA),
  'a credit note younger than its invoice': type('TD04')(FATTURA),
  'an invoice to oneself': all(type('TD21'), sameParty)(FATTURA),
  'a total a cent off': set(`${LINE}/PrezzoTotale`, '900.01')(FATTURA),
  'old natures in an old document': all(nature('N2'), set(`${DOCUMENT}/Data`, '2020-12-31'))(FATTURA),
};
