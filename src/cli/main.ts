import { parseArgs } from 'node:util';
import { PressFailure, plainWords, UsageFailure } from '../press/failure.ts';
import { errorCode } from '../system-errors.ts';
import { type Command, EXIT } from './command.ts';

interface Listed {
  /** One line for `warta --help`. */
  readonly summary: string;
  /** Loads the command's own modules, and no other's: an editor waits for them at each publish. */
  readonly load: () => Promise<Command>;
}

const COMMANDS: ReadonlyMap<string, Listed> = new Map([
  ['build', { summary: 'print the site', load: async () => (await import('./build.ts')).buildCommand }],
  [
    'plan',
    {
      summary: 'prepare what several machines print in parts',
      load: async () => (await import('./plan.ts')).planCommand,
    },
  ],
  [
    'merge',
    {
      summary: 'join the parts that several machines printed',
      load: async () => (await import('./merge.ts')).mergeCommand,
    },
  ],
  [
    'check',
    {
      summary: 'list every problem of the newsroom',
      load: async () => (await import('./check.ts')).checkCommand,
    },
  ],
  ['dev', { summary: 'write with live reload', load: async () => (await import('./dev.ts')).devCommand }],
  [
    'preview',
    { summary: 'serve the printed site', load: async () => (await import('./preview.ts')).previewCommand },
  ],
  ['new', { summary: 'begin a story', load: async () => (await import('./new.ts')).newCommand }],
]);

const HELP = `Warta prints a news portal from Markdown.

Usage: warta <command> [options]

${[...COMMANDS].map(([name, { summary }]) => `  ${name.padEnd(9)}${summary}`).join('\n')}

"warta <command> --help" tells more, --debug shows where a command failed.
Exit status: 0 done, 1 the newsroom has errors or the machine failed, 2 wrong
usage or environment, 130 interrupted.
`;

/**
 * Runs the command line.
 * @param words the arguments after `warta`
 * @returns the exit status
 */
export async function main(words: readonly string[]): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endWithoutListener);
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h') {
    process.stdout.write(HELP);
    return name === undefined ? EXIT.wrongUsage : EXIT.done;
  }
  process.once('SIGINT', () => process.exit(EXIT.interrupted));
  process.once('SIGTERM', () => process.exit(EXIT.interrupted));
  try {
    return await runCommand(name, rest);
  } catch (error) {
    return tellFailure(error, words.includes('--debug'));
  }
}

/** Whoever reads what a command says may stop before its end, as `head` does: the command goes on, and ends as it would have. */
function endWithoutListener(error: Error): void {
  if (errorCode(error) === 'EPIPE') return;
  const words = plainWords(error) ?? error.message;
  process.exit(
    tellFailure(new PressFailure(`What the command has to say could not be written. ${words}.`), false),
  );
}

async function runCommand(name: string, words: readonly string[]): Promise<number> {
  const listed = COMMANDS.get(name);
  if (!listed) throw new UsageFailure(`There is no command "${name}". "warta --help" lists them.`);
  const command = await listed.load();
  const { values, positionals } = parseWords(name, command, words);
  if (values.help) {
    process.stdout.write(command.help);
    return EXIT.done;
  }
  return command.run(values, positionals);
}

function parseWords(name: string, command: Command, words: readonly string[]) {
  const options = {
    ...command.options,
    help: { type: 'boolean', short: 'h' },
    debug: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    const said = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new UsageFailure(`${said}. "warta ${name} --help" lists the options.`);
  }
}

/** What nobody expected is told too, and how to see where it happened. */
function tellFailure(error: unknown, debug: boolean): number {
  const isPlain = error instanceof PressFailure || error instanceof UsageFailure;
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const hint = isPlain ? '' : `\n${UNEXPECTED}`;
  process.stderr.write(`warta: ${debug ? (stack ?? message) : message + hint}\n`);
  return error instanceof UsageFailure ? EXIT.wrongUsage : EXIT.failed;
}

const UNEXPECTED = 'This was not expected. The same command with --debug shows where it happened.';
