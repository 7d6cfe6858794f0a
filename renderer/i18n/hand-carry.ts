// Words of the helper that carries an article into a portal without a door. What is carried is the story's own and stays as it is.
import type { CarryField } from '#shared/model/hand-carry.ts';
import { counted, defineTexts, useLanguage } from './texts.ts';

export const handCarryTexts = defineTexts({
  vi: {
    title: 'Dán lên cổng',
    hint: 'Cổng này không có đường vào cho máy: bấm Chép, sang cổng dán vào ô cùng tên, rồi đánh dấu.',
    withdrawHint:
      'Cổng này không có đường vào cho máy: làm từng bước trên cổng, xong bước nào đánh dấu bước ấy.',
    pasted: (done: string, total: string) => `đã dán ${done}/${total}`,
    stepsDone: (done: string, total: string) => `đã làm ${done}/${total}`,
    progress: 'Tiến độ dán',
    openSheet: 'Mở phiếu để in',
    notOpened: 'Chưa mở được phiếu: thư mục gói bài không còn ở chỗ cũ.',
    changed: 'đã đổi, dán lại',
    tick: (label: string) => `Xong: ${label}`,
    copied: (label: string) => `Đã chép ${label}.`,
    copyFailed: 'Máy không cho chép; hãy mở phiếu rồi chép bằng tay.',
    copyText: 'Chép',
    copyHeadline: 'Chép tiêu đề',
    copyAddress: 'Chép địa chỉ',
    copyFile: 'Chép tên tệp',
    copyCaption: 'Chép chú thích',
    copyAlt: 'Chép mô tả',
    pageUrl: 'Địa chỉ bài trên cổng',
    pageUrlHint: 'Để trống nếu chưa biết. Có địa chỉ thì sau này đính chính, gỡ bài tìm được ngay.',
    pageUrlWrong: 'Địa chỉ cần mở bằng http:// hoặc https://.',
    isPublic: 'Đã đăng xong trên cổng',
    isDraft: 'Đã hạ bài trên cổng',
    isGone: 'Đã gỡ bài khỏi cổng',
    confirmHint:
      'Tòa soạn không đọc được cổng: chỉ khi bạn báo, bài mới được tính là đã lên, đã hạ hay đã gỡ.',
    confirmedAt: (time: string) => `Bạn đã báo xong lúc ${time}.`,
    loading: 'Đang mở phiếu dán',
    replaced: 'Đã có gói mới hơn cho bài này: hãy dán theo lần gửi mới nhất.',
  },
  en: {
    title: 'Paste into the portal',
    hint: 'This portal lets no program in: press Copy, paste into the portal’s field of that name, then tick it off.',
    withdrawHint:
      'This portal lets no program in: take the steps in the portal one by one and tick each off.',
    pasted: (done: string, total: string) => `${done} of ${counted(total, 'field')} pasted`,
    stepsDone: (done: string, total: string) => `${done} of ${counted(total, 'step')} done`,
    progress: 'Progress of pasting',
    openSheet: 'Open the printable sheet',
    notOpened: 'The sheet could not be opened: the package’s folder is not where it was.',
    changed: 'changed, paste again',
    tick: (label: string) => `Done: ${label}`,
    copied: (label: string) => `Copied: ${label}.`,
    copyFailed: 'This computer does not allow copying; open the sheet and copy by hand.',
    copyText: 'Copy',
    copyHeadline: 'Copy headline',
    copyAddress: 'Copy address',
    copyFile: 'Copy file name',
    copyCaption: 'Copy caption',
    copyAlt: 'Copy alt text',
    pageUrl: 'Address of the article in the portal',
    pageUrlHint:
      'Leave it empty if you do not know it. With it, a correction or a take-down finds the article at once.',
    pageUrlWrong: 'The address must start with http:// or https://.',
    isPublic: 'It is public in the portal',
    isDraft: 'It is back in draft in the portal',
    isGone: 'It is gone from the portal',
    confirmHint:
      'The portal cannot be read from here: only your word makes the article count as public, in draft or gone.',
    confirmedAt: (time: string) => `You said so at ${time}.`,
    loading: 'Opening the sheet',
    replaced: 'A newer package of this story has taken its place: paste from the latest delivery.',
  },
});

type FieldWords = { readonly label: string; readonly hint: string };

const englishFields: Readonly<Record<string, FieldWords>> = {
  headline: { label: 'Headline', hint: '' },
  kicker: { label: 'Kicker', hint: '' },
  lead: { label: 'Lead', hint: '' },
  section: { label: 'Section', hint: 'Choose it from the portal’s list.' },
  cover: { label: 'Cover picture', hint: 'Upload this file as the cover picture.' },
  body: { label: 'Body', hint: 'Once pasted, replace each line [Ảnh …] by the picture of that number.' },
  byline: { label: 'Author', hint: 'Only where the portal has such a field: the text ends with the byline.' },
  tags: { label: 'Keywords', hint: '' },
  day: { label: 'Date', hint: 'Only where the portal does not take today’s date by itself.' },
  slug: { label: 'Address part', hint: 'Only where the portal has such a field.' },
  'step:open': { label: 'Open the article in the portal', hint: '' },
  'step:away': { label: 'Take the article away', hint: 'Not only from the front page.' },
  'step:files': {
    label: 'Remove its pictures from the portal’s file library',
    hint: 'Whoever has a picture’s address can still open it there.',
  },
  'step:look': {
    label: 'Open the article’s address in a private window',
    hint: 'The portal must say that there is no such article.',
  },
  'step:search': {
    label: 'Look for the headline in the portal’s search and section pages',
    hint: 'The article must not be in any list.',
  },
};

/** Label and hint of a field in the chosen language; the engine speaks Vietnamese. */
export function useCarryWords(): (field: Pick<CarryField, 'id' | 'label' | 'hint'>) => FieldWords {
  const language = useLanguage();
  return (field) => (language === 'vi' ? field : inEnglish(field));
}

function inEnglish({ id, label, hint }: Pick<CarryField, 'id' | 'label' | 'hint'>): FieldWords {
  const number = /\d+$/u.exec(label)?.[0] ?? '';
  if (id.startsWith('picture:')) {
    return { label: `Picture ${number}`, hint: `Upload it and put it where the text says [Ảnh ${number}].` };
  }
  return englishFields[id] ?? { label, hint };
}
