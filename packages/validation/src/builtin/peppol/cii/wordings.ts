import { wording } from '../../en16931/messages/six.js';
import type { Wordings } from '../../notation.js';

/** What the rules say where CII is written otherwise than UBL. */
export const CII_WORDINGS: Wordings = {
  'PEPPOL-EN16931-R002': wording(
    ['BT-21', 'BT-22'],
    [
      'There is more than one invoice note, or a note has a subject code (BT-21). Join the texts into one without a code.',
      'Laskulla on useampi kuin yksi vapaa teksti tai tekstillä on aihekoodi (BT-21). Yhdistä tekstit yhdeksi ilman koodia.',
      'Det finns mer än en fakturatext, eller en text har ämneskod (BT-21). Slå ihop texterna till en utan kod.',
      'Det er mer enn ett fakturanotat, eller et notat har emnekode (BT-21). Slå tekstene sammen til ett uten kode.',
      'Der er mere end én fakturanote, eller en note har emnekode (BT-21). Saml teksterne i én uden kode.',
      'Er is meer dan één factuurtekst, of een tekst heeft een onderwerpcode (BT-21). Voeg de teksten samen tot één zonder code.',
    ],
  ),
  'PEPPOL-EN16931-F001': wording(
    ['BT-2', 'BT-7', 'BT-9', 'BT-72', 'BT-73', 'BT-74'],
    [
      '“{.}” is no date in the form the invoice needs: format 102, year, month, day, such as 20260531. Rewrite it.',
      '”{.}” ei ole päivämäärä laskun vaatimassa muodossa: format 102, vuosi, kuukausi, päivä, esimerkiksi 20260531. Kirjoita se uudelleen.',
      '”{.}” är inget datum i den form fakturan kräver: format 102, år, månad, dag, till exempel 20260531. Skriv om det.',
      '«{.}» er ikke en dato i formen fakturaen krever: format 102, år, måned, dag, for eksempel 20260531. Skriv den om.',
      '»{.}« er ikke en dato i den form, fakturaen kræver: format 102, år, måned, dag, for eksempel 20260531. Skriv den om.',
      '“{.}” is geen datum in de vorm die de factuur vereist: format 102, jaar, maand, dag, zoals 20260531. Herschrijf die.',
    ],
  ),
};
