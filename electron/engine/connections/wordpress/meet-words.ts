// What a person reads when a WordPress was asked: who answers, and everything about it that will stand in the way.
import type { WordPressSettings } from '#shared/model/connection.ts';
import type { WordPressMemory } from './memory.ts';
import type { WordPressDestination } from './meet.ts';

/** A clock off by more than this is worth a sentence. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

export function helloFrom(
  memory: WordPressMemory,
  at: { readonly settings: WordPressSettings; readonly clockOffsetMs: number | null },
): string {
  const { siteName, version, user } = memory;
  const system = version === '' ? 'WordPress' : `WordPress ${version}`;
  const hello = `“${siteName}” (${system}) đang trả lời; bài được gửi bằng tài khoản “${user.name}”.`;
  return [hello, ...missingRights(user.rights), ...worries(memory, at)].join(' ');
}

export function missingRights(rights: WordPressMemory['user']['rights']): string[] {
  const missing = [
    ...(rights.publish ? [] : ['đăng bài (publish_posts)']),
    ...(rights.upload ? [] : ['tải ảnh lên (upload_files)']),
  ];
  if (missing.length === 0) return [];
  return [
    `Tài khoản này chưa có quyền ${missing.join(' và ')}: nhờ quản trị trang đổi vai trò thành Tác giả hoặc Biên tập viên.`,
  ];
}

export function noPassword({ settings }: WordPressDestination): string {
  return `Chưa có mật khẩu ứng dụng của “${settings.user}”. Hãy tạo trong Hồ sơ của WordPress (mục Mật khẩu ứng dụng) rồi nhập vào kết nối.`;
}

export function passwordsOff(host: string): string {
  return `“${host}” đang tắt mật khẩu ứng dụng (thường vì trang chưa dùng https, hoặc một phần mở rộng bảo mật tắt), nên mật khẩu nào cũng không vào được. Nhờ quản trị trang bật lại.`;
}

function worries(
  memory: WordPressMemory,
  {
    settings,
    clockOffsetMs,
  }: { readonly settings: WordPressSettings; readonly clockOffsetMs: number | null },
): string[] {
  const closed = Object.values(settings.fields).filter((key) => key !== '' && !memory.metaKeys.includes(key));
  const isOff = clockOffsetMs !== null && Math.abs(clockOffsetMs) > CLOCK_TOLERANCE_MS;
  return [
    ...(isOld(memory.version) ? ['Bản WordPress này cũ hơn 6.1, bản cũ nhất đã thử.'] : []),
    ...(closed.length === 0
      ? []
      : [`Trang chưa mở trường ${closed.join(', ')} cho REST nên phần ấy sẽ không gửi được.`]),
    ...(settings.author !== '' && memory.authorId === null
      ? [`Không thấy tác giả “${settings.author}” ở trang; bài sẽ đứng tên “${memory.user.name}”.`]
      : []),
    ...(isOff
      ? [`Đồng hồ máy này lệch ${lag(clockOffsetMs)} so với máy chủ; giờ hẹn tính theo máy chủ.`]
      : []),
  ];
}

function isOld(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return version !== '' && (major < 6 || (major === 6 && minor < 1));
}

function lag(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / 60_000);
  if (minutes < 120) return `${minutes} phút`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} giờ` : `${Math.round(hours / 24)} ngày`;
}
