/**
 * The renderer that Astro compiles: all pages as one function. The newsroom is handed in, so no data is in the bundle.
 */
import { createApp } from 'astro/app/entrypoint';
import { notFoundAddress } from '../addresses.ts';

/** Astro's name for the page that hosts show for a dead address. */
const NOT_FOUND_ROUTE = '/404';

const app = createApp({ streaming: false });
app.logger.setDestination({ write: () => {} });
app.renderError = async (_request, { error, status }) => {
  if (error) throw error;
  return new Response(null, { status: status ?? 500 });
};

/**
 * @param address path on the site: `/2023/10/05/slug/`
 * @returns the bytes of the file that lies at this address
 * @throws whatever a page or component threw, or an Error when no page answers
 */
export async function render(address: string, locals: App.Locals): Promise<Uint8Array> {
  const isNotFoundPage = address === notFoundAddress();
  const path = isNotFoundPage ? NOT_FOUND_ROUTE : address;
  const response = await app.render(new Request(locals.newsroom.site.url + encodeURI(path)), { locals });
  if (response.status !== (isNotFoundPage ? 404 : 200))
    throw new Error(`No page answers at this address (${response.status}).`);
  return new Uint8Array(await response.arrayBuffer());
}
