/** Commands that go on until they are stopped. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { PROJECT } from '../press/tiny-newsroom.ts';

export const WARTA = join(PROJECT, 'src/cli/warta.js');

/** Starts a command that goes on, and answers the address that it prints. */
export async function start(t: TestContext, words: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [WARTA, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  t.after(() => child.kill('SIGKILL'));
  let said = '';
  const address = new Promise<string>((resolve, reject) => {
    const listen = (text: Buffer) => {
      said += text;
      const found = /http:\/\/[^\s\u001b]+/.exec(said)?.[0];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    once(child, 'close').then(() => reject(new Error(said)));
  });
  return await address;
}
