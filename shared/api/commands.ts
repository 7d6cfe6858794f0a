// Every command of the app, once: the palette, the menus and the keys all read this list. What a command does is bound in
// the window that can do it; a command nobody has bound is greyed out.
export type CommandMenu = 'file' | 'edit' | 'view' | 'story' | 'photos' | 'help';

export type CommandDescription = {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly menu: CommandMenu;
  /** Electron accelerator; Mod is Ctrl, and Cmd on macOS. */
  readonly keys?: string;
};

export const commands = [
  { id: 'story.new', vi: 'Bài mới', en: 'New story', menu: 'file', keys: 'Mod+N' },
  { id: 'story.import', vi: 'Nhập bài từ tệp…', en: 'Import story from file…', menu: 'file', keys: 'Mod+O' },
  {
    id: 'photos.ingest',
    vi: 'Nhập ảnh từ thẻ…',
    en: 'Import from a card…',
    menu: 'file',
    keys: 'Mod+Shift+O',
  },
  {
    id: 'photos.importFolder',
    vi: 'Nhập thư mục ảnh…',
    en: 'Import photo folder…',
    menu: 'file',
    keys: 'Mod+Shift+I',
  },
  { id: 'photos.importFiles', vi: 'Nhập ảnh…', en: 'Import photos…', menu: 'file' },
  { id: 'library.open', vi: 'Mở thư viện khác…', en: 'Open another library…', menu: 'file' },
  { id: 'palette.open', vi: 'Bảng lệnh', en: 'Command palette', menu: 'view', keys: 'Mod+K' },
  { id: 'view.stories', vi: 'Tin bài', en: 'Stories', menu: 'view', keys: 'Mod+1' },
  { id: 'view.photos', vi: 'Ảnh', en: 'Photos', menu: 'view', keys: 'Mod+2' },
  { id: 'view.people', vi: 'Danh bạ', en: 'People', menu: 'view', keys: 'Mod+3' },
  { id: 'view.outbox', vi: 'Hộp thư đi', en: 'Outbox', menu: 'view', keys: 'Mod+4' },
  { id: 'view.settings', vi: 'Cài đặt', en: 'Settings', menu: 'view', keys: 'Mod+,' },
  { id: 'view.toggleList', vi: 'Ẩn/hiện danh sách', en: 'Toggle list', menu: 'view', keys: 'Mod+\\' },
  {
    id: 'view.toggleInspector',
    vi: 'Ẩn/hiện bảng bên',
    en: 'Toggle inspector',
    menu: 'view',
    keys: 'Mod+Shift+\\',
  },
  { id: 'view.focus', vi: 'Chế độ tập trung', en: 'Focus mode', menu: 'view', keys: 'F11' },
  { id: 'view.appearance', vi: 'Đổi nền sáng/tối', en: 'Switch light/dark', menu: 'view' },
  { id: 'story.write', vi: 'Viết', en: 'Write', menu: 'story', keys: 'Mod+E' },
  { id: 'story.preview', vi: 'Xem trước trang', en: 'Preview page', menu: 'story', keys: 'Mod+P' },
  { id: 'story.check', vi: 'Soát lỗi', en: 'Check story', menu: 'story', keys: 'F7' },
  { id: 'story.publish', vi: 'Đăng bài…', en: 'Publish…', menu: 'story', keys: 'Mod+Enter' },
  {
    id: 'story.placePhotos',
    vi: 'Đặt ảnh đang chọn vào bài',
    en: 'Place selected photos in story',
    menu: 'photos',
    keys: 'Mod+Shift+P',
  },
  { id: 'photos.caption', vi: 'Chú thích ảnh đang chọn', en: 'Caption selected photos', menu: 'photos' },
  { id: 'photos.programme', vi: 'Chương trình sự kiện…', en: 'Event programme…', menu: 'photos' },
  { id: 'photos.selectAll', vi: 'Chọn tất cả ảnh', en: 'Select all photos', menu: 'photos' },
  { id: 'photos.undo', vi: 'Hoàn tác chú thích', en: 'Undo captions', menu: 'photos' },
  { id: 'photos.export', vi: 'Xuất ảnh kèm chú thích…', en: 'Export photos with captions…', menu: 'photos' },
] as const satisfies readonly CommandDescription[];

export type CommandId = (typeof commands)[number]['id'];
