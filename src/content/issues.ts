/** Words what a schema found wrong as problems with a place. */
import { z } from 'zod';
import { missingAlt } from '../problems/body.ts';
import {
  emptyList,
  emptyText,
  missingKey,
  notText,
  unknownKey,
  unknownValue,
  wrongShape,
  wrongValue,
} from '../problems/front-matter.ts';
import type { Problem } from '../problems/problem.ts';
import type { YamlText } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** @returns one problem, or one for each unknown key */
export function issueProblem(issue: Issue, yaml: YamlText, schema: z.ZodType): Problem[] {
  const { path } = issue;
  const location = yaml.locationOf(path);
  const found = valueAt(yaml.value, path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) =>
      unknownKey(yaml.locationOfKey([...path, name]), name, keysAt(schema, path)),
    );
  }
  if (found === undefined && path.at(-1) === 'alt') return [missingAlt(location)];
  if (found === undefined) return [missingKey(location, path)];
  if (found === null) return [emptyText(location, path)];
  if (issue.code === 'invalid_value' && !(found instanceof Object))
    return [unknownValue(location, path, String(found), issue.values.map(String))];
  if (issue.code === 'invalid_type') return [wrongType(location, path, issue.expected, found)];
  if (issue.code === 'too_small' && issue.origin === 'string') return [emptyText(location, path)];
  if (issue.code === 'too_small' && issue.origin === 'array') return [emptyList(location, path)];
  if (issue.code === 'too_small')
    return [wrongValue(location, path, `at least ${issue.minimum}`, String(found))];
  return [wrongEntry(location, path, issue, found)];
}

/** A list or a group of keys cannot be quoted in a sentence: what belongs there is told alone. */
function wrongEntry(
  location: ReturnType<YamlText['locationOf']>,
  path: readonly PropertyKey[],
  issue: Issue,
  found: unknown,
): Problem {
  if (!(found instanceof Object)) return wrongValue(location, path, issue.message, `"${String(found)}"`);
  return wrongShape(location, path, issue.code === 'invalid_value' ? 'a text' : issue.message);
}

function wrongType(
  location: ReturnType<YamlText['locationOf']>,
  path: readonly PropertyKey[],
  expected: string,
  found: unknown,
): Problem {
  if (expected === 'string' && typeof found !== 'object') return notText(location, path, String(found));
  return wrongShape(location, path, SHAPES[expected] ?? `a ${expected}`);
}

/** What reporters call the types of a schema. */
const SHAPES: Readonly<Record<string, string>> = {
  object: 'a group of keys',
  array: 'a list',
  string: 'a text',
  boolean: 'true or false',
  int: 'a whole number',
  record: 'a group of keys',
};

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (inner instanceof Object ? Reflect.get(inner, key) : undefined),
    value,
  );

/** The keys that a schema knows at a path, through optional values and lists. */
function keysAt(schema: unknown, path: readonly PropertyKey[]): readonly string[] {
  const bare = unwrapped(schema);
  const [key, ...rest] = path;
  if (bare instanceof z.ZodArray) return keysAt(bare.element, rest);
  if (!(bare instanceof z.ZodObject)) return [];
  return key === undefined ? Object.keys(bare.shape) : keysAt(bare.shape[String(key)], rest);
}

function unwrapped(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrapped(schema.unwrap());
  return schema instanceof z.ZodPipe ? unwrapped(schema.in) : schema;
}
