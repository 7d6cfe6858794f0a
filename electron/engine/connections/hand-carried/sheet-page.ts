// `phieu-dan.html`: one page with everything to carry into the portal, for a browser window beside the portal's. Complete
// without its script; with it, it copies and remembers what was ticked off.
import { createHash } from 'node:crypto';
import { html, type Html } from '#shared/document/html.ts';
import type { CarryField } from '#shared/model/hand-carry.ts';
import { withdrawingActions, type PublishAction } from '#shared/model/outbox.ts';
import { minuteText } from '../../portal/site-time.ts';
import { carryFields, type CarrySource } from './carry-fields.ts';

export type SheetLook = { readonly style: string; readonly script: string };

export type SheetSource = CarrySource & {
  /** What the newsroom calls the portal. */
  readonly portal: string;
  /** By field, what the sheet before this one said; undefined where nobody knows. */
  readonly before: Readonly<Record<string, string>> | undefined;
};

/** @throws AppError invalid_request (an address of this machine in the text) */
export function sheetHtml(source: SheetSource, { style, script }: SheetLook): string {
  const fields = carryFields(source);
  const { storyId } = source.payload;
  return [
    String(headHtml(source, policy({ style, script }))),
    `<style>\n${style}</style>\n</head>\n`,
    String(html`<body data-story="${storyId}">\n`),
    String(topHtml(source, fields.length)),
    '<main>\n',
    String(introHtml(source)),
    ...fields.map((field) => fieldHtml(field, source)),
    String(html`<footer>${footer}</footer>\n`),
    '</main>\n<p role="status"></p>\n',
    `<script>\n${script}</script>\n</body>\n</html>\n`,
  ].join('');
}

