// How long the texts of a story should be, in characters. The house's advice is shown while one writes; only what a portal
// cannot take stops a story from going out.

/** Longer reads badly on the page, in lists of stories and in what is shared. */
export const textLimits = { kicker: 60, headline: 120, lead: 350, caption: 250, alt: 150 } as const;

/** More does not fit a portal's title column. */
export const longestHeadline = 200;
