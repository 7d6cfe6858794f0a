// Every command of the app, once: the palette, the menus and the keys all read this list. What a command does is bound in
// the window that can do it; a command nobody has bound is greyed out.
import { editorCommands } from './editor-commands.ts';

export type CommandMenu =
  'file' | 'edit' | 'view' | 'insert' | 'format' | 'table' | 'story' | 'photos' | 'help';

export type CommandDescription = {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly menu: CommandMenu;
  /** Electron accelerator; Mod is Ctrl, and Cmd on macOS. */
  readonly keys?: string;
  /** In a text field the key keeps what it means there. */
  readonly leavesText?: true;
};

export const commands = [
  { id: 'story.new', vi: 'Bài mới', en: 'New story', menu: 'file', keys: 'Mod+N' },
  {
    id: 'story.newFromTemplate',
    vi: 'Bài mới từ mẫu…',
    en: 'New story from template…',
    menu: 'file',
    keys: 'Mod+Shift+N',
  },
  { id: 'story.saveTemplate', vi: 'Lưu thành mẫu bài…', en: 'Save as template…', menu: 'file' },
  { id: 'story.import', vi: 'Nhập bài từ tệp…', en: 'Import story from file…', menu: 'file', keys: 'Mod+O' },
  {
    id: 'story.export',
    vi: 'Xuất bài thành tệp…',
    en: 'Export story as file…',
    menu: 'file',
    keys: 'Mod+Shift+S',
  },
  { id: 'story.copy', vi: 'Chép cả bài, giữ định dạng', en: 'Copy whole story, formatted', menu: 'edit' },
  { id: 'story.copyText', vi: 'Chép cả bài, chỉ chữ', en: 'Copy whole story as plain text', menu: 'edit' },
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
  { id: 'edit.find', vi: 'Tìm trong bài', en: 'Find in story', menu: 'edit', keys: 'Mod+F' },
  {
    id: 'edit.replace',
    vi: 'Tìm và thay trong bài',
    en: 'Find and replace in story',
    menu: 'edit',
    keys: 'Mod+H',
  },
  { id: 'edit.findNext', vi: 'Tìm chỗ kế tiếp', en: 'Find next', menu: 'edit', keys: 'F3' },
  { id: 'edit.findPrevious', vi: 'Tìm chỗ trước', en: 'Find previous', menu: 'edit', keys: 'Shift+F3' },
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
  {
    id: 'view.dimOthers',
    vi: 'Làm mờ các đoạn khác khi tập trung',
    en: 'Dim other blocks in focus mode',
    menu: 'view',
  },
  {
    id: 'view.typewriter',
    vi: 'Giữ dòng đang gõ ở giữa trang',
    en: 'Typewriter scrolling',
    menu: 'view',
  },
  { id: 'view.zoomIn', vi: 'Phóng to trang bài', en: 'Zoom in', menu: 'view', keys: 'Mod+=' },
  { id: 'view.zoomOut', vi: 'Thu nhỏ trang bài', en: 'Zoom out', menu: 'view', keys: 'Mod+-' },
  { id: 'view.zoomReset', vi: 'Cỡ trang bài bình thường', en: 'Actual size', menu: 'view', keys: 'Mod+0' },
  { id: 'view.appearance', vi: 'Đổi nền sáng/tối', en: 'Switch light/dark', menu: 'view' },
  ...editorCommands,
  { id: 'story.write', vi: 'Viết', en: 'Write', menu: 'story', keys: 'Mod+E' },
  { id: 'story.preview', vi: 'Xem trước trang', en: 'Preview page', menu: 'story', keys: 'Mod+P' },
  { id: 'story.check', vi: 'Soát lỗi', en: 'Check story', menu: 'story', keys: 'F7' },
  {
    id: 'story.outline',
    vi: 'Dàn bài và số đếm',
    en: 'Outline and counts',
    menu: 'story',
    keys: 'Mod+Shift+U',
  },
  {
    id: 'story.nextToFillIn',
    vi: 'Chỗ cần điền kế tiếp',
    en: 'Next place to fill in',
    menu: 'story',
    keys: 'F8',
  },
  {
    id: 'story.previousToFillIn',
    vi: 'Chỗ cần điền trước',
    en: 'Previous place to fill in',
    menu: 'story',
    keys: 'Shift+F8',
  },
  { id: 'story.publish', vi: 'Đăng bài…', en: 'Publish…', menu: 'story', keys: 'Mod+Enter' },
  { id: 'story.attach', vi: 'Đính kèm tệp…', en: 'Attach files…', menu: 'story' },
  {
    id: 'story.insertSnippet',
    vi: 'Chèn đoạn soạn sẵn…',
    en: 'Insert snippet…',
    menu: 'story',
    keys: 'Mod+Shift+Y',
  },
  {
    id: 'story.saveSnippet',
    vi: 'Lưu đoạn đang chọn thành đoạn soạn sẵn…',
    en: 'Save selection as snippet…',
    menu: 'story',
  },
  {
    id: 'story.fillFromSheet',
    vi: 'Điền từ phiếu sự kiện…',
    en: 'Fill from the event sheet…',
    menu: 'story',
    keys: 'Mod+Shift+F',
  },
  {
    id: 'story.placePhotos',
    vi: 'Đặt ảnh đang chọn vào bài',
    en: 'Place selected photos in story',
    menu: 'photos',
    keys: 'Mod+Shift+P',
  },
  { id: 'photos.caption', vi: 'Chú thích ảnh đang chọn', en: 'Caption selected photos', menu: 'photos' },
  {
    id: 'photos.namePeople',
    vi: 'Ghi tên từ trái sang…',
    en: 'Name people left to right…',
    menu: 'photos',
    keys: 'Mod+Shift+L',
  },
  { id: 'photos.programme', vi: 'Chương trình sự kiện…', en: 'Event programme…', menu: 'photos' },
  {
    id: 'photos.templates',
    vi: 'Mẫu chú thích…',
    en: 'Caption templates…',
    menu: 'photos',
    keys: 'Mod+Shift+M',
  },
  {
    id: 'photos.saveTemplate',
    vi: 'Lưu thành mẫu chú thích…',
    en: 'Save as caption template…',
    menu: 'photos',
  },
  {
    id: 'photos.copyFields',
    vi: 'Chép trường của ảnh…',
    en: 'Copy fields of a photo…',
    menu: 'photos',
    keys: 'Mod+Shift+C',
  },
  {
    id: 'photos.pasteFields',
    vi: 'Dán trường vào ảnh đang chọn',
    en: 'Paste fields into selected photos',
    menu: 'photos',
    keys: 'Mod+Shift+V',
    leavesText: true,
  },
  {
    id: 'photos.fillDown',
    vi: 'Điền xuống từ ảnh đầu tiên…',
    en: 'Fill down from the first photo…',
    menu: 'photos',
    keys: 'Mod+Shift+D',
  },
  {
    id: 'photos.replace',
    vi: 'Tìm và thay trong ảnh đang chọn…',
    en: 'Find and replace in selected photos…',
    menu: 'photos',
    keys: 'Mod+Shift+H',
  },
  { id: 'photos.codes', vi: 'Bảng mã…', en: 'Code lists…', menu: 'photos' },
  { id: 'photos.selectAll', vi: 'Chọn tất cả ảnh', en: 'Select all photos', menu: 'photos' },
  { id: 'photos.undo', vi: 'Hoàn tác thay đổi ảnh', en: 'Undo the last photo change', menu: 'photos' },
  { id: 'photos.pick', vi: 'Lấy ảnh (phím P)', en: 'Pick photo (P)', menu: 'photos' },
  { id: 'photos.reject', vi: 'Loại ảnh (phím X)', en: 'Reject photo (X)', menu: 'photos' },
  { id: 'photos.unmark', vi: 'Bỏ lấy, bỏ loại (phím U)', en: 'Unmark photo (U)', menu: 'photos' },
  {
    id: 'photos.autoAdvance',
    vi: 'Tự sang ảnh kế sau mỗi dấu',
    en: 'Toggle going on after a mark',
    menu: 'photos',
  },
  { id: 'photos.compare', vi: 'So ảnh (phím C)', en: 'Compare photos (C)', menu: 'photos' },
  { id: 'photos.toggleStack', vi: 'Mở/gập loạt ảnh (phím S)', en: 'Open or close burst (S)', menu: 'photos' },
  {
    id: 'photos.keepOne',
    vi: 'Lấy ảnh này, loại phần còn lại của loạt',
    en: 'Pick this one, reject the rest of the burst',
    menu: 'photos',
  },
  { id: 'photos.coverage', vi: 'Ai đã có ảnh', en: 'Who has a photo', menu: 'photos' },
  { id: 'photos.undo', vi: 'Hoàn tác chú thích', en: 'Undo captions', menu: 'photos' },
  { id: 'photos.develop', vi: 'Chỉnh ảnh (phím E)', en: 'Develop photo (E)', menu: 'photos' },
  { id: 'photos.export', vi: 'Xuất ảnh kèm chú thích…', en: 'Export photos with captions…', menu: 'photos' },
  { id: 'photos.contactSheet', vi: 'In bảng ảnh (PDF)…', en: 'Contact sheet (PDF)…', menu: 'photos' },
  { id: 'photos.captionSheet', vi: 'Bảng chú thích (Excel)…', en: 'Caption sheet (Excel)…', menu: 'photos' },
] as const satisfies readonly CommandDescription[];

export type CommandId = (typeof commands)[number]['id'];
