// A story without a headline or a body cannot go out; without lead, section or byline it should not.
import { photoIds } from '#shared/document/photo-references.ts';
import { documentText } from '#shared/document/to-text.ts';
import type { Finding, FindingPlace } from '#shared/model/finding.ts';
import type { StoryContent } from '#shared/model/story.ts';
import { longestHeadline } from '#shared/model/text-limits.ts';
import type { Check } from '../check.ts';

type Want = Pick<Finding, 'rule' | 'level' | 'title' | 'reason' | 'place'> & {
  readonly isUnmet: (content: StoryContent) => boolean;
};

const wants: readonly Want[] = [
  {
    rule: 'headline-missing',
    level: 'block',
    title: 'Chưa có tít',
    reason: 'Không có tít thì chưa đăng được',
    place: field('headline'),
    isUnmet: ({ headline }) => isBlank(headline),
  },
  {
    rule: 'headline-too-long',
    level: 'block',
    title: 'Tít quá dài',
    reason: `Rút tít xuống không quá ${longestHeadline} ký tự`,
    place: field('headline'),
    isUnmet: ({ headline }) => headline.length > longestHeadline,
  },
  {
    rule: 'body-empty',
    level: 'block',
    title: 'Thân bài còn trống',
    reason: 'Bài chưa có đoạn văn hay ảnh nào',
    place: { kind: 'block', index: 0 },
    isUnmet: ({ document }) => isBlank(documentText(document)) && photoIds(document).length === 0,
  },
  {
    rule: 'lead-missing',
    level: 'warn',
    title: 'Chưa có sapo',
    reason: 'Sapo hiện ở danh sách tin và khi chia sẻ',
    place: field('lead'),
    isUnmet: ({ lead }) => isBlank(lead),
  },
  {
    rule: 'section-missing',
    level: 'warn',
    title: 'Chưa chọn chuyên mục',
    reason: 'Cổng xếp bài theo chuyên mục',
    place: field('section'),
    isUnmet: ({ section }) => isBlank(section),
  },
  {
    rule: 'byline-missing',
    level: 'warn',
    title: 'Chưa có bút danh',
    reason: 'Ghi người viết và người chụp ảnh',
    place: field('byline'),
    isUnmet: ({ byline }) => byline.every((entry) => isBlank(entry.name)),
  },
];

export function missingFields({ content }: Check): Finding[] {
  return wants
    .filter((want) => want.isUnmet(content))
    .map(({ rule, level, title, reason, place }) => ({ rule, level, title, reason, place, fix: null }));
}

function field(name: Extract<FindingPlace, { kind: 'field' }>['field']): FindingPlace {
  return { kind: 'field', field: name };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
