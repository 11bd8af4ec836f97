/** Problems of what the front page is to show. */
import { problem, type SourceLocation } from './problem.ts';

export const frontStoryMissing = (at: SourceLocation, target: string) =>
  problem(
    'warning',
    'front-story-missing',
    at,
    `articles/${target}.md is not a public story, and is passed over.`,
    'Correct the path, or remove it from the front page.',
  );

export const frontLeadAdvertisement = (at: SourceLocation, target: string) =>
  problem(
    'warning',
    'front-lead-advertisement',
    at,
    `articles/${target}.md is an advertisement, which never leads the front page, and is passed over.`,
    'Name a story of the newsroom as the lead; an advertisement may stand among the picks, with its label.',
  );

export const frontTopicMissing = (at: SourceLocation, topic: string) =>
  problem(
    'warning',
    'front-topic-missing',
    at,
    `No public story has the topic "${topic}", and it is passed over.`,
    'Correct the id, or remove it from the front page.',
  );

export const noViewedStory = (at: SourceLocation, written: string) =>
  problem(
    'warning',
    'no-viewed-story',
    at,
    `None of its most viewed places is a story's, "${written}" neither: little or nothing is shown as most read.`,
    'Write the places of stories as their addresses have them: "2026/03/01/panen-raya" or "/2026/03/01/panen-raya/".',
  );
