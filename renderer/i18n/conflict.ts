import { defineTexts } from './texts.ts';

export const conflictTexts = defineTexts({
  vi: {
    title: 'Bài này vừa được lưu ở nơi khác.',
    text: 'Bản bạn đang viết vẫn còn nguyên. Chọn bản nào thì bản kia cũng được giữ lại.',
    keepMine: 'Viết tiếp bản của tôi',
    takeStored: 'Lấy bản đã lưu',
    copyOf: (headline: string) => `${headline} (bản viết song song)`,
    takenStored: 'Đã mở bản lưu mới nhất; bản bạn viết được giữ thành một bài riêng.',
    openCopy: 'Mở bản của tôi',
  },
  en: {
    title: 'This story was just saved from somewhere else.',
    text: 'What you are writing is untouched. Whichever you choose, the other is kept too.',
    keepMine: 'Go on with mine',
    takeStored: 'Take the stored one',
    copyOf: (headline) => `${headline} (parallel version)`,
    takenStored: 'The latest stored version is open; yours was kept as a story of its own.',
    openCopy: 'Open mine',
  },
});
