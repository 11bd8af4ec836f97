/** What editors may write in front matter, key by key. Dates are texts here; they are read with the newsroom's zone. */
import { z } from 'zod';
import { webAddress } from '../site.ts';
import { COLOURS } from './colours.ts';
import { languageOf } from './languages.ts';
import { isOldAddress, slugFault } from './story-path.ts';

const FOCUS = /^(100|\d{1,2})% (100|\d{1,2})%$/;
/** In quotes it is a text, which would be printed as what is not verified. */
const TRUTH_AS_TEXT = /^(true|false|yes|no|on|off|ya|tidak)$/i;
const UNVERIFIED = 'true or false without quotes, or what exactly is not verified yet';
const LANGUAGE = 'the code of a language: English is en, Arabic ar, Javanese jv';
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Spaces and characters without a shape: nothing that readers would see. */
const BLANK = /^[\s\p{Cf}]*$/u;

/** Plain text in one line: line breaks and repeated spaces become one space. */
const text = z
  .string()
  .transform((written) => (BLANK.test(written) ? '' : written.replace(/\s+/g, ' ').trim()))
  .pipe(z.string().min(1));
/** Lower-case letters, digits and hyphens. */
const id = z
  .string()
  .regex(ID, 'lower-case letters, digits and hyphens')
  .refine(
    (written) => !ID.test(written) || !slugFault(written),
    'shorter, and no name that Windows keeps for a device',
  );
const storyId = z
  .string()
  .transform((written) => written.replace(/^(\.?\/)?(articles\/)?/, '').replace(/\.md$/, ''))
  .pipe(
    z.string().regex(/^\d{4}\/\d\d\/\d\d\/[a-z0-9-]+$/, 'the place of a story, such as 2026/03/01/banjir'),
  );
/** A day or a time as text; one that YAML reads as a number is judged as it was written. */
const time = z.preprocess((written) => (typeof written === 'number' ? String(written) : written), z.string());
const focus = z
  .string()
  .regex(FOCUS, 'two percentages from the left and the top, such as "40% 30%"')
  .transform((written) => {
    const [x = 50, y = 50] = written.split(' ').map((part) => Number.parseInt(part, 10));
    return { x: x / 100, y: y / 100 };
  });

const photo = z.strictObject({
  /** The file, as a path from the story's own folder: `banjir.jpg`. */
  src: text,
  /** What the picture shows, for readers who cannot see it. An empty text says that it is decoration. */
  alt: z.string(),
  /** Printed below the photo. Falls back to the photo's own caption, XMP or IPTC. */
  caption: text.optional(),
  /** Who made it. Falls back to the photo's own credit, XMP or IPTC. */
  credit: text.optional(),
  /** The point that no crop may lose, from the left and the top: `40% 30%`. */
  focus: focus.optional(),
});
export type WrittenPhoto = z.output<typeof photo>;

