// A story without a headline or a body cannot go out; without lead, section or byline it should not.
import { photoIds } from '#shared/document/photo-references.ts';
import { documentText } from '#shared/document/to-text.ts';
import type { Finding, FindingPlace } from '#shared/model/finding.ts';
import { formatCount } from '#shared/vietnamese/numbers.ts';
import type { Check } from '../check.ts';

/** More does not fit a portal's title column. */
const longestHeadline = 200;

export function missingFields({ content }: Check): Finding[] {
  const found: Finding[] = [];
  const miss = (
    level: 'block' | 'warn',
    rule: string,
    place: FindingPlace,
    title: string,
    reason: string,
  ): void => {
    found.push({ rule, level, title, reason, place, fix: null });
  };
  const field = (name: Extract<FindingPlace, { kind: 'field' }>['field']): FindingPlace => ({
    kind: 'field',
    field: name,
  });
  if (content.headline.trim() === '')
    miss('block', 'headline-missing', field('headline'), 'Chưa có tít', 'Không có tít thì chưa đăng được');
  if (content.headline.length > longestHeadline) {
    const title = `Tít dài ${formatCount(content.headline.length)} ký tự`;
    miss(
      'block',
      'headline-too-long',
      field('headline'),
      title,
      `Cổng chỉ nhận tít dài tối đa ${longestHeadline} ký tự`,
    );
  }
  if (isEmpty(content))
    miss(
      'block',
      'body-empty',
      { kind: 'block', index: 0 },
      'Thân bài còn trống',
      'Bài chưa có đoạn văn hay ảnh nào',
    );
  if (content.lead.trim() === '')
    miss('warn', 'lead-missing', field('lead'), 'Chưa có sapo', 'Sapo hiện ở danh sách tin và khi chia sẻ');
  if (content.section.trim() === '')
    miss('warn', 'section-missing', field('section'), 'Chưa chọn chuyên mục', 'Cổng xếp bài theo chuyên mục');
  if (content.byline.every((entry) => entry.name.trim() === '')) {
    miss('warn', 'byline-missing', field('byline'), 'Chưa có bút danh', 'Ghi người viết và người chụp ảnh');
  }
  return found;
}

function isEmpty(content: Check['content']): boolean {
  return documentText(content.document).trim() === '' && photoIds(content.document).length === 0;
}
