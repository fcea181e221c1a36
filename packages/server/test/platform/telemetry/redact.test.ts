import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createLogger } from '../../../src/platform/telemetry/log.js';
import { readTraceparent } from '../../../src/platform/telemetry/trace.js';

/** Everything that a logger wrote. */
function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  let text = '';
  write(createLogger({ logLevel: 'trace' }, { write: (line) => (text += line) }));
  return text;
}

describe('the log', () => {
  test('holds no secret, whatever field it stands in and however deep', () => {
    const text = logged((log) => {
      log.info(
        {
          client_secret: 'hush',
          payer_ssns: ['hush'],
          deep: { list: [{ ssn: 'hush', vendorApiKey: 'hush', 'user-api-key': 'hush' }] },
        },
        'fields',
      );
      log.info({ headers: { Authorization: 'Bearer hush-hush', cookie: 'hush', 'set-cookie': ['hush'] } });
      log.child({ access_token: 'hush', smtpPassword: 'hush' }).warn('child');
      log.info({ map: new Map([['k', { token: 'hush' }]]) });
    });
    assert.doesNotMatch(text, /hush/);
    assert.equal(text.trim().split('\n').length, 4);
  });

  test('holds no secret of an address, in fields, messages or errors', () => {
    const address = 'https://user:hush@hooks.example.com/in?key=hush&sig=hush#x';
    const text = logged((log) => {
      log.info({ url: address }, `calling ${address}`);
      log.error({
        err: new Error(`failed: ${address}`, {
          cause: Object.assign(new Error('inner'), { request: { url: address } }),
        }),
      });
      log.info('sent Authorization: Basic aHVzaGh1c2g= and Bearer hush.hush.hush');
      log.info('postgres://app:hush@db/x');
    });
    assert.doesNotMatch(text, /hush|aHVzaGh1c2g/);
    assert.match(text, /https:\/\/\[redacted\]@hooks\.example\.com\/in\?key=\[redacted\]/);
  });

  test('keeps what is no secret', () => {
    const text = logged((log) =>
      log.info(
        { companyId: 'c-1', amount: 10n, at: new Date(0), token_type: 'bearer', bytes: Buffer.from('x') },
        'Stored at 12:30.',
      ),
    );
    const line = JSON.parse(text);
    assert.deepEqual(
      [line.companyId, line.amount, line.at, line.token_type, line.bytes, line.msg, line.level],
      ['c-1', '10', '1970-01-01T00:00:00.000Z', 'bearer', '[1 bytes]', 'Stored at 12:30.', 'info'],
    );
  });

  test('survives values that contain themselves', () => {
    const loop: Record<string, unknown> = { a: 1 };
    loop.self = loop;
    assert.match(
      logged((log) => log.info({ loop })),
      /\[deep\]/,
    );
  });
});

describe('traceparent', () => {
  const good = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
  test('is read by the rules of Trace Context', () => {
    assert.deepEqual(readTraceparent(good), {
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      parentId: '00f067aa0ba902b7',
    });
    assert.ok(readTraceparent(good.replace('00-', '01-').concat('-extra')));
    for (const wrong of [
      undefined,
      '',
      `${good}-extra`,
      good.replace('00-', 'ff-'),
      good.toUpperCase(),
      `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    ]) {
      assert.equal(readTraceparent(wrong), undefined, wrong);
    }
  });
});
