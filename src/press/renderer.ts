/**
 * The renderer that Astro compiles: all pages as one function. The newsroom is handed in, so no data is in the bundle.
 *
 * Pages are found and called here, not by Astro's server: a request, a response and what its middleware might want take
 * longer than most pages. docs/decisions/0020
 */
import { manifest } from 'virtual:astro:manifest';
import { notFoundAddress } from '../addresses.ts';
import { NO_PAGE } from './failure.ts';
import { type Component, Html, PageResult } from './template-runtime.ts';
import { utf8Of } from './utf8.ts';

/** Astro's name for the page that hosts show for a dead address. */
const NOT_FOUND_ROUTE = '/404';

/** What a page's module exports: a template, or the handler of an endpoint. */
interface PageModule {
  readonly default?: Component;
  readonly GET?: (context: PageResult) => string | Response | Promise<string | Response>;
  /** A piece of a page, without a document around it. */
  readonly partial?: boolean;
}

const { routes, pageMap, entryModules, inlinedScripts } = manifest;

/** Modules of routes by the files they were compiled from: Astro would import them anew for each page. */
const modules = new Map<string, PageModule>();

/**
 * @param address path on the site: `/2023/10/05/slug/`
 * @returns the bytes of the file that lies at this address
 * @throws whatever a page or component threw, or an Error when no page answers
 */
export async function render(address: string, locals: App.Locals): Promise<Uint8Array> {
  const answer = await answerAt(address === notFoundAddress() ? NOT_FOUND_ROUTE : address, locals);
  if (typeof answer === 'string') return utf8Of(answer);
  if (answer.status !== 200)
    throw Object.assign(new Error(`No page answers at this address (${answer.status}).`), { code: NO_PAGE });
  return new Uint8Array(await answer.arrayBuffer());
}

/** The text of a page; an endpoint, and a page that hands over to another one, answer as they wish. */
async function answerAt(path: string, locals: App.Locals): Promise<string | Response> {
  const found = routeAt(path);
  if (!found) return new Response(null, { status: 404 });
  const { route, params } = found;
  const { component } = route.routeData;
  const module = modules.get(component) ?? (await moduleOf(component));
  const result = new PageResult({
    locals,
    path,
    params,
    head: route.styles.map(styleElement).join(''),
    rewrite: async (other) => asResponse(await answerAt(other, locals)),
    scriptOf,
  });
  if (module.GET) return module.GET(result);
  const page = await module.default?.(result, {}, {});
  if (!(page instanceof Html)) return page ?? '';
  return module.partial ? page.text : `<!DOCTYPE html>${page.text}`;
}

const asResponse = (answer: string | Response) =>
  typeof answer === 'string' ? new Response(answer) : answer;

async function moduleOf(component: string): Promise<PageModule> {
  const imported = await pageMap?.get(component)?.();
  if (!imported) throw new Error(`${component} was not compiled.`);
  const module = (await imported.page()) as PageModule;
  modules.set(component, module);
  return module;
}

type Route = (typeof routes)[number];
type Params = PageResult['params'];

/** The first route that a path matches, and the path's variable parts by their names. */
function routeAt(path: string): { readonly route: Route; readonly params: Params } | undefined {
  for (const route of routes) {
    const found = route.routeData.pattern.exec(path);
    if (found) return { route, params: paramsOf(route, found.slice(1)) };
  }
  return undefined;
}

const paramsOf = ({ routeData: { params } }: Route, values: readonly string[]): Params =>
  Object.fromEntries(params.map((name, i) => [name.replace(/^\.{3}/, ''), values[i] || undefined]));

const styleElement = (style: Route['styles'][number]) =>
  style.type === 'inline'
    ? `<style>${style.content}</style>`
    : `<link rel="stylesheet" href="/${style.src}">`;

/** The element of a script that a template asks for by the name Astro compiled it under. */
function scriptOf(id: string): string {
  const inlined = inlinedScripts.get(id);
  if (inlined !== undefined) return inlined && `<script type="module">${inlined}</script>`;
  const file = entryModules[id];
  if (file === undefined) throw new Error(`The script ${id} was not compiled.`);
  return `<script type="module" src="/${file}"></script>`;
}
