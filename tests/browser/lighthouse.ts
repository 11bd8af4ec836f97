/** Lighthouse, as it judges a page on a phone. https://github.com/GoogleChrome/lighthouse */
import lighthouse, { type Flags, type Result, type RunnerResult } from 'lighthouse';
import { blockingTime } from './blocking.ts';

/** What a page has or has not, however fast it comes: once is enough to find out. */
const QUALITIES = ['accessibility', 'best-practices', 'seo'];

/** All that the score for performance is made of. */
const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'speed-index',
  'total-blocking-time',
  'cumulative-layout-shift',
];

/** How fast a page came, once. */
export interface Pace {
  /** 0 to 100. */
  readonly performance: number;
  /** Milliseconds, as `blockingTime` counts them. */
  readonly blocking: number;
  readonly largestPaint: number;
  /** Cumulative layout shift, without a unit. */
  readonly shift: number;
  /** Audits that were not passed, for a message. */
  readonly missed: readonly string[];
}

/** All that a page reached. */
export interface Judgement extends Pace {
  /** 0 to 100. */
  readonly accessibility: number;
  readonly practices: number;
  readonly seo: number;
}

/**
 * Lighthouse makes tasks four times as long as they were, to get from a fast desktop to a phone of the middle class. It is
 * to be told when the machine is no fast desktop. https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md#cpu-throttling
 */
const DESKTOP = { index: 1500, slowdown: 4 } as const;

/** @param index Lighthouse's own measure of the machine */
const slowdownFor = (index: number): number =>
  Math.min(DESKTOP.slowdown, Math.max(1, (DESKTOP.slowdown * index) / DESKTOP.index));

/** Loads pages in the browser at a debugging port, one at a time. */
export class Judge {
  readonly #port: number;
  #slowdown: number = DESKTOP.slowdown;
  /** Lighthouse's highest measure of the machine: a lower one tells of its other work, which thread time does not count either. */
  #fastest = 0;

  constructor(port: number) {
    this.#port = port;
  }

  /** Adapts to the machine. @param url any page */
  async calibrate(url: string): Promise<void> {
    const { lhr } = await this.#load(url, { onlyAudits: METRICS });
    this.#slowdown = slowdownFor(lhr.environment.benchmarkIndex);
  }

  /** @param skipped audits that shall not count */
  async judge(url: string, skipped: readonly string[]): Promise<Judgement> {
    const run = await this.#load(url, {
      onlyCategories: ['performance', ...QUALITIES],
      skipAudits: [...skipped],
    });
    return {
      ...this.#paceOf(run),
      accessibility: percentOf(run.lhr, 'accessibility'),
      practices: percentOf(run.lhr, 'best-practices'),
      seo: percentOf(run.lhr, 'seo'),
    };
  }

  /** Takes half of the time of a judgement, or less. */
  async time(url: string): Promise<Pace> {
    return this.#paceOf(await this.#load(url, { onlyAudits: METRICS }));
  }

  async #load(
    url: string,
    scope: Pick<Flags, 'onlyAudits' | 'onlyCategories' | 'skipAudits'>,
  ): Promise<RunnerResult> {
    const run = await lighthouse(url, {
      ...scope,
      port: this.#port,
      logLevel: 'error',
      disableFullPageScreenshot: true,
      throttling: { ...SLOW_4G, cpuSlowdownMultiplier: this.#slowdown },
    });
    if (!run) throw new Error(`Lighthouse has no result for ${url}.`);
    this.#fastest = Math.max(this.#fastest, run.lhr.environment.benchmarkIndex);
    return run;
  }

  #paceOf({ lhr, artifacts }: RunnerResult): Pace {
    const { audits, categories } = lhr;
    const value = (id: string) => audits[id]?.numericValue ?? Number.POSITIVE_INFINITY;
    const counted = Object.values(categories)
      .flatMap(({ auditRefs }) => auditRefs)
      .filter(({ weight }) => weight > 0);
    return {
      performance: percentOf(lhr, 'performance'),
      blocking: blockingTime(artifacts.Trace.traceEvents, lhr.finalDisplayedUrl, slowdownFor(this.#fastest)),
      largestPaint: value('largest-contentful-paint'),
      shift: value('cumulative-layout-shift'),
      missed: counted
        .map(({ id }) => audits[id])
        .filter((audit) => audit?.score != null && audit.score < 1)
        .map((audit) => `${audit?.id} ${audit?.displayValue ?? ''}`.trim()),
    };
  }
}

const percentOf = ({ categories }: Result, id: string) => Math.round((categories[id]?.score ?? 0) * 100);

/** Lighthouse's own "slow 4G": 150 ms and 1.6 Mbit/s, simulated. */
const SLOW_4G = {
  rttMs: 150,
  throughputKbps: 1638.4,
  requestLatencyMs: 562.5,
  downloadThroughputKbps: 1474.56,
  uploadThroughputKbps: 675,
};
