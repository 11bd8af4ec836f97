/** The editors' guide speaks of all that editors may write. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  authorSchema,
  frontSchema,
  popularSchema,
  sectionsSchema,
  standingSchema,
  storySchema,
  topicSchema,
} from '../../src/content/schemas.ts';
import { siteSchema } from '../../src/site.ts';

const GUIDE = readFileSync(join(import.meta.dirname, '../../docs/panduan-redaksi.md'), 'utf8');

const KEYS = {
  'a story': storySchema.shape,
  'the front page': frontSchema.shape,
  'a section': sectionsSchema.element.shape,
  'an author': authorSchema.shape,
  'a topic': topicSchema.shape,
  'a standing page': standingSchema.shape,
  'the most read': popularSchema.shape,
  'the site': siteSchema.shape,
};

for (const [whose, shape] of Object.entries(KEYS))
  test(`the editors' guide names every key of ${whose}`, () => {
    const isNamed = (key: string) => [`\`${key}\``, `${key}:`, `"${key}":`].some((as) => GUIDE.includes(as));
    assert.deepEqual(
      Object.keys(shape).filter((key) => !isNamed(key)),
      [],
    );
  });
