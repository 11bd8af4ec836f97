/** What stands on the front page. */
import { site } from './site.js';

const TOP = 5;
const BLOCK = 5;

/** The newest stories, and the newest of each section that are not among them. */
export function frontOf({ all, sections }) {
  const top = all.slice(0, TOP);
  const blocks = site.sections.map((section) => ({
    section,
    stories: newestWithout(sections.get(section)?.stories ?? [], top),
  }));
  return { top, blocks: blocks.filter(({ stories }) => stories.length > 0) };
}

const newestWithout = (stories, shown) =>
  stories
    .slice(0, BLOCK + TOP)
    .filter((story) => !shown.includes(story))
    .slice(0, BLOCK);
