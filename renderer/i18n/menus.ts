// Names of the menus a command may stand in (shared/api/commands.ts).
import { defineTexts } from './texts.ts';

export const menuTexts = defineTexts({
  vi: {
    file: 'Tệp',
    edit: 'Sửa',
    view: 'Xem',
    insert: 'Chèn',
    format: 'Định dạng',
    table: 'Bảng',
    story: 'Bài',
    photos: 'Ảnh',
    help: 'Trợ giúp',
  },
  en: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    insert: 'Insert',
    format: 'Format',
    table: 'Table',
    story: 'Story',
    photos: 'Photos',
    help: 'Help',
  },
});
