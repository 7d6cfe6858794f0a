// Words of the story seen from above: counts, headings, what is to be filled in.
import { defineTexts } from './texts.ts';

export const outlineTexts = defineTexts({
  vi: {
    loading: 'Đang đếm…',
    length: 'Độ dài',
    words: 'Chữ, như Word đếm từ',
    syllables: 'Âm tiết tiếng Việt',
    characters: 'Ký tự, kể cả khoảng trắng',
    letters: 'Ký tự, không kể khoảng trắng',
    reading: 'Thời gian đọc',
    minutes: (count: string) => `${count} phút`,
    photos: 'Ảnh',
    whatCounts:
      'Đếm sapo, nội dung và chú thích riêng của bài. Chữ cách nhau bằng khoảng trắng; âm tiết không kể số, chữ viết tắt và tiếng nước ngoài.',
    headings: 'Dàn bài',
    noHeadings: 'Bài chưa có tít xen. Gõ ## rồi dấu cách ở đầu dòng để thêm.',
    toFillIn: 'Còn cần điền (F8 để tới từng chỗ)',
  },
  en: {
    loading: 'Counting…',
    length: 'Length',
    words: 'Words',
    syllables: 'Vietnamese syllables',
    characters: 'Characters with spaces',
    letters: 'Characters without spaces',
    reading: 'Reading time',
    minutes: (count) => `${count} min`,
    photos: 'Photos',
    whatCounts:
      'Lead, text and the story’s own captions. Words stand between spaces; syllables leave out numbers, abbreviations and foreign words.',
    headings: 'Outline',
    noHeadings: 'No headings yet. Type ## and a space at the start of a line to add one.',
    toFillIn: 'To fill in (F8 goes from one to the next)',
  },
});
