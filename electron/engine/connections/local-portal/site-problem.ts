// What a person is told when the folder of a site cannot be used: one plain sentence for each way a disk can fail.
import { AppError } from '#shared/api/errors.ts';
import { systemCode } from '../../files/disk-error.ts';
import type { SiteProblem } from '../static-site/site-store.ts';

/** The problem behind a system error while reading or writing the site in `folder`; undefined for any other error. */
export function siteProblem(error: unknown, folder: string): SiteProblem | undefined {
  if (error instanceof AppError) return undefined;
  const code = systemCode(error);
  return code === undefined ? undefined : problems[code]?.(folder);
}

export function missingFolder(folder: string): SiteProblem {
  return unreachable(
    `Không thấy thư mục trang “${folder}”. Hãy cắm lại ổ đĩa hoặc xem lại đường dẫn; bài vẫn ở hộp thư đi và sẽ tự gửi khi thư mục có lại.`,
  );
}

export function unmounted(folder: string): SiteProblem {
  return unreachable(
    `Thư mục “${folder}” còn đó nhưng trang đã đăng không còn bên trong, có thể ổ đĩa chưa được gắn. Chưa ghi gì; bài sẽ tự gửi khi trang hiện lại.`,
  );
}

export function otherSite(folder: string): SiteProblem {
  return unreachable(
    `Thư mục “${folder}” đang chứa một trang khác với trang đã đăng trước đây. Chưa ghi gì; hãy gắn đúng ổ đĩa, hoặc lưu lại kết nối nếu muốn dùng trang này.`,
  );
}

export function foreignFiles(folder: string, name: string): SiteProblem {
  return unreachable(
    `Thư mục “${folder}” đã có “${name}” không do Tòa soạn tạo ra. Chưa ghi gì; hãy chọn một thư mục trống cho trang.`,
  );
}

export function lostIndex(folder: string): SiteProblem {
  return unreachable(
    `Trang ở “${folder}” mất mục lục tin (toa-soan/site.json). Chưa ghi gì để không làm mất bài cũ khỏi trang; hãy chép lại tệp này từ bản sao.`,
  );
}

export function notAFolder(folder: string): SiteProblem {
  return unreachable(
    `“${folder}” là một tệp, không phải thư mục. Hãy sửa kết nối để chọn thư mục của trang.`,
  );
}

/** Another process holds the site. */
export function busySite(folder: string): SiteProblem {
  return {
    state: 'later',
    message: `Một chương trình khác đang đăng lên “${folder}”. Bài đợi đến lượt và sẽ tự gửi lại.`,
  };
}

/** Without a lock two computers could write into each other's pages. */
export function cannotLock(folder: string): SiteProblem {
  return unreachable(
    `Không khóa được “${folder}” để đăng (thiếu quyền ghi, hoặc ổ đĩa mạng không hỗ trợ khóa tệp). Chưa ghi gì; bài vẫn ở hộp thư đi và sẽ tự gửi lại.`,
  );
}

const problems: Readonly<Record<string, (folder: string) => SiteProblem>> = {
  ENOENT: missingFolder,
  ENODEV: lostDevice,
  ENXIO: lostDevice,
  EIO: lostDevice,
  ESTALE: lostDevice,
  ENOTCONN: lostDevice,
  EHOSTDOWN: lostDevice,
  EHOSTUNREACH: lostDevice,
  ETIMEDOUT: lostDevice,
  ENOTDIR: notAFolder,
  EROFS: readOnly,
  EACCES: notAllowed,
  EPERM: notAllowed,
  ENOSPC: full,
  EDQUOT: full,
};

function unreachable(message: string): SiteProblem {
  return { state: 'unreachable', message };
}

function lostDevice(folder: string): SiteProblem {
  return unreachable(
    `Ổ đĩa chứa “${folder}” không trả lời. Hãy kiểm tra dây cắm hoặc mạng nội bộ; bài vẫn ở hộp thư đi và sẽ tự gửi lại.`,
  );
}

function readOnly(folder: string): SiteProblem {
  return unreachable(
    `Ổ đĩa chứa “${folder}” đang ở chế độ chỉ đọc. Hãy gỡ khóa ghi; bài vẫn ở hộp thư đi và sẽ tự gửi khi ghi được.`,
  );
}

function notAllowed(folder: string): SiteProblem {
  return unreachable(
    `Tài khoản này không có quyền ghi vào “${folder}”. Hãy xin mở quyền ghi; bài vẫn ở hộp thư đi và sẽ tự gửi khi ghi được.`,
  );
}

function full(folder: string): SiteProblem {
  return {
    state: 'later',
    message: `Ổ đĩa chứa “${folder}” đã đầy. Hãy dọn bớt chỗ trống; bài vẫn ở hộp thư đi và sẽ tự gửi lại.`,
  };
}
