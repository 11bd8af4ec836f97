/** Words what a schema found wrong as problems with a place. */
import { z } from 'zod';
import {
  emptyText,
  missingKey,
  notAMapping,
  notText,
  unknownKey,
  unknownValue,
  wrongValue,
} from '../problems/front-matter.ts';
import type { Problem } from '../problems/problem.ts';
import { missingAlt } from '../problems/story.ts';
import type { YamlText } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** @returns one problem, or one for each unknown key */
export function issueProblem(issue: Issue, yaml: YamlText, schema: z.ZodType): Problem[] {
  const key = issue.path.map(String).join('.');
  const place = yaml.placeOf(issue.path);
  const found = valueAt(yaml.value, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((name) =>
      unknownKey(yaml.placeOfKey([...issue.path, name]), name, keysAt(schema, issue.path)),
    );
  }
  if (found === undefined && issue.path.at(-1) === 'alt') return [missingAlt(place)];
  if (found === undefined) return [missingKey(place, key)];
  if (issue.code === 'invalid_value' && typeof found === 'string')
    return [unknownValue(place, key, found, issue.values.map(String))];
  if (issue.code === 'invalid_type') return [wrongType(place, key, issue.expected, found)];
  if (issue.code === 'too_small') return [emptyText(place, key)];
  return [wrongValue(place, key, issue.message, `"${String(found)}"`)];
}

function wrongType(
  place: ReturnType<YamlText['placeOf']>,
  key: string,
  expected: string,
  found: unknown,
): Problem {
  if (expected === 'string' && found === null) return emptyText(place, key);
  if (expected === 'string' && typeof found !== 'object') return notText(place, key, String(found));
  return notAMapping(
    place,
    { object: 'A group of keys', array: 'A list', string: 'A text' }[expected] ?? `A ${expected}`,
  );
}

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
