// Names by which the walk finds things, in both languages of the interface.
import type { Language } from './variant.ts';

const table = {
  otherFolder: ['Thư mục khác…', 'Another folder…'],
  createLibrary: ['Tạo thư viện', 'Create library'],
  storyList: ['Danh sách tin bài', 'List of stories'],
  searchStories: ['Tìm trong tin bài', 'Search the stories'],
  inspector: ['Bảng bên', 'Inspector'],
  body: ['Nội dung', 'Body'],
  textTools: ['Định dạng chữ đang chọn', 'Format the selected text'],
  insert: ['Chèn', 'Insert'],
  photosTab: ['Ảnh', 'Photos'],
  newPhotos: ['Ảnh mới nhập', 'Latest photos'],
  historyTab: ['Lịch sử', 'History'],
  show: ['Xem:', 'Show:'],
  palette: ['Bảng lệnh', 'Command palette'],
  findCommand: ['Tìm lệnh hoặc bài', 'Find a command or a story'],
  contactSheet: ['Lưới ảnh', 'Contact sheet'],
  captionForm: ['Chú thích ảnh đang chọn', 'Captions of the selection'],
  willChange: ['ảnh sẽ đổi', 'will change'],
  facts: ['Thông tin', 'Facts'],
  captionTab: ['Chú thích', 'Caption'],
  photoView: ['Cách xem', 'View'],
  grid: ['Lưới', 'Grid'],
  loupe: ['Lúp', 'Loupe'],
  widths: ['Bề rộng', 'Width'],
  phone: ['Điện thoại (375)', 'Phone (375)'],
  desktop: ['Máy tính (1280)', 'Desktop (1280)'],
  pages: ['Trang xem trước', 'Preview pages'],
  print: ['Bản in', 'Print'],
  listCard: ['Thẻ tin', 'List card'],
  shareCard: ['Chia sẻ', 'Share card'],
  frame: ['Trang cổng xem trước', 'Portal page preview'],
  publish: ['Đăng bài', 'Publish'],
  sendNow: ['Đăng ngay', 'Send now'],
  receipt: ['Biên nhận', 'Receipt'],
  otherWays: ['Cách đăng khác', 'Other ways to publish'],
  waitsThere: ['Chưa trả lời', 'No answer'],
  schedule: ['Hẹn giờ', 'Schedule'],
  keepHere: ['Giữ ở máy này tới giờ đó', 'Keep it here until then'],
  backToNow: ['Thôi, trở về đăng ngay', 'Never mind, publish now instead'],
  takeDown: ['Gỡ bài', 'Take down'],
  reason: ['Lý do gỡ', 'Reason'],
  deliveries: ['Các lần gửi', 'Deliveries'],
  filter: ['Lọc lần gửi', 'Filter deliveries'],
  finished: ['Đã xong', 'Finished'],
  addDestination: ['Thêm nơi đăng', 'Add a destination'],
  otherKind: ['Chọn loại khác', 'Choose another kind'],
  wordpress: ['Cổng WordPress', 'WordPress portal'],
  webHost: ['Máy chủ web (SFTP, WebDAV)', 'Web host (SFTP, WebDAV)'],
  directus: ['Directus / CMS khác', 'Directus / another CMS'],
  handCarried: ['Gói mang tay', 'Hand-carried package'],
  sections: ['Chuyên mục ở đây', 'Section here'],
  advanced: ['Nâng cao', 'Advanced'],
  settingsParts: ['Các phần cài đặt', 'Parts of the settings'],
  openLibrary: ['Mở thư viện khác…', 'Open another library…'],
  tryAgain: ['Thử lại', 'Try again'],
  close: ['Đóng', 'Close'],
} as const satisfies Readonly<Record<string, readonly [vi: string, en: string]>>;

export type Words = Readonly<Record<keyof typeof table, string>>;

export function wordsOf(language: Language): Words {
  const column = language === 'vi' ? 0 : 1;
  // Proof: the keys are those of the table, and every row has both columns.
  return Object.fromEntries(Object.entries(table).map(([key, row]) => [key, row[column]])) as Words;
}
