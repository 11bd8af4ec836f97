/** The tables of the archive. All can be made again from the newsroom's files. */
export const SCHEMA = `
  CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  -- What lay under articles/ at the last scan. 'content' is a hash of what was read of a story; 'problems' are those of the file alone;
  -- 'folded' is the path as disks may see it that tell no case, where another path could be the same there.
  CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, stamp TEXT NOT NULL, content TEXT NOT NULL, problems TEXT NOT NULL, folded TEXT) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS files_with_problems ON files (path) WHERE problems <> '[]';
  CREATE INDEX IF NOT EXISTS files_of_unusual_names ON files (folded) WHERE folded IS NOT NULL;

  -- What files name and must find elsewhere; 'open' is what must be looked at, see open-references.ts.
  CREATE TABLE IF NOT EXISTS refs (file TEXT NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL, anchor TEXT, line INTEGER NOT NULL, col INTEGER NOT NULL, open INTEGER NOT NULL);
  CREATE INDEX IF NOT EXISTS refs_of_file ON refs (file);
  CREATE INDEX IF NOT EXISTS refs_to ON refs (kind, target, anchor);
  CREATE INDEX IF NOT EXISTS refs_open ON refs (kind) WHERE open;

  -- _desk files, by what they are: site, sections, front, popular, author:redaksi, topic:beras, page:kontak.
  CREATE TABLE IF NOT EXISTS desk (key TEXT PRIMARY KEY, data TEXT NOT NULL) WITHOUT ROWID;
  -- What else stories may call a topic or an author that has a file: topic:uni-eropa means topic:ue.
  CREATE TABLE IF NOT EXISTS names (term TEXT NOT NULL, means TEXT NOT NULL, PRIMARY KEY (term, means)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS names_of ON names (means);

  -- 'state' is what readers may see: published, withdrawn, draft, scheduled (the last two only where drafts are shown), or hidden.
  CREATE TABLE IF NOT EXISTS stories (
    id INTEGER PRIMARY KEY, story TEXT NOT NULL UNIQUE, date INTEGER NOT NULL, modified INTEGER NOT NULL, status TEXT NOT NULL,
    state TEXT NOT NULL, pictured INTEGER NOT NULL, syndicated INTEGER NOT NULL, data TEXT NOT NULL
  );
  -- By the ids of 'stories'. A story's own page alone needs its body; among the rows above, it would tear apart what lists ask for.
  CREATE TABLE IF NOT EXISTS bodies (id INTEGER PRIMARY KEY, body TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS stories_by_date ON stories (date);
  CREATE INDEX IF NOT EXISTS drafts ON stories (story) WHERE status = 'draft';
  -- Planning and links ask for all of these.
  CREATE INDEX IF NOT EXISTS stories_with_a_page ON stories (story, state) WHERE state <> 'hidden';

  -- Of stories that have a page; of withdrawn ones that they were, and who answered them. 'year' is by the newsroom's clocks, 'n' its place in the story.
  CREATE TABLE IF NOT EXISTS corrections (
    year INTEGER NOT NULL, at INTEGER NOT NULL, story TEXT NOT NULL, n INTEGER NOT NULL, data TEXT NOT NULL,
    PRIMARY KEY (year DESC, at DESC, story, n)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS corrections_of ON corrections (story);

  CREATE TABLE IF NOT EXISTS photos (
    path TEXT PRIMARY KEY, stamp TEXT NOT NULL, hash TEXT NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL,
    caption TEXT, credit TEXT, colour TEXT, problem TEXT
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS photos_by_content ON photos (hash);
  -- How long each JPEG for feeds is, by its address.
  CREATE TABLE IF NOT EXISTS jpegs (address TEXT PRIMARY KEY, bytes INTEGER NOT NULL) WITHOUT ROWID;

  -- Lists of stories: all, section:ekonomi, topic:beras, author:redaksi. 'name' is as the newest story writes it, 'newest' when
  -- the newest that readers see was published; both of topics and authors alone.
  CREATE TABLE IF NOT EXISTS lists (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, entries INTEGER NOT NULL DEFAULT 0, listed INTEGER NOT NULL DEFAULT 0, name TEXT, newest INTEGER);
  -- In time. A withdrawn story keeps its place with withdrawn = 1.
  CREATE TABLE IF NOT EXISTS entries (
    list INTEGER NOT NULL, date INTEGER NOT NULL, story TEXT NOT NULL, withdrawn INTEGER NOT NULL, name TEXT, advertisement INTEGER NOT NULL,
    PRIMARY KEY (list, date, story DESC)
  ) WITHOUT ROWID;
  -- The oldest place of each page of a list, counted from 1, the oldest page.
  CREATE TABLE IF NOT EXISTS list_pages (
    list INTEGER NOT NULL, date INTEGER NOT NULL, story TEXT NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (list, date, story DESC)
  ) WITHOUT ROWID;
  CREATE UNIQUE INDEX IF NOT EXISTS list_pages_by_number ON list_pages (list, page);

  -- Days with visible stories: how many, and of those first published here, for sitemaps: how many, and when one of their pages last changed.
  CREATE TABLE IF NOT EXISTS days (year INTEGER NOT NULL, month INTEGER NOT NULL, day INTEGER NOT NULL, count INTEGER NOT NULL, own INTEGER NOT NULL, modified INTEGER, PRIMARY KEY (year, month, day)) WITHOUT ROWID;
  -- How often stories with a page name somebody as their editor or reporter, as they write it: author:sari-dewi.
  CREATE TABLE IF NOT EXISTS credits (term TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
  -- Old addresses; 'shown' ones lead to a page, the others will at the hour of their story.
  CREATE TABLE IF NOT EXISTS aliases (address TEXT NOT NULL, story TEXT NOT NULL, folded TEXT NOT NULL, shown INTEGER NOT NULL, PRIMARY KEY (address, story)) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS aliases_folded ON aliases (folded);
  CREATE INDEX IF NOT EXISTS aliases_of ON aliases (story);

  -- Subjects that changed since the last successful print, and owners of files that may have come or gone, see changes.ts.
  CREATE TABLE IF NOT EXISTS touched (subject INTEGER PRIMARY KEY);
  CREATE TABLE IF NOT EXISTS due (owner TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (owner, id)) WITHOUT ROWID;

  -- 'rests' are the subjects of a page, ascending, as 32-bit numbers.
  CREATE TABLE IF NOT EXISTS printed (id INTEGER PRIMARY KEY, address TEXT NOT NULL UNIQUE, rank INTEGER NOT NULL, rests BLOB NOT NULL);
  -- The other way round: 'pages' are ids as 32-bit numbers. Each build adds parts; a page that rests on something no
  -- longer is still named, and a build that prints everything begins anew.
  CREATE TABLE IF NOT EXISTS rests (subject INTEGER NOT NULL, part INTEGER NOT NULL, pages BLOB NOT NULL, PRIMARY KEY (subject, part)) WITHOUT ROWID;
  -- Slices of the search index that lie in dist/ as they should; 'rests' as above. A slice that must be made anew is not here.
  CREATE TABLE IF NOT EXISTS slices (name TEXT PRIMARY KEY, stories INTEGER NOT NULL, tag TEXT NOT NULL, years TEXT NOT NULL, rests BLOB NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS press (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;
