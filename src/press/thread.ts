/** Worker threads that are asked and answer, and that nobody waits for in vain. */
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { isDamaged } from '../archive/archive.ts';
import { DamagedArchive } from '../archive/sealed.ts';
import { errorCode } from '../system-errors.ts';
import { PressFailure, plainFailure } from './failure.ts';

/** What a thread answers whose work may fail. */
export type Outcome<Value> = { readonly value: Value } | { readonly failure: Failure };

/** Why a thread could not do its work: errors lose their class between threads. */
interface Failure {
  readonly message: string;
  readonly stack?: string | undefined;
  /** The archive is damaged and must be begun anew. */
  readonly isDamage: boolean;
}

/** Does some work in a thread. */
export async function outcomeOf<Value>(work: () => Value | Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { value: await work() };
  } catch (error) {
    const failure = plainFailure(error);
    const { message, stack } = failure instanceof Error ? failure : new Error(String(failure));
    return { failure: { message, stack, isDamage: isDamaged(error) } };
  }
}

/** @throws DamagedArchive or PressFailure, where the thread failed */
export function resultOf<Value>(outcome: Outcome<Value>): Value {
  if ('value' in outcome) return outcome.value;
  const { message, stack, isDamage } = outcome.failure;
  if (isDamage) throw new DamagedArchive(message);
  const failure = new PressFailure(message);
  if (stack) failure.stack = stack;
  throw failure;
}

/** A thread whose module answers each message with one, in their order. */
export class Thread<Question, Answer> {
  readonly #worker: Worker;
  readonly #asked: PromiseWithResolvers<Answer>[] = [];
  #failure: Error | undefined;

  /** @param job crosses to the thread as its `workerData` */
  constructor(module: URL, job: unknown, heap: ResourceLimits) {
    this.#worker = new Worker(module, { workerData: job, resourceLimits: heap });
    this.#worker.on('message', (answer: Answer) => this.#asked.shift()?.resolve(answer));
    this.#worker.on('error', (error) => this.#fail(plainDeath(error, heap)));
    this.#worker.on('exit', () => this.#fail(earlyEnd()));
  }

  /** @throws PressFailure when the thread ends before it answered, or the error that it ended with */
  ask(question: Question): Promise<Answer> {
    const asked = Promise.withResolvers<Answer>();
    if (this.#failure) asked.reject(this.#failure);
    else {
      this.#asked.push(asked);
      this.#worker.postMessage(question);
    }
    return asked.promise;
  }

  /** Ends the thread, whatever it is doing; what it was asked stays without an answer. */
  async end(): Promise<void> {
    this.#asked.length = 0;
    await this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    for (const { reject } of this.#asked.splice(0)) reject(this.#failure);
  }
}

/** Of a thread that ended as if its work were done. */
const earlyEnd = () =>
  new PressFailure(
    'A worker thread ended before its work was done. What was published before is as it was; build again.',
  );

function plainDeath(error: unknown, { maxOldGenerationSizeMb }: ResourceLimits): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  if (errorCode(error) !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new PressFailure(
    `A worker thread needed more than its ${maxOldGenerationSizeMb} MB of memory. What was published before is as it was. Divide stories of many pages, or use "warta build --workers 0": one thread has no such limit.`,
    { cause: error },
  );
}
