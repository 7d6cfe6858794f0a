import { counted, defineTexts } from './texts.ts';

/** Documents readers can take away. */
export const attachmentTexts = defineTexts({
  vi: {
    named: (title: string) => `Tệp đính kèm: ${title}`,
    title: 'Tên tệp bạn đọc thấy',
    titleHint: 'Tên tệp bạn đọc thấy',
    open: 'Mở',
    menu: 'Thao tác với tệp đính kèm',
    replace: 'Thay bằng tệp khác…',
    choose: 'Chọn tệp đính kèm',
    attaching: (count: string) => `Đang đưa ${count} tệp vào thư viện…`,
    notOpened:
      'Chưa mở được tệp: tệp trong thư viện đã hỏng hoặc máy này chưa có chương trình mở loại tệp ấy.',
    lost: 'Mất tệp',
    gone: 'Tệp không còn trong thư mục thư viện nên bài chưa đăng được; hãy thay bằng tệp gốc hoặc xóa khối này.',
    unknown: 'Thư viện này không có tệp của khối; hãy thay bằng tệp khác hoặc xóa khối này.',
  },
  en: {
    named: (title) => `Attached file: ${title}`,
    title: 'Name readers see',
    titleHint: 'Name readers see',
    open: 'Open',
    menu: 'Actions for the attached file',
    replace: 'Replace with another file…',
    choose: 'Choose files to attach',
    attaching: (count) => `Adding ${counted(count, 'file')} to the library…`,
    notOpened:
      'The file was not opened: it is damaged in the library, or this machine has no program for its kind.',
    lost: 'File lost',
    gone: 'The file is no longer in the library’s folder, so the story cannot be published; replace it with the original or delete this block.',
    unknown:
      'This library does not have the file of this block; replace it with another or delete this block.',
  },
});
