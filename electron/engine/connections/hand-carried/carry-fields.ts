// The sheet as data: every field of a portal's form in the order people fill it in, or the steps by which an article leaves a
// portal. The same for the sheet in the package and for the helper in the app. Pure.
import type { CarryField } from '#shared/model/hand-carry.ts';
import { withdrawingActions, type Manifest } from '#shared/model/outbox.ts';
import { bylineText } from '../../portal/byline.ts';
import { dayText } from '../../portal/site-time.ts';
import { captionText } from '#shared/document/photo-references.ts';
import { hashOf } from '../../files/sha256.ts';
import type { Payload } from '../connection-adapter.ts';
import { bodyToPaste } from './body-to-paste.ts';
import { documentFileName, packageDocuments, type PackageDocument } from './package-documents.ts';
import type { PackagePicture } from './package-pictures.ts';

export type CarrySource = {
  readonly payload: Payload;
  readonly manifest: Manifest;
  readonly pictures: readonly PackagePicture[];
  /** Lines that tell readers of corrections, the newest last. */
  readonly corrections: readonly string[];
  /** Where the article stands in the portal; '' = nobody has said. */
  readonly pageUrl: string;
  /** How often it was taken away: what was pasted before that is gone. */
  readonly round: number;
};

type Part = Omit<CarryField, 'hash'>;

/** @throws AppError invalid_request (an address of this machine in the text) */
export function carryFields(source: CarrySource): CarryField[] {
  const isWithdrawing = withdrawingActions.includes(source.manifest.action);
  const parts = isWithdrawing ? stepsAway(source) : formFields(source);
  return parts.map((part) => ({ ...part, hash: partHash(part, source) }));
}

/** Words and pictures stay pasted until they change; a step is taken anew with every click. */
function partHash({ id, copies, picture }: Part, { manifest, round }: CarrySource): string {
  const click = id.startsWith('step:') ? manifest.approvedAt : null;
  const said = copies.map(({ part, text: words, html }) => [part, words, html]);
  const what = JSON.stringify([
    round,
    click,
    said,
    picture?.hash,
    ...(picture?.look ? [picture.look] : []),
    picture?.file,
  ]);
  return hashOf(what);
}

function formFields(source: CarrySource): Part[] {
  const { payload, pictures } = source;
  const { content } = payload;
  const byline = bylineText(content.byline);
  const day = content.publicationDay === null ? '' : dayText(content.publicationDay);
  const [cover] = pictures;
  return [
    ...whereItStands(source),
    ...text('headline', 'Tiêu đề', content.headline),
    ...text('kicker', 'Tiêu đề phụ', content.kicker),
    ...text('lead', 'Tóm tắt (sapo)', content.lead),
    ...text('section', 'Chuyên mục', content.section, 'Chọn trong danh sách của cổng.'),
    ...(cover === undefined ? [] : [coverField(cover)]),
    bodyField(source),
    ...pictures.map((picture, index) => pictureField(picture, index + 1)),
    ...packageDocuments(payload).map(documentField),
    ...text('byline', 'Tác giả', byline, 'Chỉ điền nếu cổng có ô này: cuối bài đã có dòng ký tên.'),
    ...text('tags', 'Từ khóa', content.tags.join(', ')),
    ...text('day', 'Ngày đăng', day, 'Chỉ sửa nếu cổng không tự lấy ngày hôm nay.'),
    ...text('slug', 'Đường dẫn', payload.slug, 'Chỉ điền nếu cổng có ô này.'),
  ];
}

/** For an article that is there already: it is opened before it is changed. */
function whereItStands({ pageUrl, manifest }: CarrySource): Part[] {
  const isChange = manifest.action === 'update' || manifest.action === 'correct';
  if (!isChange) return [];
  return [
    {
      ...step('open', 'Mở bài đang ở trên cổng để sửa'),
      copies: pageUrl === '' ? [] : [copy('address', pageUrl)],
    },
  ];
}