/** Its own style and script by their hashes, its own pictures, and nothing else from anywhere. */
function policy({ style, script }: SheetLook): string {
  const hash = (text: string): string =>
    `'sha256-${createHash('sha256').update(`\n${text}`).digest('base64')}'`;
  return [
    "default-src 'none'",
    `style-src ${hash(style)}`,
    `script-src ${hash(script)}`,
    "img-src 'self' file:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function headHtml({ payload, manifest }: SheetSource, contentPolicy: string): Html {
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy}">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${titles[manifest.action]}: ${payload.content.headline}</title>
`;
}

function topHtml({ payload, manifest, portal }: SheetSource, count: number): Html {
  const { approvedBy, approvedAt } = manifest;
  const approved = [approvedBy === '' ? '' : `Duyệt: ${approvedBy}`, minuteText(approvedAt)].filter(
    (part) => part !== '',
  );
  return html`<header>
<p>${portal}</p>
<h1>${titles[manifest.action]}</h1>
<p class="story">${payload.content.headline}</p>
<p>${approved.join(' · ')}</p>
<div class="progress" hidden>
<progress max="${count}" value="0" aria-label="Tiến độ"></progress>
<output data-word="${isWithdrawing(manifest.action) ? 'đã làm' : 'đã dán'}"></output>
</div>
</header>
`;
}

function introHtml(source: SheetSource): Html {
  const { manifest, before } = source;
  const { action, note } = manifest;
  const isLost = before === undefined && (action === 'update' || action === 'correct');
  return html`${note.trim() !== '' && html`<p class="why"><strong>${whyWords[action] ?? 'Ghi chú'}</strong>${note}</p>\n`}
<ol class="steps">
${stepsOf(action).map((step) => html`<li>${step}</li>\n`)}</ol>
${isLost && html`<p class="hint">${nothingToCompare}</p>\n`}`;
}

function fieldHtml(field: CarryField, { before }: SheetSource): string {
  const { hash } = field;
  const isChanged = before !== undefined && !field.id.startsWith('step:') && before[field.id] !== hash;
  const name = field.id.replace(/[^a-z0-9-]/giu, '-');
  const isLong = field.copies.some((copy) => copy.html !== null);
  return [
    String(html`<section class="field" data-field="${field.id}" data-hash="${hash}"${isChanged && html` data-changed`}${isLong && html` data-long`}>
<div class="field-head">
<h2>${field.label}</h2>
<span class="badge">đã đổi từ lần trước</span>
<label class="tick"><input type="checkbox" autocomplete="off">${tickWords(field)}</label>
</div>
${field.hint !== '' && html`<p class="hint">${field.hint}</p>\n`}${pictureHtml(field)}`),
    ...field.copies.map((copy, index) => copyHtml(field, copy, `${name}-${index}`)),
    '</section>\n',
  ].join('');
}

function pictureHtml({ picture }: CarryField): Html | false {
  if (picture === null) return false;
  const { file, width, height } = picture;
  return html`<figure><img src="${file}" alt="" width="${width}" height="${height}" loading="lazy"></figure>\n`;
}

function copyHtml(field: CarryField, copy: CarryField['copies'][number], id: string): string {
  const what = copy.label === field.label ? copy.label : `${field.label}, ${copy.label.toLowerCase()}`;
  const label = field.copies.length > 1 ? html`<p class="copy-label">${copy.label}</p>\n` : false;
  const isRich = copy.html !== null;
  return [
    String(html`<div class="copy">\n${label}<div class="value" id="${id}"${isRich && html` data-rich`}>`),
    // Made by the same templates as every page, hence escaped already.
    copy.html ?? String(html`${copy.text}`),
    String(html`</div>
<button type="button" hidden data-copy="${id}" data-what="${what}" aria-label="Chép ${what}">Chép</button>
</div>
`),
  ].join('');
}

function tickWords({ id }: CarryField): string {
  if (id.startsWith('step:')) return 'Đã làm';
  return id === 'cover' || /^(?:picture|document):/u.test(id) ? 'Đã tải lên' : 'Đã dán';
}

function isWithdrawing(action: PublishAction): boolean {
  return withdrawingActions.includes(action);
}

const titles: Readonly<Record<PublishAction, string>> = {
  publish: 'Đăng bài lên cổng',
  schedule: 'Đăng bài lên cổng',
  embargo: 'Đăng bài lên cổng',
  update: 'Cập nhật bài trên cổng',
  correct: 'Đính chính bài trên cổng',
  unpublish: 'Hạ bài trên cổng về nháp',
  'take-down': 'Gỡ bài khỏi cổng',
  'delete-draft': 'Xóa bản nháp trên cổng',
};

const whyWords: Readonly<Partial<Record<PublishAction, string>>> = {
  correct: 'Lời đính chính bạn đọc sẽ thấy (đã có ở cuối phần Nội dung)',
  unpublish: 'Vì sao hạ bài',
  'take-down': 'Vì sao gỡ bài',
};

function stepsOf(action: PublishAction): string[] {
  const end =
    'Xong, mở Tòa soạn, vào Hộp thư đi, chọn bài này và báo đã làm xong: Tòa soạn không tự đọc được cổng.';
  if (isWithdrawing(action)) {
    return ['Đăng nhập cổng.', 'Làm lần lượt các bước dưới đây, xong bước nào đánh dấu bước ấy.', end];
  }
  const open =
    action === 'update' || action === 'correct'
      ? 'Đăng nhập cổng, mở bài đã đăng. Ô nào có dấu “đã đổi từ lần trước” thì dán lại; ô khác giữ nguyên.'
      : 'Đăng nhập cổng, tạo bài mới.';
  return [
    open,
    'Ở mỗi ô: bấm Chép, sang cổng dán vào ô cùng tên, rồi đánh dấu.',
    'Ảnh nằm trong thư mục “anh” cạnh phiếu này, đánh số theo thứ tự trong bài.',
    'Xem lại trên cổng rồi mới bấm đăng.',
    end,
  ];
}

const nothingToCompare = 'Không còn phiếu lần trước để so nên không đánh dấu được ô nào đã đổi.';
const footer = 'Phiếu do Tòa soạn lập. Dấu đã dán chỉ được nhớ trong trình duyệt này, trên máy này.';
