import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measure, tellingLine } from '../../bench/measure.ts';

const script = (code: string) => ({ command: process.execPath, args: ['--eval', code] });

test('memory and time of children are counted', async () => {
  const child =
    'const bytes = Buffer.alloc(300e6, 1); const end = Date.now() + 500; while (Date.now() < end) bytes[0]++;';
  const { peakBytes, cpuSeconds, wallSeconds } = await measure(
    script(
      `require('node:child_process').execFileSync(process.execPath, ['--eval', ${JSON.stringify(child)}])`,
    ),
    60,
  );
  assert.ok(peakBytes > 300e6, `${peakBytes} bytes`);
  assert.ok(cpuSeconds > 0.3 && wallSeconds > 0.5, `${cpuSeconds} s of ${wallSeconds} s`);
});

test('a build that takes too long is stopped and says so', async () => {
  await assert.rejects(measure(script('setInterval(() => {}, 1000)'), 1), {
    message: 'was stopped after 1 s',
  });
});

test('a build that fails says how', async () => {
  await assert.rejects(measure(script("throw new RangeError('Invalid string length')"), 60), {
    message: /^failed after \d+ s: .*Invalid string length/,
  });
});

test('a command that is not there has failed', async () => {
  await assert.rejects(measure({ command: '/no/such/program', args: [] }, 60), { message: /ENOENT/ });
});

test('of all that a build said, the line that speaks of the cause is told', () => {
  assert.equal(
    tellingLine('Building…\n<--- Last few GCs --->\nFATAL ERROR: JavaScript heap out of memory\n at x\n'),
    'FATAL ERROR: JavaScript heap out of memory',
  );
  assert.equal(tellingLine('one\n\u001b[31mtwo\u001b[39m\n'), 'two');
});
