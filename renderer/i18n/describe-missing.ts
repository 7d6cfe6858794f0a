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
};
