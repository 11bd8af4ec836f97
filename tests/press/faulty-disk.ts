/**
 * Loaded into a build by tests (`node --import`): counts what it changes on the disk, and at a given change lets fate
 * strike. `WARTA_FAULT` is what happens and where:
 * - `kill:17`: the process dies before its 17th change, or `SIGTERM:17`: is asked to end. `full:17`: the disk is full from then on
 * - `commit-kill:3`, `commit-SIGTERM:3`: before the third change after the commit's journal was written
 * - `archive-kill:40`: before the archive is written to for the 40th time
 * - `read-only:/folder`: nothing below it can be changed
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync, StatementSync } from 'node:sqlite';

const CHANGES = [
  'writeFileSync',
  'renameSync',
  'mkdirSync',
  'rmSync',
  'rmdirSync',
  'unlinkSync',
  'utimesSync',
  'copyFileSync',
  'openSync',
] as const;
/** A disk that is full can still do this. */
const NEEDS_NO_ROOM: ReadonlySet<string> = new Set(['rmSync', 'rmdirSync', 'unlinkSync', 'utimesSync']);

const [, kind = '', fault = '', at = ''] =
  /^(?:(commit|archive)-)?([^:]*):(.*)$/.exec(process.env.WARTA_FAULT ?? '') ?? [];
let changes = 0;
let isCounting = kind !== 'commit';

function strike(path: string): void {
  if (fault === 'read-only') {
    if (path.startsWith(`${at}/`)) throw failure('EROFS', 'read-only file system', path);
    return;
  }
  if (isCounting) changes++;
  if (changes < Number(at)) return;
  if (fault === 'full') throw failure('ENOSPC', 'no space left on device', path);
  // A second signal would end the process at once.
  if (changes === Number(at)) process.kill(process.pid, fault === 'kill' ? 'SIGKILL' : fault);
}

const failure = (code: string, words: string, path: string) =>
  Object.assign(new Error(`${code}: ${words}`), { code, path });

for (const name of CHANGES) {
  const real: (...given: never[]) => unknown = fs[name];
  const wrapped = (...given: never[]) => {
    const [path = '', second] = given.map(String);
    const isReading = name === 'openSync' && !second?.startsWith('w');
    const isPossible = fault === 'full' && NEEDS_NO_ROOM.has(name);
    const changed = name === 'renameSync' || name === 'copyFileSync' ? (second ?? '') : path;
    if (kind !== 'archive' && !isReading && !isPossible) strike(changed);
    const result = real(...given);
    if (name === 'renameSync' && second?.endsWith('journal.json')) isCounting = true;
    return result;
  };
  Object.assign(fs, { [name]: wrapped });
}
syncBuiltinESMExports();

if (kind === 'archive')
  for (const [prototype, name] of [
    [DatabaseSync.prototype, 'exec'],
    [StatementSync.prototype, 'run'],
  ] as const) {
    const real: unknown = Reflect.get(prototype, name);
    Object.assign(prototype, {
      [name](this: unknown, ...given: readonly unknown[]) {
        strike('');
        return Reflect.apply(real as (...given: unknown[]) => unknown, this, given);
      },
    });
  }
