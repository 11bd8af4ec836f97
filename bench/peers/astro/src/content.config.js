import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const stories = defineCollection({
  loader: glob({ pattern: '**/*.md', base: './stories' }),
  schema: z.object({
    title: z.string(),
    description: z.string(),
    date: z.coerce.date(),
    section: z.string(),
    topics: z.array(z.string()),
    authors: z.array(z.string()),
    editor: z.string(),
    dateline: z.string(),
    image: z.object({ src: z.string(), alt: z.string(), caption: z.string(), credit: z.string() }).optional(),
    corrections: z.array(z.object({ at: z.coerce.date(), text: z.string() })).optional(),
    status: z.enum(['published', 'draft', 'withdrawn']).default('published'),
    withdrawn: z.object({ at: z.coerce.date(), reason: z.string() }).optional(),
  }),
});

export const collections = { stories };
