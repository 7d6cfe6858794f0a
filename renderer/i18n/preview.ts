import { defineTexts } from './texts.ts';

export const previewTexts = defineTexts({
  vi: {
    pages: 'Trang xem trước',
    article: 'Trang',
    print: 'Bản in',
    card: 'Thẻ tin',
    share: 'Chia sẻ',
    widths: 'Bề rộng',
    phone: 'Điện thoại (375)',
    tablet: 'Máy tính bảng (768)',
    desktop: 'Máy tính (1280)',
    frame: 'Trang cổng xem trước',
    theme: (title: string, version: string) =>
      `Giao diện “${title}”, bản ${version} · xem được khi không có mạng`,
    linkGoes: (address: string) => `Liên kết tới: ${address}`,
    failed: 'Chưa dựng được trang xem trước',
    retry: 'Thử lại',
  },
  en: {
    pages: 'Preview pages',
    article: 'Page',
    print: 'Print',
    card: 'List card',
    share: 'Share card',
    widths: 'Width',
    phone: 'Phone (375)',
    tablet: 'Tablet (768)',
    desktop: 'Desktop (1280)',
    frame: 'Portal page preview',
    theme: (title: string, version: string) => `Theme “${title}”, version ${version} · works offline`,
    linkGoes: (address: string) => `Link to: ${address}`,
    failed: 'The preview could not be made',
    retry: 'Try again',
  },
});
