/**
 * One page fades into the next, unless the reader asked for less motion or less data. In the head itself: what a browser
 * finds in a style sheet may come too late for it, and then it reports an error to the console, as it does when a page leads
 * to one of the site without this.
 * https://developer.mozilla.org/docs/Web/CSS/@view-transition
 */
export const CROSS_FADE =
  '@media (prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}' +
  '@media (prefers-reduced-data:reduce){@view-transition{navigation:none}}';
