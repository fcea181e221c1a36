import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inEnglish, refusalSaying, say, sayAll, sentenceOf, speak } from '../../src/events/say.js';
import { sentences } from '../../src/events/sentences.js';
import { languages, textsOf } from '../../src/web/texts/index.js';
import { toldIn } from '../../src/web/texts/told.js';

const placesOf = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const fi = textsOf('fi');

describe('sentences', () => {
  test('values stand in their places, sentences and lists of them too, in each language', () => {
    const receivers = sayAll(
      ['A', 'B'].map((name) => say('party.receiver', { name, bid: '1-2', address: '3' })),
      '; ',
    );
    const words = say('route.bid_of_several', { bid: '1-2', count: '2', receivers });
    assert.equal(
      inEnglish(words),
      'Business id 1-2 has 2 possible recipients (A (1-2), address 3; B (1-2), address 3) and none of them is certain. Send with recipient_eia to say which.',
    );
    assert.match(speak(words, fi) ?? '', /on 2 \(A \(1-2\), osoite 3; B \(1-2\), osoite 3\), eikä/);
  });

  test('a value that looks like a place or a pattern stays as it is', () => {
    assert.equal(inEnglish(say('party.at', { name: '{address} $&', address: '1' })), '{address} $& at 1');
  });

  for (const language of Object.keys(languages) as (keyof typeof languages)[]) {
    test(`every sentence has the same places in ${language} as in the API; of fields of the API only the API speaks`, () => {
      const texts: Readonly<Record<string, string>> = textsOf(language).sentences;
      const others = Object.entries(sentences).filter(
        ([code, text]) =>
          placesOf(text).some((place) => !placesOf(texts[code] ?? '').includes(place)) && !code.startsWith('refused.'),
      );
      assert.deepEqual(others, []);
      const unknown = Object.entries(texts).filter(([code, text]) =>
        placesOf(text).some((place) => !placesOf(sentences[code as keyof typeof sentences]).includes(place)),
      );
      assert.deepEqual(unknown, []);
    });
  }

  test('what older versions stored is told in the language where it is known as it stands, else as stored', () => {
    assert.deepEqual(sentenceOf('Invoice created'), say('invoice.created'));
    assert.equal(toldIn(fi, undefined, 'Invoice created'), 'Lasku luotu');
    assert.equal(toldIn(fi, undefined, 'Invoice sent to A'), 'Invoice sent to A');
    assert.equal(toldIn(fi, say('invoice.sent', { to: 'A' }), 'Invoice sent to A'), 'Lasku lähetetty: A');
  });

  test('a sentence of a newer version is told as stored', () => {
    const newer = { code: 'invoice.seen', values: { by: 'A' } };
    assert.equal(toldIn(fi, newer, 'A has seen it'), 'A has seen it');
    assert.equal(toldIn(fi, sayAll([newer, 'x']), 'A has seen it x'), 'A has seen it x');
  });

  test('a refusal says the same in the words of the API and as sentences', () => {
    const refusal = refusalSaying('invalid_parameters', [say('refused.empty', { field: 'files[0]' })]);
    assert.deepEqual(refusal.details, ['files[0]: the file is empty.']);
    assert.deepEqual(
      refusal.said?.map((words) => speak(words, fi)),
      ['Tiedosto on tyhjä.'],
    );
  });
});
