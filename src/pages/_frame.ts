import { movedAddress } from '../addresses.ts';

/** What every page hands to its layout. */
export const frameOf = ({ newsroom, voice, parts }: App.Locals) => ({
  site: newsroom.site,
  voice,
  parts,
  sections: newsroom.sections(),
  standingPages: newsroom.standingPages(),
});

/** The answer where the newsroom has none. */
export const notFound = () => new Response(null, { status: 404 });

interface PageContext {
  readonly url: URL;
  readonly locals: App.Locals;
  readonly rewrite: (address: string) => Promise<Response>;
}

/** The answer at an address without a page of its own: where the page moved to, if it did. */
export function elsewhere({ url, locals, rewrite }: PageContext): Promise<Response> | Response {
  const address = decodeURI(url.pathname);
  return locals.newsroom.movedTo(address) ? rewrite(movedAddress(address)) : notFound();
}
