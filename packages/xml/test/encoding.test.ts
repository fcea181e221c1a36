import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseXml } from '../src/index.js';
import { latin1, refusal, utf8 } from './helpers/bytes.js';

const utf16le = (text: string): Uint8Array => Buffer.from(text, 'utf16le');
const utf16be = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();
const declared = (label: string, content: string): string =>
  `<?xml version="1.0" encoding="${label}"?><a>${content}</a>`;

describe('encodings', () => {
  const accepted: [name: string, bytes: Uint8Array, encoding: string, text: string][] = [
    ['UTF-8 without a declaration', utf8('<a>ä€😀</a>'), 'UTF-8', 'ä€😀'],
    ['UTF-8 with a byte order mark', utf8('\uFEFF<a>ä</a>'), 'UTF-8', 'ä'],
    ['UTF-8 byte order mark over another declaration', utf8(`\uFEFF${declared('ISO-8859-15', '€')}`), 'UTF-8', '€'],
    ['UTF-8 in other letters', utf8(declared('utf-8', 'ä')), 'UTF-8', 'ä'],
    ['a byte order mark inside the text', utf8('<a>\uFEFFx</a>'), 'UTF-8', '\uFEFFx'],
    ['ISO-8859-1', latin1(declared('iso-8859-1', '\xe4\xa4\x80')), 'ISO-8859-1', 'ä¤\x80'],
    [
      'ISO-8859-15',
      latin1(declared('ISO-8859-15', '\xe4\xa4\xa6\xa8\xb4\xb8\xbc\xbd\xbe')),
      'ISO-8859-15',
      'ä€ŠšŽžŒœŸ',
    ],
    ['windows-1252', latin1(declared('Windows-1252', '\xe4\x80\x85\x9f\xa4')), 'windows-1252', 'ä€…Ÿ¤'],
    ['US-ASCII', latin1(declared('US-ASCII', 'a&#228;')), 'US-ASCII', 'aä'],
    ['UTF-16LE with a byte order mark', utf16le('\uFEFF<a>ä€😀</a>'), 'UTF-16LE', 'ä€😀'],
    ['UTF-16BE with a byte order mark', utf16be('\uFEFF<a>ä€😀</a>'), 'UTF-16BE', 'ä€😀'],
    ['UTF-16 declared', utf16le(`\uFEFF${declared('UTF-16', 'ä')}`), 'UTF-16LE', 'ä'],
    ['UTF-16LE without a byte order mark', utf16le(declared('UTF-16LE', 'ä')), 'UTF-16LE', 'ä'],
    ['UTF-16BE without a byte order mark', utf16be(declared('utf-16', 'ä')), 'UTF-16BE', 'ä'],
    [
      'single quotes in the declaration',
      latin1("<?xml version='1.0' encoding='latin1'?><a>\xe4</a>"),
      'ISO-8859-1',
      'ä',
    ],
  ];
  for (const [name, bytes, encoding, text] of accepted) {
    test(`reads ${name}`, () => {
      const document = parseXml(bytes);
      assert.equal(document.root.text, text);
      assert.equal(document.encoding, encoding);
    });
  }

  const refused: [name: string, bytes: Uint8Array, message: RegExp, line: number, column: number][] = [
    ['an unknown encoding', utf8(declared('KOI8-R', 'a')), /KOI8-R is not supported/, 1, 1],
    ['a name of Object.prototype as encoding', utf8(declared('constructor', 'a')), /not supported/, 1, 1],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), /UTF-32/, 1, 1],
    ['UTF-32 without a mark', Buffer.from([0, 0, 0, 0x3c]), /UTF-32/, 1, 1],
    ['EBCDIC', Buffer.from([0x4c, 0x6f, 0xa7, 0x94, 0x93]), /EBCDIC/, 1, 1],
    ['UTF-16 declared over bytes', utf8(declared('UTF-16', 'a')), /declares encoding UTF-16/, 1, 1],
    ['UTF-8 declared over UTF-16 without a mark', utf16le(declared('UTF-8', 'a')), /declares encoding UTF-8/, 1, 1],
    ['a Latin-1 byte in UTF-8', latin1('<a>\n\xe4</a>'), /byte 0xE4 at offset 4 is not valid UTF-8/, 2, 1],
    ['a cut UTF-8 sequence', utf8('<a>ä€').subarray(0, 7), /0xE2 at offset 5/, 1, 5],
    ['an overlong UTF-8 sequence', latin1('<a>\xc0\xaf</a>'), /0xC0 at offset 3/, 1, 4],
    ['a UTF-8 encoded surrogate', latin1('<a>\xed\xa0\x80</a>'), /0xED at offset 3/, 1, 4],
    ['UTF-8 beyond Unicode', latin1('<a>\xf4\x90\x80\x80</a>'), /0xF4 at offset 3/, 1, 4],
    ['half a UTF-16 unit', Buffer.concat([utf16le('\uFEFF<a/>'), Buffer.from([0x20])]), /not valid UTF-16LE/, 1, 5],
    ['half a big-endian UTF-16 unit', Buffer.concat([utf16be('\uFEFF<a/>'), Buffer.from([0x20])]), /UTF-16BE/, 1, 5],
    ['a byte windows-1252 does not define', latin1(declared('windows-1252', '\x80\n\x81')), /0x81/, 2, 1],
    ['a byte beyond US-ASCII', latin1(declared('US-ASCII', '\xe4')), /0xE4/, 1, 45],
  ];
  for (const [name, bytes, message, line, column] of refused) {
    test(`refuses ${name}`, () => {
      const error = refusal(bytes);
      assert.equal(error.code, 'encoding');
      assert.match(error.message, message);
      assert.deepEqual([error.line, error.column], [line, column]);
    });
  }

  test('refuses lone surrogates in UTF-16 as characters', () => {
    for (const text of [
      '<a>\uD800</a>',
      '<a>\uDC00x</a>',
      '<a b="\uD800\uD800"/>',
      '<a\uD800/>',
      '<!--\uDFFF--><a/>',
    ]) {
      assert.equal(refusal(utf16le(`\uFEFF${text}`)).code, 'character', JSON.stringify(text));
    }
  });

  test('finds the same first fault in random bytes as the platform decoder says there is one', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (noise) => {
        const bytes = Buffer.concat([utf8('<a><![CDATA['), noise, utf8(']]></a>')]);
        let valid = true;
        try {
          strict.decode(bytes);
        } catch {
          valid = false;
        }
        let code: string | undefined;
        try {
          parseXml(bytes);
        } catch (error) {
          code = (error as { code: string }).code;
        }
        assert.equal(code === 'encoding', !valid);
      }),
      { seed: 7, numRuns: 3000 },
    );
  });
});
