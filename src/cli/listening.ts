/** Where a command listens for browsers: its options, and what to say where it cannot. */
import { UsageFailure } from '../press/failure.ts';
import { errorCode } from '../system-errors.ts';
import { type Command, type Typed, textOption } from './command.ts';

/** What a command listens at. */
export interface Listening {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
}

export const LISTENING_OPTIONS = {
  port: { type: 'string' },
  host: { type: 'string' },
} as const satisfies Command['options'];

const USUAL: Listening = { host: 'localhost', port: 4321 };
const LAST_PORT = 65_535;

/** @throws UsageFailure */
export function listeningOption(typed: Typed): Listening {
  const host = textOption(typed, 'host', USUAL.host);
  const written = textOption(typed, 'port', String(USUAL.port));
  const port = /^\d+$/.test(written) ? Number(written) : Number.NaN;
  if (!(port <= LAST_PORT))
    throw new UsageFailure(`--port takes a whole number from 0 to ${LAST_PORT}, not "${written}".`);
  return { host, port };
}

/** Why nothing can listen there, in words for people; any other error is returned as it is. */
export function notListening(error: unknown, { host, port }: Listening): unknown {
  const code = errorCode(error);
  const name = (option: string) => `Name another one with --${option}.`;
  if (code === 'EADDRINUSE') return new UsageFailure(`Port ${port} is in use. ${name('port')}`);
  if (code === 'EACCES') return new UsageFailure(`There is no permission for port ${port}. ${name('port')}`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new UsageFailure(`This machine has no address "${host}". ${name('host')}`);
  return error;
}
