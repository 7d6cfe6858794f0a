// What Directus says no to, in words. Its own sentences are not passed on: they quote whole articles back.
import type { DirectusError, DirectusLine } from './directus-line.ts';

/** One sentence; `what` names what was being sent, e.g. `ảnh “ra-quan.jpg”`. */
export function refusal({ host, settings }: DirectusLine, error: DirectusError, what = 'bài'): string {
  const field = error.field === undefined ? '' : ` (trường “${error.field}”)`;
  const at = `Directus ở “${host}” không nhận ${what}`;
  switch (error.code) {
    case 'FORBIDDEN':
      return `${at}: khóa truy cập thiếu quyền với “${settings.collection}” hoặc kho tệp, hay trường đã gán không còn. Hãy kiểm tra kết nối rồi gửi lại.`;
    case 'FAILED_VALIDATION':
    case 'INVALID_PAYLOAD':
    case 'NOT_NULL_VIOLATION':
    case 'CONTAINS_NULL_VALUES':
      return `${at}: một trường bắt buộc còn trống hoặc sai quy định của bộ sưu tập${field}. Hãy sửa bài hay phần gán trường rồi gửi lại.`;
    case 'VALUE_TOO_LONG':
    case 'VALUE_OUT_OF_RANGE':
      return `${at}: nội dung dài quá mức trường ở đó chứa được${field}. Hãy rút ngắn, hoặc nhờ người quản trị nới trường, rồi gửi lại.`;
    case 'RECORD_NOT_UNIQUE':
      return `${at}: đã có mục khác dùng cùng giá trị ở một trường không được trùng${field}. Hãy đổi tít hoặc địa chỉ bài rồi gửi lại.`;
    case 'INVALID_FOREIGN_KEY':
      return `${at}: tệp ảnh mà bài dùng không còn ở đó${field}. Hãy gửi lại để ảnh được chuyển lại.`;
    case 'CONTENT_TOO_LARGE':
      return `${at}: quá lớn so với giới hạn tải lên của máy chủ (mã 413). Hãy nhờ người quản trị nới giới hạn rồi gửi lại.`;
    case 'UNSUPPORTED_MEDIA_TYPE':
      return `${at}: máy chủ không cho loại tệp này. Hãy nhờ người quản trị cho phép ảnh JPEG, PNG rồi gửi lại.`;
    default:
      return `${at} (${error.code}). Bài vẫn còn nguyên; hãy kiểm tra kết nối rồi gửi lại.`;
  }
}
