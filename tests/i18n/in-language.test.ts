import assert from 'node:assert/strict';
import { test } from 'node:test';
import { besideLanguage, inLanguage } from '../../src/i18n/in-language.ts';

test('words from the right are known by the script of their language, whatever its code says of it', () => {
  const fromRight = ['ar', 'fa', 'he', 'ur', 'ckb', 'ms-Arab', 'pa-Arab', 'ar-EG'];
  const fromLeft = ['en', 'zh-Hant', 'jv', 'ar-Latn', 'ms', 'pa', 'ja'];
  for (const lang of fromRight) assert.deepEqual(inLanguage(lang), { lang, dir: 'rtl' });
  for (const lang of fromLeft) assert.deepEqual(inLanguage(lang), { lang });
});

test("what is in the site's own language is not marked", () => {
  assert.deepEqual(inLanguage(undefined), {});
  assert.deepEqual(besideLanguage(undefined, 'id'), {});
});

test("the site's own words take their language back, and their direction where it was turned", () => {
  assert.deepEqual(besideLanguage('en', 'id'), { lang: 'id' });
  assert.deepEqual(besideLanguage('ar', 'id'), { lang: 'id', dir: 'ltr' });
});