function stepsAway({ payload, manifest, pictures, pageUrl }: CarrySource): Part[] {
  const isDraft = manifest.action === 'unpublish';
  const found = {
    ...step('open', 'Tìm bài trên cổng'),
    copies: [copy('headline', payload.content.headline)],
  };
  const address = pageUrl === '' ? [] : [copy('address', pageUrl)];
  const away = isDraft
    ? step(
        'away',
        'Bỏ xuất bản: chuyển bài về nháp',
        'Trên cổng thường gọi là “Hạ bài”, “Ngừng đăng” hoặc “Chờ duyệt”.',
      )
    : step('away', 'Gỡ bài: xóa bài khỏi cổng', 'Xóa hẳn, không chỉ bỏ khỏi trang đầu.');
  const files = [
    ...pictures.map(({ path }) => path.slice('anh/'.length)),
    ...packageDocuments(payload).map(documentFileName),
  ];
  const removal = step(
    'files',
    payload.attachments.length === 0
      ? 'Xóa các ảnh của bài khỏi kho tệp của cổng'
      : 'Xóa các ảnh và tệp của bài khỏi kho tệp của cổng',
    'Ảnh còn trong kho thì ai có địa chỉ vẫn mở được.',
  );
  return [
    { ...found, copies: [...found.copies, ...address] },
    away,
    ...(isDraft || files.length === 0 ? [] : [{ ...removal, copies: [copy('file', files.join('\n'))] }]),
    step('look', 'Mở lại địa chỉ bài bằng cửa sổ ẩn danh', 'Cổng phải báo không tìm thấy bài.'),
    step(
      'search',
      'Tìm tiêu đề trong ô tìm kiếm và trang chuyên mục của cổng',
      'Bài không được còn trong danh sách nào.',
    ),
  ];
}

function coverField(picture: PackagePicture): Part {
  return {
    ...{
      id: 'cover',
      label: 'Ảnh đại diện',
      hint: 'Tải tệp này lên ô ảnh đại diện.',
      picture: fileOf(picture),
    },
    copies: [copy('file', picture.path.slice('anh/'.length))],
  };
}

function bodyField({ payload, pictures, corrections }: CarrySource): Part {
  const body = bodyToPaste(payload, pictures, corrections);
  const hint = [
    ...(pictures.length === 0 ? [] : ['Dán xong, thay từng dòng [Ảnh …] bằng ảnh cùng số ở dưới.']),
    ...(payload.attachments.length === 0 ? [] : ['Dòng [Tệp …] là chỗ chèn liên kết tới tệp cùng số.']),
  ].join(' ');
  return {
    ...{ id: 'body', label: 'Nội dung', hint, picture: null },
    copies: [{ part: 'text', label: 'Nội dung', ...body }],
  };
}

function pictureField(picture: PackagePicture, number: number): Part {
  const { caption, alt, credit } = picture.photo;
  const texts = [
    ['file', picture.path.slice('anh/'.length)],
    ['caption', captionText({ caption, alt, credit })],
    ['alt', alt],
  ] as const;
  return {
    ...{ id: `picture:${picture.photo.id}`, label: `Ảnh ${number}`, picture: fileOf(picture) },
    hint: `Tải lên và chèn vào chỗ [Ảnh ${number}].`,
    copies: texts.filter(([, value]) => value !== '').map(([part, value]) => copy(part, value)),
  };
}

function documentField(document: PackageDocument): Part {
  const { attachment, number } = document;
  return {
    ...{ id: `document:${attachment.id}`, label: `Tệp ${number}`, picture: null },
    hint: `Tải tệp này (ở thư mục “tai-lieu” cạnh phiếu) lên cổng và chèn liên kết vào chỗ [Tệp ${number}].`,
    copies: [copy('file', documentFileName(document))],
  };
}

function fileOf({ photo, path, width, height, wanted }: PackagePicture): CarryField['picture'] {
  return { photoId: photo.id, hash: photo.hash, look: wanted.look.key, file: path, width, height };
}

/** A part the story does not have leaves no field behind. */
function text(id: string, label: string, value: string, hint = ''): Part[] {
  if (value.trim() === '') return [];
  return [{ id, label, hint, copies: [{ ...copy('text', value), label }], picture: null }];
}

function step(name: string, label: string, hint = ''): Part {
  return { id: `step:${name}`, label, hint, copies: [], picture: null };
}

type Copy = CarryField['copies'][number];

/** What portals call it. */
const partLabels: Readonly<Record<Copy['part'], string>> = {
  text: 'Nội dung',
  headline: 'Tiêu đề',
  address: 'Địa chỉ',
  file: 'Tên tệp',
  caption: 'Chú thích',
  alt: 'Mô tả thay thế',
};

function copy(part: Copy['part'], value: string): Copy {
  return { part, label: partLabels[part], text: value, html: null };
}
