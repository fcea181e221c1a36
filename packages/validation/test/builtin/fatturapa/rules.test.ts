import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fatturapaRules } from '../../../src/builtin/fatturapa/index.js';
import { builtInSchema } from '../../../src/structures/index.js';
import { all, type Edit, remove, repeat, set, setAttribute } from '../../support/edit.js';
import { proveRules } from '../breach-tests.js';
import { parsed } from '../sets.js';
import { FATTURA_BREACHES, FATTURA_SOUND } from './breaches.js';
import { FATTURA } from './document.js';

proveRules('FatturaPA', fatturapaRules, FATTURA_SOUND, FATTURA_BREACHES);

const HEADER = 'FatturaElettronicaHeader';
const DOCUMENT = 'FatturaElettronicaBody/DatiGenerali/DatiGeneraliDocumento';
const LINE = 'FatturaElettronicaBody/DatiBeniServizi/DettaglioLinee';

describe('structure of FatturaPA 1.2.2', () => {
  const findings = (xml: string) => builtInSchema('fatturapa-1.2').validate(parsed(xml));

  test('finds nothing in a sound document', () => assert.deepEqual(findings(FATTURA), []));

  const wrong: readonly (readonly [what: string, edit: Edit])[] = [
    ['no recipient code', remove(`${HEADER}/DatiTrasmissione/CodiceDestinatario`)],
    ['a version of its own', setAttribute('', 'versione', 'FPX12')],
    [
      'a company that is a person too',
      set(
        `${HEADER}/CedentePrestatore/DatiAnagrafici/Anagrafica`,
        '<Denominazione>A</Denominazione><Nome>B</Nome><Cognome>C</Cognome>',
      ),
    ],
    ['letters that ISO 8859-1 lacks', set(`${LINE}/Descrizione`, 'šest kusů')],
    ['a number too long', set(`${DOCUMENT}/Numero`, '123456789012345678901')],
    ['an amount without decimals', set(`${LINE}/PrezzoTotale`, '900')],
    ['a negative quantity', set(`${LINE}/Quantita`, '-20.00')],
    ['a rate above a hundred', set(`${LINE}/AliquotaIVA`, '100.01')],
    ['a type of document that is none', set(`${DOCUMENT}/TipoDocumento`, 'TD07')],
    ['a date before 1970', set(`${DOCUMENT}/Data`, '1969-12-31')],
    ['a foreign post code', set(`${HEADER}/CessionarioCommittente/Sede/CAP`, '1012 AB')],
    ['two types of document', repeat(`${DOCUMENT}/TipoDocumento`)],
    ['no line', all(remove(`${LINE}[2]`), remove(LINE))],
  ];
  for (const [what, edit] of wrong) {
    test(`refuses ${what}`, () => assert.ok(findings(edit(FATTURA)).length > 0));
  }
});
