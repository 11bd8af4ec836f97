/** What every page hands to its layout. */
export const frameOf = ({ newsroom, voice }: App.Locals) => ({
  site: newsroom.site,
  voice,
  sections: newsroom.sections(),
  standingPages: newsroom.standingPages(),
});

/** The answer where the newsroom has none. */
export const notFound = () => new Response(null, { status: 404 });
