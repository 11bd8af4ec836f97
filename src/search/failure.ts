/** The indexer failed; its words are in the message, a sentence without its full stop. */
export class IndexerFailure extends Error {
  override name = 'IndexerFailure';
}
