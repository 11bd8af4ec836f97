/**
 * What is measured, in this order: each row starts from the site that the row before it left. The last one is not for all,
 * so that it changes nothing for those who sit it out.
 */
import {
  addStory,
  type Edit,
  editOldHeadline,
  editTemplate,
  renameAuthor,
  withdrawOldStory,
} from './edits.ts';

export interface Row {
  readonly id: string;
  readonly title: string;
  readonly edit?: Edit;
  /** The build is told what changed; who cannot be told has no such row. */
  readonly isTold?: boolean;
}

/** The row that all others need. */
export const CLEAN = 'clean';

const ROWS: readonly Row[] = [
  { id: CLEAN, title: 'Clean build' },
  { id: 'unchanged', title: 'Nothing changed' },
  { id: 'new', title: 'One new story', edit: addStory },
  { id: 'headline', title: 'An old headline edited', edit: editOldHeadline },
  { id: 'withdrawn', title: 'An old story withdrawn', edit: withdrawOldStory },
  { id: 'author', title: 'An author renamed', edit: renameAuthor },
  { id: 'template', title: 'A template edited', edit: editTemplate },
  { id: 'told', title: 'One new story, told which', edit: addStory, isTold: true },
];
export const ROW_IDS = ROWS.map(({ id }) => id);

/** @throws Error when there is no such row */
export function rowsOf(ids: readonly string[]): readonly Row[] {
  const unknown = ids.find((id) => !ROW_IDS.includes(id));
  if (unknown !== undefined) throw new Error(`"${unknown}" is not a row. Rows are ${ROW_IDS.join(', ')}.`);
  return ROWS.filter(({ id }) => id === CLEAN || ids.includes(id));
}
