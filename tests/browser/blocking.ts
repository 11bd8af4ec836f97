/** How long a page keeps its reader waiting for an answer, whatever else the machine does that loads it. */

/** As much of an event of Chromium's trace as is asked here; times in microseconds. https://source.chromium.org/chromium/chromium/src/+/main:base/trace_event/trace_event_impl.cc */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** What of its duration the thread had a processor for. */
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly documentLoaderURL?: string } };
}

/** Nobody notices a task of so many milliseconds. https://web.dev/articles/tbt */
const UNNOTICED = 50;

/** Lighthouse lengthens a task that lays out half as much as others: a phone is not as much slower at it. https://github.com/ChromeDevTools/devtools-frontend/blob/main/front_end/models/trace/lantern/simulation/Simulator.ts */
const LAYOUT = 0.5;

/**
 * Total blocking time as Lighthouse counts it, of what a page does after its first paint, but by the time that its thread ran:
 * the wait for a processor is not the page's.
 * @param url of the page @param slowdown how many times as long a phone takes @returns milliseconds
 * @throws Error when the trace does not show the page painted
 */
export function blockingTime(trace: readonly TraceEvent[], url: string, slowdown: number): number {
  const start = trace.find(
    ({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === url,
  );
  const onThread = trace.filter(
    ({ pid, tid, ts }) => start && pid === start.pid && tid === start.tid && ts >= start.ts,
  );
  const painted = onThread.find(({ name }) => name === 'firstContentfulPaint')?.ts;
  if (painted === undefined) throw new Error(`The trace has no first paint of ${url}.`);
  const layouts = onThread.filter(({ name }) => name === 'Layout');
  const onPhone = ({ ts, dur = 0, tdur = dur }: TraceEvent) => {
    const laysOut = layouts.some((layout) => layout.ts >= ts && layout.ts < ts + dur);
    return (tdur / 1000) * slowdown * (laysOut ? LAYOUT : 1);
  };
  return onThread
    .filter(({ name, ts, dur = 0 }) => name === 'RunTask' && ts + dur > painted)
    .reduce((sum, task) => sum + Math.max(0, onPhone(task) - UNNOTICED), 0);
}
