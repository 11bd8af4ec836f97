/** Another generator that prints the same newsroom, to measure ours against. */
export interface Peer {
  readonly name: string;
  readonly version: () => string;
  /**
   * Lays out a site in the peer's shape; none of this is measured.
   * @param newsroom what `writeNewsroom` wrote
   * @param work an empty folder, or one that does not exist yet
   * @throws Error with a plain sentence when the peer cannot be had on this machine
   */
  readonly prepare: (newsroom: string, work: string) => Promise<void>;
  /** The build itself. */
  readonly command: (work: string) => Run;
  /** The folder that the build prints to. */
  readonly out: (work: string) => string;
}

interface Run {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Record<string, string>;
}
