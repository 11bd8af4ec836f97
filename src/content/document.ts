/** A Markdown file taken apart: its front matter checked against a schema, and its body. */
import type { z } from 'zod';
import { noFrontMatter, tooLarge, unclosedFrontMatter, wrongShape } from '../problems/front-matter.ts';
import { type Problem, wholeFile } from '../problems/problem.ts';
import { issueProblem } from './issues.ts';
import { plainJson } from './json.ts';
import { mostBytes, type SourceFile } from './parsed.ts';
import { dangerousCharacters, decode } from './text.ts';
import { readYaml, type YamlText } from './yaml.ts';

/** Characters that a front matter may have. */
const MOST_FRONT_MATTER = 64_000;

/** Problems name files as people see them from the project's folder. */
export const fileName = (file: SourceFile) => `articles/${file.path}`;

export interface FrontMatter<T> {
  readonly value: T | undefined;
  /**
   * The value, or where it has faults: what is right of it, and stand-ins for the rest. Only for finding what else is
   * wrong with the file. Undefined when nothing can be found in it.
   */
  readonly draft: T | undefined;
  readonly locationOf: YamlText['locationOf'];
  readonly problems: readonly Problem[];
}

export interface MarkdownFile<T> extends FrontMatter<T> {
  readonly body: string;
  /** The line of the file at which the body begins, from 1. */
  readonly bodyLine: number;
}

/** What stands in for faulty keys, so that the rest of a file is read all the same. */
export interface StandIns {
  /** For required keys. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Keys that are judged together: a fault in one says nothing about the other. */
  readonly together: readonly string[];
}

/** Reads a Markdown file with front matter. */
export function readMarkdownFile<S extends z.ZodType>(
  file: SourceFile,
  schema: S,
  standIns?: StandIns,
): MarkdownFile<z.output<S>> {
  const name = fileName(file);
  const text = readText(file);
  if (typeof text !== 'string') return failed(text, name);
  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening) return failed(noFrontMatter(wholeFile(name)), name);
  const start = opening[0].length;
  const closing = /^---[ \t]*$/m.exec(text.slice(start));
  if (!closing) return failed(unclosedFrontMatter(wholeFile(name)), name);
  const yaml = text.slice(start, start + closing.index);
  if (yaml.length > MOST_FRONT_MATTER)
    return failed(tooLarge(wholeFile(name), 'front matter', yaml.length, MOST_FRONT_MATTER), name);
  const bodyStart = start + closing.index + closing[0].length;
  const body = text.slice(bodyStart).replace(/^\n/, '');
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length;
  const checked = checkYaml(readYaml(yaml, text, start, name), schema, standIns);
  return { ...checked, problems: [...dangerousCharacters(text, name), ...checked.problems], body, bodyLine };
}

/** Reads a file that is all YAML. */
export function readYamlFile<S extends z.ZodType>(file: SourceFile, schema: S): FrontMatter<z.output<S>> {
  const name = fileName(file);
  const text = readText(file);
  if (typeof text !== 'string') return failed(text, name);
  const checked = checkYaml(readYaml(text, text, 0, name), schema);
  return { ...checked, problems: [...dangerousCharacters(text, name), ...checked.problems] };
}

/** Reads a file that is all JSON, which is YAML too: one with a fault is read as that, to say what it is and where. */
export function readJsonFile<S extends z.ZodType>(file: SourceFile, schema: S): FrontMatter<z.output<S>> {
  const name = fileName(file);
  const text = readText(file);
  const isClean = typeof text === 'string' && dangerousCharacters(text, name).length === 0;
  const value = isClean ? schema.safeParse(plainJson(text)).data : undefined;
  if (value === undefined) return readYamlFile(file, schema);
  return { value, draft: value, locationOf: () => wholeFile(name), problems: [] };
}

function readText(file: SourceFile): string | Problem {
  const [size, most] = [file.size ?? file.bytes.length, mostBytes(file.path)];
  if (size > most) return tooLarge(wholeFile(fileName(file)), 'file', size, most);
  return decode(file.bytes, fileName(file));
}

function checkYaml<S extends z.ZodType>(
  yaml: YamlText,
  schema: S,
  standIns?: StandIns,
): FrontMatter<z.output<S>> {
  const { locationOf } = yaml;
  const { data, error } = schema.safeParse(yaml.value);
  const issues = (error?.issues ?? []).filter(({ path }) => !yaml.faulty.has(String(path[0])));
  const problems = [
    ...yaml.problems,
    ...(isNothing(yaml.value)
      ? nothingRead(yaml)
      : issues.flatMap((issue) => issueProblem(issue, yaml, schema))),
  ];
  if (problems.length === 0) return { value: data, draft: data, locationOf, problems };
  if (!standIns) return { value: undefined, draft: undefined, locationOf, problems };
  const right = rightKeys(yaml, issues, standIns);
  const draft = schema.safeParse({ ...standIns.values, ...right.values }).data;
  return { value: undefined, draft, locationOf: (path) => locationOf(right.pathOf(path)), problems };
}

const isNothing = (value: unknown) => value === undefined || value === null;

/** A file that cannot be read at all has a problem already. */
const nothingRead = ({ locationOf, problems }: YamlText): readonly Problem[] =>
  problems.length > 0 ? [] : [wrongShape(locationOf([]), [], 'a group of keys')];

/** What is right of a front matter: keys without a fault, and the right entries of lists. */
interface RightKeys {
  readonly values: Readonly<Record<string, unknown>>;
  /** Where a path into the values leads in what was written. */
  readonly pathOf: (path: readonly PropertyKey[]) => readonly PropertyKey[];
}

function rightKeys(
  { value, faulty }: YamlText,
  issues: readonly z.core.$ZodIssue[],
  { together }: StandIns,
): RightKeys {
  const written: Readonly<Record<string, unknown>> = value instanceof Object ? { ...value } : {};
  const wrong = new Set([...faulty, ...issues.flatMap(wrongKeys)]);
  if (together.some((key) => wrong.has(key))) for (const key of together) wrong.add(key);
  const kept = new Map<string, readonly number[]>();
  const values = Object.entries(written).flatMap(([key, found]) => {
    if (wrong.has(key)) return [];
    if (!Array.isArray(found)) return [[key, found]];
    const entries = [...found.keys()].filter(
      (i) => !issues.some(({ path }) => path[0] === key && path[1] === i),
    );
    kept.set(key, entries);
    return [[key, entries.map((i) => found[i])]];
  });
  return {
    values: Object.fromEntries(values),
    pathOf: (path) =>
      path.map((part, i) => (i === 1 ? (kept.get(String(path[0]))?.[Number(part)] ?? part) : part)),
  };
}

/** The top-level keys that an issue spoils; a fault in one entry of a list says nothing about the others. */
function wrongKeys(issue: z.core.$ZodIssue): readonly string[] {
  const [key, entry] = issue.path;
  if (key === undefined) return issue.code === 'unrecognized_keys' ? issue.keys : [];
  return typeof entry === 'number' ? [] : [String(key)];
}

function failed(problem: Problem, file: string): MarkdownFile<never> {
  const locationOf = () => wholeFile(file);
  return { value: undefined, draft: undefined, locationOf, problems: [problem], body: '', bodyLine: 1 };
}
