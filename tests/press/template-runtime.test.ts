/** Templates print with our runtime what they print with Astro's: the same compiled code runs on both. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { transform } from '@astrojs/compiler-rs';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { type Component, Html, PageResult } from '../../src/press/template-runtime.ts';
import { PROJECT } from './tiny-newsroom.ts';

const RUNTIMES = {
  ours: pathToFileURL(join(PROJECT, 'src/press/template-runtime.ts')).href,
  astros: import.meta.resolve('astro/compiler-runtime'),
};
const folder = mkdtempSync(join(tmpdir(), 'warta-templates-'));
after(() => rmSync(folder, { recursive: true }));
let count = 0;
const container = await AstroContainer.create();

/** Every value that a template may meet, and some that it should not. */
const PROPS = {
  text: `<b> & "c" 'd'`,
  url: '/?a=1&b="2"',
  items: ['satu', ['dua', '<tiga>'], null, 0, 4],
  none: [],
  later: Promise.resolve('nanti & <kelak>'),
  html: '<i lang="en">raw & ready</i>',
  laterHtml: Promise.resolve('<i>raw, later</i>'),
  zero: 0,
  empty: '',
};
/** What other templates are written in terms of. */
const FRAME = `---
const { title } = Astro.props;
const foot = await Astro.slots.render('foot');
---
<section title={title}><slot>{title}</slot><hr><Fragment set:html={foot} /><slot name="foot" /></section>`;
const READ = `const { ${['Frame', ...Object.keys(PROPS)].join(', ')} } = Astro.props;`;

/** Templates by what they show. */
const TEMPLATES: Readonly<Record<string, string>> = {
  'text is escaped': '<p>{text} – {url}</p>',
  'values without text': '<p>{null}{undefined}{false}{true}{zero}{empty}{none}</p>',
  'lists within lists': '<ul>{items.map((item) => <li>{item}</li>)}</ul><p>{items}</p>',
  'a set, and what a function makes': '<p>{new Set(["a", "<b>"])}{() => text}</p>',
  conditions: '<p>{zero > 0 && <b>{text}</b>}{zero === 0 ? <i>{text}</i> : <u>{text}</u>}</p>',
  'a promise, and what follows it':
    '<p>{text}{later}{text}{later}</p><ol>{[1, later, 3].map((item) => <li>{item}</li>)}</ol>',
  'markup as it is': '<p set:html={html} /><Fragment set:html={html} /><p set:html={laterHtml}></p>',
  'markup as text': '<p set:text={html} />',
  attributes:
    '<a href={url} title={text} class={empty} lang={undefined} id={null} data-n={zero} data-t={text} aria-hidden={true} aria-label={false}>a</a>',
  'attributes that are there or not':
    '<input disabled={true} required={false} checked hidden={true} value={zero} /><a hidden={false} download={true} download={text}>a</a>',
  'classes and styles': `<p class:list={['a', { b: true, c: false }, [text], undefined]} style={{ color: 'red', '--x': 1, marginTop: 0 }}></p><p class:list={[]} style={text}></p>`,
  'spread attributes': '<p {...{ title: text, hidden: false, class: "a" }} id="b"></p>',
  'attributes of images':
    '<img src={url} srcset={url + " 1x"} sizes="(min-width: 1px) 2px" alt={empty} width={100} height={zero}>',
  'a custom element': '<warta-x title={text} open={true} closed={false}><b>{text}</b>{later}</warta-x>',
  'a name that is not known before':
    '{(() => { const Tag = zero ? "h2" : "h3"; return <Tag class="a">{text}</Tag>; })()}',
  fragments: '<>{text}<Fragment>{items}</Fragment></>',
  'a script of data':
    '<script is:inline type="application/ld+json" set:html={JSON.stringify({ text })}></script>',
  'a template within a page': '<template><p>{text}</p></template>',
  'a component within another':
    '<Frame title={text}><Frame title={url}>{items}</Frame><p slot="foot">{later}</p></Frame>',
  'a component with empty slots': '<Frame title={zero} /><Frame title={text}>{null}</Frame>',
  'a component with what it is given spread': '<Frame {...{ title: text }}>{later}</Frame>',
  'a slot with what stands in it': '<slot>{text}</slot><slot name="foot"><p>{later}</p></slot>',
};

/** @returns the compiled template, on a runtime */
async function compiled(source: string, runtime: keyof typeof RUNTIMES): Promise<Component> {
  const { code, diagnostics } = transform(source, {
    compact: true,
    filename: '/src/T.astro',
    resultScopedSlot: true,
  });
  assert.deepEqual(diagnostics, []);
  const file = join(folder, `${runtime}-${++count}.mts`);
  const withoutMetadata = code
    .replace(/, createMetadata as \$\$createMetadata/, '')
    .replace(/export const \$\$metadata = [^;]*;/, '');
  writeFileSync(
    file,
    withoutMetadata.replace(/from "astro[^"]*"/, `from ${JSON.stringify(RUNTIMES[runtime])}`),
  );
  return (await import(pathToFileURL(file).href)).default;
}

async function printed(source: string): Promise<string> {
  const result = new PageResult({
    locals: {} as App.Locals,
    path: '/',
    params: {},
    rewrite: () => assert.fail(),
    head: '',
    scriptOf: () => assert.fail(),
  });
  const Frame = await compiled(FRAME, 'ours');
  const html = await (await compiled(source, 'ours'))(result, { ...PROPS, Frame }, {});
  assert.ok(html instanceof Html);
  return html.text;
}

for (const [what, template] of Object.entries(TEMPLATES))
  test(`${what}: as Astro prints it`, async () => {
    const source = `---\n${READ}\n---\n${template}`;
    const component = await compiled(source, 'astros');
    const Frame = await compiled(FRAME, 'astros');
    const expected = await container.renderToString(component as never, { props: { ...PROPS, Frame } });
    assert.ok(expected.length > 0);
    assert.equal(await printed(source), expected);
  });

test('what only a server knows is told, not left out', async () => {
  await assert.rejects(printed('<p>{Astro.request.url}</p>'), {
    message: 'Astro.request is not there while a site is printed.',
  });
  await assert.rejects(printed('<p>{Astro.site}</p>'), {
    message: 'Astro.site is not there while a site is printed.',
  });
});
