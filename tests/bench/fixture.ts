/** A small result of the bench, as it would be read from `bench/results/`. */
import type { Build, Result } from '../../bench/result.ts';

export const built = (wallSeconds: number, more: Partial<Build> = {}): Build => ({
  wallSeconds,
  cpuSeconds: wallSeconds * 2,
  peakBytes: 500e6,
  pages: 1000,
  bytes: 20e6,
  ...more,
});

export const RESULT: Result = {
  stories: 10_000,
  seed: 1,
  measured: '2026-11-24',
  machine: { cpu: 'Example CPU', cores: 2, memoryBytes: 24e9, system: 'Linux 6.1', node: 'v24.0.0' },
  contestants: [
    { id: 'warta', name: 'Warta', version: '0.1.0' },
    { id: 'hugo-bookworm', name: 'Hugo', version: '0.111.3' },
    { id: 'hugo-unstable', name: 'Hugo', absent: 'This machine knows no mirror of Debian.' },
    { id: 'eleventy', name: 'Eleventy', version: '3.1.8' },
  ],
  rows: [
    {
      id: 'clean',
      title: 'Clean build',
      outcomes: {
        warta: built(10, { written: 1010 }),
        'hugo-bookworm': built(20, { pages: 1100, bytes: 18e6 }),
        eleventy: { failed: 'was stopped after 60 s' },
      },
    },
    {
      id: 'new',
      title: 'One new story',
      outcomes: { warta: built(0.5, { written: 30 }), 'hugo-bookworm': built(21) },
    },
  ],
  photos: { files: 100, wartaSeconds: 10, sharpSeconds: 8 },
};
