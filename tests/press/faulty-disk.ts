/**
 * Loaded into a build by tests (`node --import`): counts what it changes on the disk, and at a given change lets fate
 * strike. `WARTA_FAULT` is `kill:17`, the process dies before its 17th change; `commit-kill:3`, before the third one
 * after the commit's journal was written; or `full:17`, the disk is full from the 17th change on.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const CHANGES = [
  'writeFileSync',
  'renameSync',
  'mkdirSync',
  'rmSync',
  'rmdirSync',
  'copyFileSync',
  'openSync',
] as const;

const [fault = '', at = ''] = (process.env.WARTA_FAULT ?? '').split(':');
let changes = 0;
let isCommitting = !fault.startsWith('commit-');

function strike(path: string): void {
  if (isCommitting) changes++;
  if (changes < Number(at)) return;
  if (fault.endsWith('kill')) process.kill(process.pid, 'SIGKILL');
  if (fault === 'full')
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', path });
}

for (const name of CHANGES) {
  const real: (...given: never[]) => unknown = fs[name];
  const wrapped = (...given: never[]) => {
    const [path, second] = given.map(String);
    const isReading = name === 'openSync' && !second?.startsWith('w');
    // A disk that is full can still delete.
    const isPossible = fault === 'full' && name.startsWith('rm');
    if (!isReading && !isPossible) strike(path ?? '');
    const result = real(...given);
    if (name === 'renameSync' && second?.endsWith('journal.json')) isCommitting = true;
    return result;
  };
  Object.assign(fs, { [name]: wrapped });
}
syncBuiltinESMExports();
