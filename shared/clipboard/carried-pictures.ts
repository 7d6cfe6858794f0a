// The pictures that the clipboard carries itself: in `data:` addresses, or in the RTF beside HTML that only names files of the machine
// it came from. Which is which goes by their order. No file is read and nothing is fetched.
import { attribute, attributesOf, styleOf } from '../html/element.ts';
import { isPicture } from '../html/figure.ts';
import type { Element, ParentNode } from '../html/parse-html.ts';
import type { RtfPicture } from './rtf/pictures.ts';
import { allElements, remove, setAttribute } from './tree.ts';

export type CarriedPicture = { readonly mediaType: string; readonly base64: () => string };

const CARRIED = 'carried:';

/** The name under which a picture of the page is carried; undefined for every other. */
export function carriedName(src: string): string | undefined {
  return src.startsWith(CARRIED) ? src : undefined;
}

export type Carried = {
  readonly byName: ReadonlyMap<string, CarriedPicture>;
  /** Pictures of the page that stay behind: in a form no browser shows, or not to be told apart. */
  readonly missing: number;
};

/** Gives pictures of the page that are files elsewhere the name of what the RTF holds for them. */
export function matchPictures(root: ParentNode, pictures: readonly RtfPicture[]): Carried {
  const images = allElements(root).filter((element) => isPicture(element) && isLocal(element));
  const pairs =
    images.length === pictures.length ? images.map((_, index) => index) : bySize(images, pictures);
  const byName = new Map<string, CarriedPicture>();
  images.forEach((image, index) => {
    // One without a picture keeps its place in the text: it waits there.
    const name = `${CARRIED}${index}`;
    setAttribute(image, 'src', name);
    const picture = pictures[pairs[index] ?? -1];
    if (picture?.mediaType !== undefined)
      byName.set(name, { mediaType: picture.mediaType, base64: picture.read });
  });
  return { byName, missing: images.length - byName.size };
}

/** A picture that stands in the address itself. */
export function pictureInAddress(url: string): CarriedPicture | undefined {
  const found = /^data:(?<type>image\/(?:jpeg|png|gif|webp));base64,(?<data>[a-z\d+/=\s]+)$/iu.exec(
    url,
  )?.groups;
  if (found === undefined) return undefined;
  const data = (found['data'] ?? '').replace(/\s+/gu, '');
  return { mediaType: (found['type'] ?? '').toLowerCase(), base64: () => data };
}

/** Pictures as small as a letter belong to the page's furniture. */
export function dropIcons(root: ParentNode): void {
  for (const element of allElements(root)) {
    if (isPicture(element) && ['width', 'height'].some((side) => sideOf(element, side) < SMALLEST))
      remove(element);
  }
}

/** CSS pixels. */
const SMALLEST = 48;

function sideOf(image: Element, side: string): number {
  const stated = Number.parseFloat(styleOf(image, side) ?? attribute(image, side) ?? '');
  return Number.isNaN(stated) ? Number.POSITIVE_INFINITY : stated;
}

/** An address only its own machine understands. */
function isLocal(image: Element): boolean {
  const src = attribute(image, 'src')?.trim() ?? '';
  return !/^(?:https?:|\/\/|data:|carried:)/iu.test(src);
}

/** Each picture of the page, in order, with the next of the RTF that is as large; undefined where there is none. */
function bySize(images: readonly Element[], pictures: readonly RtfPicture[]): (number | undefined)[] {
  let from = 0;
  return images.map((image) => {
    const { width, height } = attributesOf(image);
    const found = pictures.findIndex(
      (picture, index) =>
        index >= from && isNear(picture.width, Number(width)) && isNear(picture.height, Number(height)),
    );
    if (found === -1) return undefined;
    from = found + 1;
    return found;
  });
}

/** Both are rounded, in different units. */
const TOLERANCE = 2;

function isNear(one: number, other: number): boolean {
  return one > 0 && Math.abs(one - other) <= TOLERANCE;
}
