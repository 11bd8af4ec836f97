/**
 * The renderer that Astro compiles: all pages as one function. The newsroom is handed in, so no data is in the bundle.
 *
 * Pages are rendered as `pages` of `astro/fetch` does it, but to a string: a `Response` for each page, with its stream and
 * its headers, takes as long as a fifth of the page itself. docs/decisions/0015
 */
import { FetchState } from 'astro/fetch';
import { renderToString } from 'astro/runtime/server/index.js';
import { notFoundAddress } from '../addresses.ts';

type Module = Awaited<ReturnType<FetchState['loadComponentInstance']>>;

/** Astro's name for the page that hosts show for a dead address. */
const NOT_FOUND_ROUTE = '/404';

/** Astro would import the module of a route anew for each page. */
const modules = new Map<string, Module>();

/**
 * @param address path on the site: `/2023/10/05/slug/`
 * @returns the bytes of the file that lies at this address
 * @throws whatever a page or component threw, or an Error when no page answers
 */
export async function render(address: string, locals: App.Locals): Promise<Uint8Array> {
  const path = address === notFoundAddress() ? NOT_FOUND_ROUTE : address;
  const state = new FetchState(new Request(locals.newsroom.site.url + encodeURI(path)));
  state.locals = locals;
  const answer = await answerOf(state);
  if (typeof answer === 'string') return Buffer.from(answer);
  if (answer.status !== 200) throw new Error(`No page answers at this address (${answer.status}).`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The text of a page; an endpoint, and a page that hands over to another one, answer as they wish. */
async function answerOf(state: FetchState): Promise<string | Response> {
  const { routeData } = state;
  if (!routeData) return new Response(null, { status: 404 });
  state.componentInstance = modules.get(routeData.route);
  const module = await state.loadComponentInstance();
  modules.set(routeData.route, module);
  const props = await state.getProps();
  const context = state.getAPIContext();
  if ('GET' in module && typeof module.GET === 'function') return module.GET(context);
  const result = await state.createResult(module, context);
  return renderToString(result, module.default, props, {}, true, routeData);
}
