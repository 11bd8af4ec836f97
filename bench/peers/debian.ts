/** Programs of Debian's suites, unpacked into the bench's cache: nothing is installed, and no rights are needed. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from '../places.ts';

/** How to start a program with the libraries of its own suite. */
export interface Program {
  readonly command: string;
  /** Before the program's own. */
  readonly args: readonly string[];
}

/**
 * @param suite `bookworm`, `sid`
 * @throws Error when this machine has no apt, or the mirror that it knows cannot be reached
 */
export function debianProgram(name: string, suite: string): Program {
  const root = join(CACHE, `${name}-${suite}`);
  if (!existsSync(root)) unpack(name, suite, root);
  const [loader] = filesIn(root, '{,usr/}lib{,64}/**/ld-linux*.so.*');
  if (!loader) throw new Error(`Debian's ${name} has no loader for this machine.`);
  const libraries = globSync(join(root, '{,usr/}lib/*-linux-gnu*'));
  return { command: loader, args: ['--library-path', libraries.join(':'), join(root, 'usr/bin', name)] };
}

/** Not links, which lead out of the folder. */
const filesIn = (root: string, pattern: string) =>
  globSync(join(root, pattern)).filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());

/** apt works with lists and a state of its own; whatever the package needs is downloaded with it. */
function unpack(name: string, suite: string, root: string): void {
  const work = `${root}.new`;
  rmSync(work, { recursive: true, force: true });
  for (const folder of ['lists/partial', 'cache/archives/partial', 'root'])
    mkdirSync(join(work, folder), { recursive: true });
  const mirror = run('apt-get', ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages'])
    .split('\n')
    .find((uri) => /\/debian\/?$/.test(uri));
  if (!mirror) throw new Error('This machine knows no mirror of Debian.');
  writeFileSync(join(work, 'status'), '');
  writeFileSync(join(work, 'sources.list'), `deb [signed-by=${KEYRING}] ${mirror} ${suite} main\n`);
  const options = aptOptions(work);
  run('apt-get', [...options, 'update', '--error-on=any']);
  run('apt-get', [...options, 'install', '--yes', '--download-only', name]);
  for (const file of globSync(join(work, 'cache/archives/*.deb')))
    run('dpkg-deb', ['--extract', file, join(work, 'root')]);
  renameSync(join(work, 'root'), root);
  rmSync(work, { recursive: true });
}

const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

const aptOptions = (work: string): readonly string[] =>
  [
    `Dir::Etc::sourcelist=${join(work, 'sources.list')}`,
    'Dir::Etc::sourceparts=-',
    `Dir::State::lists=${join(work, 'lists')}`,
    `Dir::State::status=${join(work, 'status')}`,
    `Dir::Cache=${join(work, 'cache')}`,
    'APT::Install-Recommends=false',
    'APT::Sandbox::User=root',
    'Debug::NoLocking=true',
  ].flatMap((option) => ['-o', option]);

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (error || status !== 0)
    throw new Error(`It could not be had from Debian: ${error?.message ?? stderr.trim().split('\n').at(-1)}`);
  return stdout;
}
