import type { PortalSection } from '#shared/model/portal.ts';

/** `slug`, or `slug-2`, `slug-3` … when a section has it already; '' stays ''. */
export function freeSlug(slug: string, sections: readonly Pick<PortalSection, 'slug'>[]): string {
  const taken = new Set(sections.map((section) => section.slug));
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
