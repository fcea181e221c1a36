import { at, type DraftRule, must } from '../notation.js';

/** Codes of 2020 and before that stand for several; split up since. */
const OLD_NATURES = "('N2', 'N3', 'N6')";
/** Amounts of the fund and of the lines that share rate and nature with the context. */
const alike = (element: string): string => `${element}[fe:number(AliquotaIVA) = $rate][string(Natura) = $nature]`;
const HERE = { rate: 'fe:number(AliquotaIVA)', nature: 'string(Natura)' };
const FUND = 'ancestor::FatturaElettronicaBody/DatiGenerali/DatiGeneraliDocumento/DatiCassaPrevidenziale';

/** SDI-00400 to SDI-00424, SDI-00437 to SDI-00445: lines and their VAT. */
export function lineRules(): DraftRule[] {
  return [
    at(
      'DettaglioLinee',
      [
        must('SDI-00400', 'not($rate = 0) or Natura'),
        must('SDI-00401', 'not($rate != 0) or not(Natura)'),
        must('SDI-00411', 'not(Ritenuta) or ancestor::FatturaElettronicaBody/DatiGenerali//DatiRitenuta'),
        must('SDI-00419', `empty($rate) or ../DatiRiepilogo/fe:number(AliquotaIVA) = $rate`),
        must(
          'SDI-00423',
          'empty($price) or not(abs(fe:price($price, ScontoMaggiorazione) * $quantity - $total) > 0.01)',
        ),
        must('SDI-00424', 'not($rate > 0 and $rate < 1)'),
        must('SDI-00444', 'not(Natura) or not(../DatiRiepilogo) or ../DatiRiepilogo/Natura = $nature'),
      ],
      {
        ...HERE,
        price: 'fe:number(PrezzoUnitario)',
        quantity: '(fe:number(Quantita), 1)[1]',
        total: 'fe:number(PrezzoTotale)',
      },
    ),
    at('DettaglioLinee/ScontoMaggiorazione', [must('SDI-00438', 'Percentuale or Importo')]),
    at('DatiGeneraliDocumento/ScontoMaggiorazione', [must('SDI-00437', 'Percentuale or Importo')]),
    at('Natura', [
      must(
        'SDI-00445',
        `not(normalize-space(.) = ${OLD_NATURES}) or
          not(ancestor::FatturaElettronicaBody/DatiGenerali/DatiGeneraliDocumento/string(Data) ge '2021-01-01')`,
      ),
    ]),
    at(
      'DatiCassaPrevidenziale',
      [
        must('SDI-00413', 'not($rate = 0) or Natura'),
        must('SDI-00414', 'not($rate != 0) or not(Natura)'),
        must('SDI-00415', 'not(Ritenuta) or ../DatiRitenuta'),
      ],
      HERE,
    ),
  ];
}

/** SDI-00420 to SDI-00422, SDI-00429, SDI-00430, SDI-00443: the sums by rate and nature. */
export function summaryRules(): DraftRule[] {
  return [
    at(
      'DatiRiepilogo',
      [
        must('SDI-00420', "not(EsigibilitaIVA = 'S' and starts-with($nature, 'N6'))"),
        must('SDI-00421', 'not(abs($base * $rate div 100 - fe:number(Imposta)) > 0.01)'),
        must(
          'SDI-00422',
          `not(abs(sum($lines) + sum($fund) + sum($groups/fe:number(Arrotondamento)) -
            sum($groups/fe:number(ImponibileImporto))) > 1)`,
        ),
        must('SDI-00429', 'not($rate = 0) or Natura'),
        must('SDI-00430', 'not($rate != 0) or not(Natura)'),
        must('SDI-00443', `empty($rate) or (../DettaglioLinee, ${FUND})/fe:number(AliquotaIVA) = $rate`),
      ],
      {
        ...HERE,
        base: 'fe:number(ImponibileImporto)',
        groups: alike('../DatiRiepilogo'),
        lines: `${alike('../DettaglioLinee')}/fe:number(PrezzoTotale)`,
        fund: `${alike(FUND)}/fe:number(ImportoContributoCassa)`,
      },
    ),
  ];
}
