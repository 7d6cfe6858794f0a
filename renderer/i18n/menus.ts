// Names of the menus a command may stand in (shared/api/commands.ts).
import { defineTexts } from './texts.ts';

export const menuTexts = defineTexts({
  vi: { file: 'Tệp', edit: 'Sửa', view: 'Xem', story: 'Bài', photos: 'Ảnh', help: 'Trợ giúp' },
  en: { file: 'File', edit: 'Edit', view: 'View', story: 'Story', photos: 'Photos', help: 'Help' },
});
