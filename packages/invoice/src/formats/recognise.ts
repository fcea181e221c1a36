import type { Candidate } from './candidate.js';
import { detectEhf20 } from './ehf20/detect.js';
import { detectEhf30Reminder } from './ehf30reminder/detect.js';
import { detectEn16931Cii } from './en16931cii/detect.js';
import { detectEn16931Ubl } from './en16931ubl/detect.js';
import { detectFacturx } from './facturx/detect.js';
import { detectFatturaPa12 } from './fatturapa12/detect.js';
import { detectFinvoice13 } from './finvoice13/detect.js';
import { detectFinvoice20 } from './finvoice20/detect.js';
import { detectFinvoice30 } from './finvoice30/detect.js';
import type { FormatName } from './format.js';
import { detectOioubl21 } from './oioubl21/detect.js';
import { detectOioubl202 } from './oioubl202/detect.js';
import { detectPeppolBis20 } from './peppolbis20/detect.js';
import { detectPeppolBis30 } from './peppolbis30/detect.js';
import { detectPeppolBis30Sb } from './peppolbis30sb/detect.js';
import { detectSiubl11 } from './siubl11/detect.js';
import { detectSiubl12 } from './siubl12/detect.js';
import { detectSiubl20 } from './siubl20/detect.js';
import { detectSvefaktura10 } from './svefaktura10/detect.js';
import { detectTeapps27 } from './teapps27/detect.js';
import { detectTeapps30 } from './teapps30/detect.js';
import { detectVismaUbl30 } from './vismaubl30/detect.js';
import { detectXrechnung23Cii } from './xrechnung23cii/detect.js';
import { detectXrechnung23ExtCii } from './xrechnung23extcii/detect.js';
import { detectXrechnung23ExtUbl } from './xrechnung23extubl/detect.js';
import { detectXrechnung23Ubl } from './xrechnung23ubl/detect.js';
import { detectXrechnung30Cii } from './xrechnung30cii/detect.js';
import { detectXrechnung30ExtCii } from './xrechnung30extcii/detect.js';
import { detectXrechnung30ExtUbl } from './xrechnung30extubl/detect.js';
import { detectXrechnung30Ubl } from './xrechnung30ubl/detect.js';

type Test = (document: Candidate) => boolean;

/**
 * How each format is known by its content; the first that fits wins. National formats built on a Peppol
 * one come before it, since their identifiers contain its own. VISMAXML, VISMAUBL10, SEDI and E2B
 * have no published mark: they are what they are when the sender names them.
 */
export const RECOGNISED: readonly (readonly [FormatName, Test])[] = [
  ['FACTURX', detectFacturx],
  ['EHF20', detectEhf20],
  ['SIUBL11', detectSiubl11],
  ['SIUBL12', detectSiubl12],
  ['SIUBL20', detectSiubl20],
  ['PEPPOLBIS20', detectPeppolBis20],
  ['PEPPOLBIS30', detectPeppolBis30],
  ['VISMAUBL30', detectVismaUbl30],
  ['EHF30REMINDER', detectEhf30Reminder],
  ['PEPPOLBIS30SB', detectPeppolBis30Sb],
  ['XRECHNUNG23EXTUBL', detectXrechnung23ExtUbl],
  ['XRECHNUNG23EXTCII', detectXrechnung23ExtCii],
  ['XRECHNUNG23UBL', detectXrechnung23Ubl],
  ['XRECHNUNG23CII', detectXrechnung23Cii],
  ['XRECHNUNG30EXTUBL', detectXrechnung30ExtUbl],
  ['XRECHNUNG30EXTCII', detectXrechnung30ExtCii],
  ['XRECHNUNG30UBL', detectXrechnung30Ubl],
  ['XRECHNUNG30CII', detectXrechnung30Cii],
  ['EN16931CII', detectEn16931Cii],
  ['EN16931UBL', detectEn16931Ubl],
  ['OIOUBL21', detectOioubl21],
  ['OIOUBL', detectOioubl202],
  ['FINVOICE13', detectFinvoice13],
  ['FINVOICE20', detectFinvoice20],
  ['FINVOICE30', detectFinvoice30],
  ['TEAPPS27', detectTeapps27],
  ['TEAPPS30', detectTeapps30],
  ['SVEFAKTURA10', detectSvefaktura10],
  ['FATTURAPA12', detectFatturaPa12],
];

/** The format of a document, or undefined. */
export function recognise(document: Candidate): FormatName | undefined {
  return RECOGNISED.find(([, test]) => test(document))?.[0];
}
