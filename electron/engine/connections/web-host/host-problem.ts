// What a person is told when a web host cannot be used: one sentence for each way it can fail. Never holds a password.
import type { SiteProblem } from '../static-site/site-store.ts';

/** A failure of a web host that a person can understand; what it means for a delivery is known where it is caught. */
export class HostFailure extends Error {
  readonly problem: SiteProblem;

  constructor(problem: SiteProblem, options: { cause?: unknown } = {}) {
    super(problem.message, options);
    this.name = 'HostFailure';
    this.problem = problem;
  }
}

export function hostProblem(error: unknown): SiteProblem | undefined {
  return error instanceof HostFailure ? error.problem : undefined;
}

const WAITS = 'Bài vẫn chờ trong hộp thư đi';

export function unreachable(message: string, cause?: unknown): HostFailure {
  return new HostFailure({ state: 'unreachable', message }, { cause });
}

export function noSecret(host: string): HostFailure {
  const message = `Chưa có mật khẩu cho máy chủ “${host}”. ${WAITS}; hãy đăng nhập để gửi tiếp.`;
  return new HostFailure({ state: 'signed-out', message });
}

export function wrongPassword(host: string, user: string): HostFailure {
  const message = `Máy chủ “${host}” không nhận mật khẩu của “${user}”. ${WAITS}; hãy đăng nhập lại.`;
  return new HostFailure({ state: 'signed-out', message });
}

/** `scheme`: what the server asked for instead of a plain password. */
export function otherSignIn(host: string, scheme: string): HostFailure {
  const message = `Máy chủ “${host}” đòi kiểu đăng nhập ${scheme} mà ứng dụng không dùng. ${WAITS}; hãy nhờ nơi cho thuê mở đăng nhập Basic qua https, hoặc dùng SFTP.`;
  return new HostFailure({ state: 'signed-out', message });
}

export function wrongKey(host: string, user: string): HostFailure {
  const message = `Máy chủ “${host}” không nhận khóa riêng của “${user}” (khóa công khai chưa được đưa lên máy chủ, hoặc sai tên). ${WAITS}; hãy xem lại rồi đăng nhập lại.`;
  return new HostFailure({ state: 'signed-out', message });
}

export function unreadableKey(file: string, cause: unknown): HostFailure {
  return unreachable(
    `Không đọc được tệp khóa riêng “${file}”. Hãy cắm lại ổ đĩa hoặc chọn lại tệp trong kết nối; bài vẫn chờ trong hộp thư đi.`,
    cause,
  );
}

export function notAKey(file: string): HostFailure {
  return unreachable(
    `“${file}” không phải tệp khóa riêng SSH (có thể là khóa công khai .pub). Hãy chọn lại tệp trong kết nối; bài vẫn chờ trong hộp thư đi.`,
  );
}

export function keyWantsPassphrase(file: string): HostFailure {
  const message = `Tệp khóa riêng “${file}” có mật khẩu riêng, chưa có hoặc không đúng. ${WAITS}; hãy đăng nhập bằng mật khẩu của khóa.`;
  return new HostFailure({ state: 'signed-out', message });
}

export function changedHostKey(host: string, expected: string, found: string): HostFailure {
  return unreachable(
    `Máy chủ “${host}” trưng ra khóa khác với khóa đã biết nên không gửi gì, cả mật khẩu: đã biết ${expected}, nay là ${found}. Hãy hỏi nơi cho thuê; nếu họ xác nhận đã đổi khóa, lưu lại kết nối với khóa mới.`,
  );
}

export function notSftp(host: string, cause?: unknown): HostFailure {
  return unreachable(
    `“${host}” nhận kết nối nhưng không trả lời như một máy chủ SFTP. Hãy xem lại địa chỉ và cổng; bài vẫn chờ trong hộp thư đi.`,
    cause,
  );
}

export function notWebDav(host: string): HostFailure {
  return unreachable(
    `“${host}” trả lời nhưng không phải WebDAV ở địa chỉ này. Hãy xem lại đường dẫn (thường có /dav hoặc /webdav); bài vẫn chờ trong hộp thư đi.`,
  );
}

/** Without it a page could only be replaced by taking it away first. */
export function cannotReplace(host: string): HostFailure {
  return unreachable(
    `Máy chủ “${host}” không biết thay tệp trong một bước (posix-rename) nên bạn đọc có thể gặp trang thiếu; chưa gửi gì. Hãy nhờ nơi cho thuê, hoặc dùng WebDAV.`,
  );
}

export function brokenLine(host: string, cause?: unknown): HostFailure {
  return unreachable(
    `Đường truyền tới “${host}” đứt giữa chừng. Bài chờ trong hộp thư đi và tự gửi khi nối lại được.`,
    cause,
  );
}

