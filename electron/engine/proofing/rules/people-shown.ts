// Who asked not to be shown is not published, and a child only when a guardian is known to have agreed; unless somebody answers
// for it, for this person in this photo of this story. The photo's people are asked, whatever the story says of it, and those whom
// the story names there besides.
import type { Finding } from '#shared/model/finding.ts';
import { alsoNamed, captionConcerns, publishingConcerns, type PersonConcern } from '#shared/people/wishes.ts';
import type { Waiver } from '#shared/model/waiver.ts';
import type { Check } from '../check.ts';

export function peopleShown(check: Check): Finding[] {
  const shown = concerns(check).filter((finding) => waiverOf(check, finding) === undefined);
  return [...shown, ...namedInCaptions(check)];
}

/** Each waiver once, at the first place of its photo. */
export function waivedFindings(check: Check): { finding: Finding; waiver: Waiver }[] {
  const found = concerns(check);
  return check.waivers.flatMap((waiver) => {
    const finding = found.find((one) => waiverOf(check, one) === waiver);
    return finding === undefined ? [] : [{ finding, waiver }];
  });
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

/** Somebody with a wish whom the caption names and the people of the photo do not. */
export function sayNamed({
  person,
  kind,
}: PersonConcern): Pick<Finding, 'rule' | 'level' | 'title' | 'reason'> {
  const level = 'warn';
  const reason = 'Mục người trong ảnh chưa có tên này; xem người ấy có trong ảnh không';
  return kind === 'do-not-publish'
    ? {
        ...{ rule: 'caption-person-refused', level, reason },
        title: `Chú thích nhắc ${person.name}, người không đồng ý đăng ảnh`,
      }
    : {
        ...{ rule: 'caption-minor', level, reason },
        title: `Chú thích nhắc ${person.name}, trẻ em chưa rõ người giám hộ có đồng ý`,
      };
}

function namedInCaptions({ figures, people }: Check): Finding[] {
  return figures.flatMap(({ photo, caption, number, place, people: ofStory }) =>
    photo === undefined
      ? []
      : captionConcerns(caption, alsoNamed(photo, ofStory ?? []), people).map((concern) => {
          const said = sayNamed(concern);
          return { ...said, title: `Ảnh ${number}: ${said.title}`, place, fix: null };
        }),
  );
}

function concerns({ figures, people }: Check): Finding[] {
  return figures.flatMap(({ photo, number, place, people: ofStory }) =>
    photo === undefined
      ? []
      : publishingConcerns(alsoNamed(photo, ofStory ?? []), people).map((concern) => ({
          ...sayConcern(concern),
          title: `Ảnh ${number}: ${sayConcern(concern).title}`,
          place,
          fix: null,
          concern: { photoId: photo.id, personId: concern.person.id },
        })),
  );
}

function waiverOf({ waivers }: Check, { concern }: Finding): Waiver | undefined {
  return waivers.find(
    ({ photoId, personId }) => photoId === concern?.photoId && personId === concern.personId,
  );
}
