// What a caption pattern has no value for. The engine says it in Vietnamese; in English each of its sentences has its own.
import type { MixedText } from './mixed-text.ts';
import { useLanguage, type Language } from './texts.ts';

/** The remarks of one photo, with commas between them. */
export function describeMissing(missing: readonly string[], language: Language): MixedText {
  if (language === 'vi') return [missing.join(', ')];
  return missing.flatMap((remark, index): MixedText => {
    const said = english[remark] ?? { vi: remark };
    return index === 0 ? [said] : [', ', said];
  });
}

export function useDescribeMissing(): (missing: readonly string[]) => MixedText {
  const language = useLanguage();
  return (missing) => describeMissing(missing, language);
}

const english: Readonly<Record<string, string>> = {
  'chưa có người trong ảnh': 'no people named',
  'chưa có sự kiện': 'no event',
  'chưa rõ ngày chụp': 'day of capture unknown',
  'chưa rõ giờ chụp': 'time of capture unknown',
  'chưa có nơi chụp': 'no place',
  'chưa có số thứ tự': 'no number',
  'chưa có tác giả ảnh': 'no photographer',
  'chưa có tên tệp': 'no file name',
  'danh bạ chưa có chức danh của người trong ảnh': 'the register has no title for the people shown',
  'danh bạ chưa có danh xưng của người trong ảnh': 'the register has no form of address for the people shown',
  'chưa có thành phố': 'no city',
  'chưa có tỉnh': 'no province',
  'chưa có nước': 'no country',
  'chưa có tít ảnh': 'no headline',
  'chưa có chú thích': 'no caption',
  'chưa có mô tả thay thế': 'no alt text',
  'chưa có nguồn ảnh': 'no credit',
  'chưa có nguồn cung cấp': 'no source',
  'chưa có bản quyền': 'no copyright notice',
  'chưa có mã việc': 'no job identifier',
  'chưa có từ khóa': 'no keywords',
  'chưa rõ máy ảnh': 'camera unknown',
  'chưa rõ số máy ảnh': 'camera serial unknown',
  'chưa chấm sao': 'no stars',
  'chưa có số ảnh': 'no number of photos',
};