export function missingFolder(folder: string): HostFailure {
  return unreachable(
    `Không thấy thư mục “${folder}” trên máy chủ. Hãy tạo thư mục hoặc sửa địa chỉ trong kết nối; bài vẫn chờ trong hộp thư đi.`,
  );
}

export function notAFolder(folder: string): HostFailure {
  return unreachable(
    `“${folder}” trên máy chủ là một tệp, không phải thư mục. Hãy sửa địa chỉ trong kết nối.`,
  );
}

export function notWritable(folder: string): HostFailure {
  return unreachable(
    `Tài khoản này không có quyền ghi vào “${folder}”. Hãy xin nơi cho thuê mở quyền ghi; bài vẫn chờ trong hộp thư đi.`,
  );
}

export function couldNotWrite(host: string, folder: string): HostFailure {
  return new HostFailure({
    state: 'later',
    message: `Máy chủ “${host}” không ghi được vào “${folder}” (mã 500: thường do thư mục không cho tài khoản này ghi, hoặc máy chủ trục trặc). Hãy hỏi nơi cho thuê; ${WAITS.toLowerCase()} và sẽ tự gửi lại.`,
  });
}

export function fullHost(host: string): HostFailure {
  return new HostFailure({
    state: 'later',
    message: `Máy chủ “${host}” không ghi thêm được (thường do đầy đĩa hoặc hết dung lượng thuê). Hãy dọn bớt hoặc mua thêm; ${WAITS.toLowerCase()} và sẽ tự gửi lại.`,
  });
}

export function tooLarge(host: string, path: string, bytes: number): HostFailure {
  const size = (bytes / 1_000_000).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
  return new HostFailure({
    state: 'later',
    message: `Máy chủ “${host}” không nhận tệp lớn như “${path}” (${size} MB). Hãy nhờ nơi cho thuê nâng mức tải lên; ${WAITS.toLowerCase()} và sẽ tự gửi lại.`,
  });
}

export function tooLong(host: string, path: string): HostFailure {
  return unreachable(
    `Tệp “${path}” trên máy chủ “${host}” dài bất thường nên không đọc. Hãy nhờ nơi cho thuê xem lại tệp này; bài vẫn chờ trong hộp thư đi.`,
  );
}

/** Some servers say yes to the piece of a file that no longer fits on their disk, and keep only its beginning. */
export function wrongSize(host: string, path: string): HostFailure {
  return new HostFailure({
    state: 'later',
    message: `Máy chủ “${host}” không ghi được đủ tệp “${path}” (thường do đầy đĩa hoặc hết dung lượng thuê). Hãy dọn bớt hoặc mua thêm; ${WAITS.toLowerCase()} và sẽ tự gửi lại.`,
  });
}

export function busyHost(host: string, minutes: number): HostFailure {
  return new HostFailure({
    state: 'later',
    message: `Một máy khác đang đăng lên trang ở “${host}” (thấy cách đây ${minutes} phút). Bài đợi đến lượt và sẽ tự gửi lại.`,
  });
}

/** Another machine took the site for abandoned. */
export function lostHold(host: string): HostFailure {
  return new HostFailure({
    state: 'later',
    message: `Đường truyền chậm quá lâu nên máy khác đã bắt đầu đăng lên trang ở “${host}”. Bài sẽ tự gửi lại.`,
  });
}

export function vanishedSite(folder: string): HostFailure {
  return unreachable(
    `Thư mục “${folder}” còn đó nhưng trang đã đăng không còn bên trong. Chưa ghi gì; hãy hỏi nơi cho thuê, hoặc lưu lại kết nối nếu muốn làm trang mới ở đó.`,
  );
}

export function otherSite(folder: string): HostFailure {
  return unreachable(
    `Thư mục “${folder}” đang chứa một trang khác với trang đã đăng trước đây. Chưa ghi gì; hãy sửa địa chỉ, hoặc lưu lại kết nối nếu muốn dùng trang này.`,
  );
}

export function foreignFiles(folder: string, name: string): HostFailure {
  return unreachable(
    `Thư mục “${folder}” đã có “${name}” không do Tòa soạn tạo ra. Chưa ghi gì; hãy chọn một thư mục trống cho trang.`,
  );
}

export function lostIndex(folder: string): HostFailure {
  return unreachable(
    `Trang ở “${folder}” mất mục lục tin (toa-soan/site.json). Chưa ghi gì để không làm mất bài cũ khỏi trang; hãy nhờ nơi cho thuê chép lại tệp này từ bản sao.`,
  );
}
