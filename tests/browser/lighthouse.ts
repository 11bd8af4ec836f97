/** Lighthouse, as it judges a page on a phone. https://github.com/GoogleChrome/lighthouse */
import lighthouse, { type Result } from 'lighthouse';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What a page reached. */
export interface Score {
  /** 0 to 100. */
  readonly categories: Readonly<Record<(typeof CATEGORIES)[number], number>>;
  /** Milliseconds. */
  readonly blocking: number;
  readonly largestPaint: number;
  /** Cumulative layout shift, without a unit. */
  readonly shift: number;
  /** Audits that were not passed, for a message. */
  readonly missed: readonly string[];
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

  constructor(port: number) {
    this.#port = port;
  }

  /** Adapts to the machine. @param url any page */
  async calibrate(url: string): Promise<void> {
    const { environment } = await this.#load(url, []);
    this.#slowdown = slowdownFor(environment.benchmarkIndex);
  }

  /** @param skipped audits that shall not count */
  async score(url: string, skipped: readonly string[]): Promise<Score> {
    const { categories, audits } = await this.#load(url, skipped);
    const percent = (id: string) => Math.round((categories[id]?.score ?? 0) * 100);
    const value = (id: string) => audits[id]?.numericValue ?? Number.POSITIVE_INFINITY;
    const counted = CATEGORIES.flatMap((id) => categories[id]?.auditRefs ?? []).filter(
      ({ weight }) => weight > 0,
    );
    return {
      categories: {
        performance: percent('performance'),
        accessibility: percent('accessibility'),
        'best-practices': percent('best-practices'),
        seo: percent('seo'),
      },
      blocking: value('total-blocking-time'),
      largestPaint: value('largest-contentful-paint'),
      shift: value('cumulative-layout-shift'),
      missed: counted
        .map(({ id }) => audits[id])
        .filter((audit) => audit?.score != null && audit.score < 1)
        .map((audit) => `${audit?.id} ${audit?.displayValue ?? ''}`.trim()),
    };
  }

  async #load(url: string, skipAudits: readonly string[]): Promise<Result> {
    const run = await lighthouse(url, {
      port: this.#port,
      logLevel: 'error',
      onlyCategories: [...CATEGORIES],
      skipAudits: [...skipAudits],
      disableFullPageScreenshot: true,
      throttling: { ...SLOW_4G, cpuSlowdownMultiplier: this.#slowdown },
    });
    if (!run) throw new Error(`Lighthouse has no result for ${url}.`);
    return run.lhr;
  }
}

/** Lighthouse's own "slow 4G": 150 ms and 1.6 Mbit/s, simulated. */
const SLOW_4G = {
  rttMs: 150,
  throughputKbps: 1638.4,
  requestLatencyMs: 562.5,
  downloadThroughputKbps: 1474.56,
  uploadThroughputKbps: 675,
};
