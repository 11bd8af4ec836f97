import type { WriteStream } from 'node:tty';
import type { Progress } from '../press/prepare.ts';

const WORDS = {
  compile: 'Compiling',
  scan: 'Reading stories',
  photos: 'Developing photos',
  print: 'Printing pages',
  join: 'Joining parts',
  commit: 'Publishing',
  index: 'Indexing for search',
} as const;

const WIDTH = 24;

/** A progress bar on a terminal, and nothing in a log. */
export function progressBar(stream: WriteStream): { readonly show: Progress; readonly clear: () => void } {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} };
  let shown = '';
  const show: Progress = (step, done, total) => {
    const line = barLine(step, done, total);
    if (line === shown) return;
    shown = line;
    stream.write(`\r\x1b[2K${line}`);
  };
  return { show, clear: () => stream.write(shown ? '\r\x1b[2K' : '') };
}

function barLine(step: keyof typeof WORDS, done: number, total: number): string {
  if (total === 0) return done === 0 ? `${WORDS[step]} …` : `${WORDS[step]} … ${done}`;
  const percent = Math.floor((100 * done) / total);
  const filled = Math.round((WIDTH * done) / total);
  return `${WORDS[step].padEnd(20)} ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${percent} %`;
}
