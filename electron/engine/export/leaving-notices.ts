// What a person should know of a photo before others see it: made by a machine, signed, or showing people who must be asked.
import type { LeavingNotice } from '#shared/model/leaving.ts';
import { captionConcerns, publishingConcerns, type PersonConcern } from '#shared/people/wishes.ts';
import type { Photo } from '#shared/model/photo.ts';
import { machineMade } from '#shared/model/picture-source.ts';
import { systemCode } from '../files/disk-error.ts';
import { originalPath } from '../files/library-paths.ts';
import type { Library } from '../library/open-library.ts';
import { listPeople } from '../library/people.ts';
import { isSigned } from '../metadata/provenance.ts';

/** Reads the head of the file. Of one that cannot be read only the words are looked at: whoever wants its picture will say so. */
export async function leavingNotices(
  library: Pick<Library, 'path' | 'read'>,
  photo: Photo,
): Promise<LeavingNotice[]> {
  const path = originalPath(library.path, photo.hash, photo.mimeType);
  const signed = await isSigned(path).catch((error: unknown) => {
    if (systemCode(error) !== undefined) return false;
    throw error;
  });
  const register = listPeople(library.read);
  const people = [
    ...publishingConcerns(photo, register).map(toNotice),
    ...captionConcerns(photo.caption, photo, register).map(toCaptionNotice),
  ];
  return [...people, ...sourceNotices(photo), ...(signed ? [SIGNED] : [])];
}

function toNotice({ person, kind }: PersonConcern): LeavingNotice {
  const text =
    kind === 'do-not-publish'
      ? `${person.name} đã yêu cầu không đăng ảnh của mình.`
      : `${person.name} là trẻ em; chưa ghi là người giám hộ đã đồng ý.`;
  return { kind, about: person.name, text };
}

/** The people of the photo do not name them: perhaps the picture shows them all the same. */
function toCaptionNotice({ person, kind }: PersonConcern): LeavingNotice {
  const who =
    kind === 'do-not-publish'
      ? 'người đã yêu cầu không đăng ảnh của mình'
      : 'trẻ em chưa ghi là người giám hộ đã đồng ý';
  const text = `Chú thích nhắc ${person.name}, ${who}; xem người ấy có trong ảnh không.`;
  return { kind: `caption-${kind}`, about: person.name, text };
}

const SIGNED: LeavingNotice = {
  kind: 'signed',
  about: '',
  text: 'Ảnh có chữ ký C2PA; sửa chữ hay ảnh sẽ làm chữ ký mất giá trị.',
};

/** What the IPTC source type and the AI fields say; a photo that says nothing is taken for a photograph. */
function sourceNotices(photo: Photo): LeavingNotice[] {
  const kind = machineMade(photo);
  if (kind === undefined) return [];
  const by = photo.aiSystem === '' ? '' : ` (${photo.aiSystem})`;
  const text =
    kind === 'ai-made'
      ? `Ảnh do AI tạo${by}: ghi rõ cho bạn đọc và không dùng thay ảnh thời sự.`
      : `Ảnh có phần do AI tạo${by}: ghi rõ cho bạn đọc phần nào không phải ảnh chụp.`;
  return [{ kind, about: photo.aiSystem, text }];
}
