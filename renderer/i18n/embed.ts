import { defineTexts } from './texts.ts';

/** Cards for videos, maps and pages elsewhere. */
export const embedTexts = defineTexts({
  vi: {
    card: (site: string) => `Thẻ liên kết ${site}`,
    video: 'video',
    map: 'bản đồ',
    social: 'mạng xã hội',
    page: 'trang mạng',
    title: 'Tên thẻ',
    titleHint: 'Đặt tên cho thẻ…',
    caption: 'Chú thích thẻ',
    captionHint: 'Viết chú thích…',
    menu: 'Thao tác với thẻ',
    toLink: 'Chuyển thành liên kết',
  },
  en: {
    card: (site) => `Link card ${site}`,
    video: 'video',
    map: 'map',
    social: 'social media',
    page: 'web page',
    title: 'Title of the card',
    titleHint: 'Give the card a title…',
    caption: 'Caption of the card',
    captionHint: 'Write a caption…',
    menu: 'Card actions',
    toLink: 'Turn into a link',
  },
});