export const storySchema = z.strictObject({
  /** The headline. */
  title: text,
  /** One sentence that search engines, feeds and lists show below the headline. */
  description: text,
  /** When it is published, `2026-03-01 18:20` by the newsroom's clocks. In the future it is not public yet. */
  date: time,
  /** When the text last changed in a way that readers should know. Not before `date`. */
  updated: time.optional(),
  /** The id of a section of `_desk/sections.yml`. */
  section: text,
  /** What it is about: ids or names. */
  topics: z.array(text).default([]),
  /** Who wrote it: ids of `_desk/authors`, or names. */
  authors: z.array(text).default([]),
  /** Who edited it: an id of `_desk/authors`, or a name. */
  editor: text.optional(),
  /** The credit in brackets at the end: an id of `_desk/authors`, or a name. */
  reporter: text.optional(),
  /** Where it was reported from, printed before the first words: `JAKARTA`. */
  dateline: text.optional(),
  /** The language that it is written in, where that is not the site's: `en`, `ar`, `zh-Hant`. BCP 47 */
  language: text.refine((written) => languageOf(written) !== undefined, LANGUAGE).optional(),
  /** The lead photo. */
  image: photo.optional(),
  /** What kind of story it is. */
  kind: z.enum(['news', 'opinion', 'explainer', 'photo', 'video', 'advertorial']).default('news'),
  /** `draft` is shown to nobody; `withdrawn` keeps its address and says why. */
  status: z.enum(['published', 'draft', 'withdrawn']).default('published'),
  /** When and why it was withdrawn. */
  withdrawn: z.strictObject({ at: time, reason: text }).optional(),
  /** Each correction with its own time. */
  corrections: z
    .array(z.strictObject({ at: time, kind: z.enum(['ralat', 'koreksi', 'hak-jawab']), text }))
    .default([]),
  /** `true`, or what exactly is not verified yet. */
  unverified: z
    .union([z.boolean(), text.refine((written) => !TRUTH_AS_TEXT.test(written), UNVERIFIED)], UNVERIFIED)
    .optional(),
  /** What was made with AI. */
  ai: text.optional(),
  /** Stories to show first under Artikel Terkait. */
  related: z.array(storyId).default([]),
  /** Old addresses of this story as they were, oldest first: `/berita/123/banjir.html`. The first one is its guid in feeds. */
  aliases: z
    .array(z.string().refine(isOldAddress, 'a path on this site, such as /berita/123/banjir/'))
    .default([]),
  /** Where a syndicated story was first published. */
  canonical: webAddress.optional(),
});
export type WrittenStory = z.output<typeof storySchema>;

export const sectionsSchema = z
  .array(
    z.strictObject({
      /** Its part of the address, and what stories name it by: `ekonomi`. */
      id,
      /** Its name in the navigation and above its page. */
      name: text,
      /** One sentence below its name. */
      description: text.optional(),
      /** The section's accent. Without one, its place in this file decides. */
      colour: z.enum(COLOURS).optional(),
    }),
  )
  .min(1);

export const frontSchema = z.strictObject({
  /** How the top is set: `standard`; `quiet`, for a day without a story above all others; `big`, for a day with one. */
  layout: z.enum(['standard', 'quiet', 'big']).default('standard'),
  /** The story that leads the front page. */
  lead: storyId.optional(),
  /** The stories beside the lead. */
  picks: z.array(storyId).default([]),
  /** A block on one topic, below the top, with its newest stories. */
  special: z
    .strictObject({
      /** The id or name of the topic. */
      topic: text,
      /** What the block is called; without it, as the topic. */
      title: text.optional(),
      /** One sentence below; without it, the topic's own description. */
      description: text.optional(),
    })
    .optional(),
  /** Rekomendasi Kami. */
  recommended: z.array(storyId).default([]),
  /** Topik Pilihan. */
  topics: z.array(text).default([]),
});

/** A story's place; servers log it as an address, `/2026/03/01/banjir/`. */
const viewed = z.string().transform((written) => written.replace(/^\/|\/$/g, ''));
/** Written by whatever counts a host's visits: how often each story was viewed, by its place. */
export const popularSchema = z.object({ views: z.record(viewed, z.number().int().nonnegative()) });

export const authorSchema = z.strictObject({
  /** As it is printed in bylines; stories may write it instead of the id. */
  name: text,
  /** A desk is an organisation, not a person. */
  kind: z.enum(['person', 'desk']).default('person'),
  /** What they do in the newsroom: `Editor ekonomi`. */
  role: text.optional(),
  /** A portrait. */
  photo: photo.optional(),
  /** Addresses of public accounts. */
  accounts: z.array(webAddress).default([]),
});

export const topicSchema = z.strictObject({
  /** As it is printed below stories and above its page; stories may write it instead of the id. */
  name: text,
  /** One sentence on what it is about. */
  description: text.optional(),
  /** A picture above its page. */
  picture: photo.optional(),
  /** `true` for a running story: its page tells it day by day. */
  timeline: z.boolean().default(false),
  /** Other ids that mean this topic; their addresses lead on to it. */
  aliases: z.array(id).default([]),
});

export const standingSchema = z.strictObject({
  /** The headline of the page, and its name in the footer. */
  title: text,
  /** One sentence for search engines. */
  description: text,
});
