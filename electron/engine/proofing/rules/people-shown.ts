// Who asked not to be shown is not published, and a child only when a guardian is known to have agreed.
import type { Finding } from '#shared/model/finding.ts';
import { publishingConcerns, type PersonConcern } from '#shared/model/people-wishes.ts';
import type { Check } from '../check.ts';

export function peopleShown({ figures, people }: Check): Finding[] {
  return figures.flatMap(({ photo, number, place }) =>
    photo === undefined
      ? []
      : publishingConcerns(photo, people).map((concern) => ({
          ...sayConcern(concern),
          title: `Ảnh ${number}: ${sayConcern(concern).title}`,
          place,
          fix: null,
        })),
  );
}

export function sayConcern({
  person,
  kind,
}: PersonConcern): Pick<Finding, 'rule' | 'level' | 'title' | 'reason'> {
  if (kind === 'do-not-publish') {
    return {
      rule: 'photo-person-refused',
      level: 'block',
      title: `${person.name} không đồng ý đăng ảnh`,
      reason: 'Danh bạ ghi “không đăng ảnh”; dùng ảnh khác hoặc che người này rồi bỏ tên khỏi ảnh',
    };
  }
  return {
    rule: 'photo-minor',
    level: 'warn',
    title: `${person.name} là trẻ em, chưa rõ người giám hộ có đồng ý`,
    reason: 'Hỏi người giám hộ rồi ghi vào danh bạ',
  };
}
