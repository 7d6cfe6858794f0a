/** The texts above the body that are written by hand, in the order of the sheet. */
export const headFields = ['kicker', 'headline', 'lead'] as const;
export type HeadField = (typeof headFields)[number];
