// What the rules see of a story: every text a reader will read, cut into words once, with the way back to where it stands.
import { figureText } from '#shared/document/photo-references.ts';
import { blockText } from '#shared/document/to-text.ts';
import type { Block } from '#shared/model/blocks.ts';
import type { Finding, FindingPlace } from '#shared/model/finding.ts';
import type { Photo } from '#shared/model/photo.ts';
import type { Person, Term } from '#shared/model/register.ts';
import type { StoryContent } from '#shared/model/story.ts';
import type { Waiver } from '#shared/model/waiver.ts';
import { readWords } from '#shared/vietnamese/words.ts';
import type { Word } from '#shared/vietnamese/words.ts';

export type CheckInput = {
  readonly content: StoryContent;
  /** The photos the story refers to, by id. */
  readonly photos: ReadonlyMap<string, Photo>;
  readonly people: readonly Person[];
  readonly terms: readonly Term[];
  /** Photos whose own caption in this story was not read since their description changed. */
  readonly lookAgain: ReadonlySet<string>;
  /** Those that hold for the photos as they stand. */
  readonly waivers: readonly Waiver[];
  /** YYYY-MM-DD. */
  readonly today: string;
};

export type CheckedText = {
  readonly text: string;
  readonly words: readonly Word[];
  /** Where a person finds it: "tít", "đoạn 2", "chú thích ảnh 3". */
  readonly where: string;
  /** The place without a span. */
  readonly place: FindingPlace;
  /** False for a caption the story inherits from the photo, or holds in a gallery, and for names: they are not text of the block. */
  readonly isOwnText: boolean;
};

export type CheckedPhoto = {
  readonly number: number;
  readonly place: FindingPlace;
  /** Undefined while a placeholder waits for its picture, or when the library no longer has it. */
  readonly photo: Photo | undefined;
  readonly photoId: string | null;
  readonly caption: string;
  readonly alt: string;
  readonly credit: string;
  /** Whom the story itself names in it; null = whom the photo names. */
  readonly people: readonly string[] | null;
};

export type Check = CheckInput & {
  readonly texts: readonly CheckedText[];
  /** In reading order, the pictures of galleries among them. */
  readonly figures: readonly CheckedPhoto[];
};

/** What the rules about letters and names need: any texts will do, of a story or of photos. */
export type TextCheck = Pick<Check, 'texts' | 'people' | 'terms'>;

export function openCheck(input: CheckInput): Check {
  const figures = readFigures(input);
  return { ...input, figures, texts: [...readFields(input.content), ...readBlocks(input.content, figures)] };
}

type Span = { readonly start: number; readonly end: number };
type Remark = Pick<Finding, 'rule' | 'level' | 'title' | 'reason'> & { readonly fix: string | null };

/** A finding about some letters of a text; `fix` replaces them. The reason gets the place added: "… · đoạn 2". */
export function findingInText(
  text: CheckedText,
  span: Span,
  { rule, level, title, reason, fix }: Remark,
): Finding {
  const place = text.isOwnText ? { ...text.place, start: span.start, end: span.end } : text.place;
  const isFixable = fix !== null && text.isOwnText;
  return {
    rule,
    level,
    title,
    reason: `${reason} · ${text.where}`,
    place,
    fix: isFixable ? { text: fix } : null,
  };
}

function readFields(content: StoryContent): CheckedText[] {
  const fields = [
    ['kicker', 'dòng trên tít'],
    ['headline', 'tít'],
    ['lead', 'sapo'],
  ] as const;
  return fields.map(([field, where]) =>
    openText({ text: content[field], where, place: { kind: 'field', field }, isOwnText: true }),
  );
}

function readBlocks(content: StoryContent, figures: readonly CheckedPhoto[]): CheckedText[] {
  let paragraphs = 0;
  return content.document.root.children.flatMap((block, index) => {
    if (block.type === 'photo' || block.type === 'gallery') return readCaptions(block, index, figures);
    paragraphs += 1;
    const place = { kind: 'block', index } as const;
    return [openText({ text: blockText(block), where: `đoạn ${paragraphs}`, place, isOwnText: true })];
  });
}

function readCaptions(
  block: Extract<Block, { type: 'photo' | 'gallery' }>,
  index: number,
  figures: readonly CheckedPhoto[],
): CheckedText[] {
  const place = { kind: 'block', index } as const;
  const isOwnText = block.type === 'photo' && block.caption !== null;
  const captions = figures
    .filter((figure) => figure.place.kind === 'block' && figure.place.index === index)
    .map((figure) => ({
      text: figure.caption,
      where: `chú thích ảnh ${figure.number}`,
      place: figure.place,
      isOwnText,
    }));
  const heading =
    block.type === 'gallery' ? [{ text: block.heading, where: 'tên mục ảnh', place, isOwnText: false }] : [];
  const names = figures.flatMap(({ people, number, place: here }) =>
    people === null || here.kind !== 'block' || here.index !== index
      ? []
      : [{ text: people.join(', '), where: `người trong ảnh ${number}`, place: here, isOwnText: false }],
  );
  return [...heading, ...captions, ...names].map(openText);
}

export function openText(text: Omit<CheckedText, 'words'>): CheckedText {
  return { ...text, words: readWords(text.text) };
}

type Reference = {
  readonly index: number;
  readonly photoId: string | null;
  readonly overrides: {
    readonly caption: string | null;
    readonly alt?: string | null;
    readonly credit?: string | null;
    readonly people?: readonly string[] | null;
  };
};

function readFigures({ content, photos }: CheckInput): CheckedPhoto[] {
  return content.document.root.children.flatMap(readReferences).map(({ index, photoId, overrides }, at) => {
    const photo = photoId === null ? undefined : photos.get(photoId);
    const place = { kind: 'block', index, ...(photoId === null ? {} : { photoId }) } as const;
    const { people = null } = overrides;
    return { number: at + 1, place, photo, photoId, people, ...figureText(overrides, photo) };
  });
}

function readReferences(block: Block, index: number): Reference[] {
  if (block.type === 'photo') return [{ index, photoId: block.photoId, overrides: block }];
  if (block.type !== 'gallery') return [];
  return block.items.map((item) => ({ index, photoId: item.photoId, overrides: item }));
}
