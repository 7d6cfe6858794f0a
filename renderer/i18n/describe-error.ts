// An error as a person reads it: one sentence, and what to do next. The engine's own sentences are Vietnamese and say more
// than a code can; in English the code decides.
import { AppError } from '#shared/api/errors.ts';
import type { ErrorCode } from '#shared/model/error-code.ts';
import { useLanguage, type Language } from './texts.ts';

export type ErrorDescription = {
  /** What happened, what was kept, what to do. */
  readonly sentence: string;
  /** The next step in more words, where there is room for them and more to say than the sentence does. */
  readonly next: string | null;
};

export function describeError(error: unknown, language: Language): ErrorDescription {
  const { en, next } = known[error instanceof AppError ? error.code : 'unexpected'];
  const own = error instanceof AppError && error.message !== '' ? error.message : unexpectedVi;
  return { sentence: language === 'vi' ? own : en, next: next?.[language] ?? null };
}

export function useDescribeError(): (error: unknown) => ErrorDescription {
  const language = useLanguage();
  return (error) => describeError(error, language);
}

const unexpectedVi = 'Có lỗi ngoài dự kiến. Dữ liệu đã lưu vẫn còn nguyên.';

type Known = { readonly en: string; readonly next?: Readonly<Record<Language, string>> };

const known: Readonly<Record<ErrorCode, Known>> = {
  invalid_request: { en: 'This cannot be done as asked. Nothing was changed.' },
  not_found: { en: 'It is no longer there; someone may have removed it.' },
  conflict: {
    en: 'It was changed elsewhere in the meantime. Both versions are kept; look at it and save again.',
  },
  library_missing: {
    en: 'No library was found there. Choose another folder.',
    next: {
      vi: 'Nếu thư viện nằm trên ổ rời hoặc ổ mạng, hãy cắm hoặc nối lại rồi bấm Thử lại.',
      en: 'If the library is on a removable or network drive, connect it and try again.',
    },
  },
  library_locked: {
    en: 'This library is open in another window. Close it there and try again; nothing was changed.',
    next: {
      vi: 'Đóng cửa sổ đang mở thư viện này rồi bấm Thử lại.',
      en: 'Close the window that has this library open, then try again.',
    },
  },
  library_damaged: {
    en: 'The library file is damaged and was left as it is. Use a copy from “backups” or another library.',
    next: {
      vi: 'Thư mục “backups” trong thư viện giữ các bản sao trước mỗi lần nâng cấp; nhờ người quản trị chép một bản về chỗ cũ.',
      en: 'The “backups” folder inside the library keeps copies from before each upgrade; have one copied back in place.',
    },
  },
  library_too_new: {
    en: 'A newer version of the app wrote this library. Nothing was changed.',
    next: {
      vi: 'Cài bản Tòa soạn mới hơn trên máy này, hoặc mở thư viện khác.',
      en: 'Install a newer Tòa soạn on this computer, or open another library.',
    },
  },
  library_read_only: {
    en: 'The library’s folder cannot be written to. Nothing is lost.',
    next: {
      vi: 'Kiểm tra ổ đĩa còn ghi được không và bạn có quyền ghi vào thư mục, rồi bấm Thử lại.',
      en: 'Check that the disk can be written to and that you may write to the folder, then try again.',
    },
  },
  disk_full: {
    en: 'The disk is full. Everything saved before is still there.',
    next: {
      vi: 'Dọn bớt chỗ trống trên ổ đĩa rồi bấm Thử lại.',
      en: 'Free some disk space, then try again.',
    },
  },
  unreadable_image: { en: 'This picture cannot be read.' },
  image_too_large: { en: 'This picture is larger than 268 megapixels.' },
  copy_differs: {
    en: 'A copy read back differently from the card and was dropped. Check the disk and import again.',
  },
  card_missing: {
    en: 'The card was pulled out. What was copied is kept; put it back and the rest is copied.',
  },
  unreadable_story: {
    en: 'This story was written by another version of Tòa soạn and is open for reading only. Its words are safe in the library and can be copied; update the app to go on writing.',
  },
  unreadable_text: { en: 'This text file cannot be read.' },
  unknown_variable: { en: 'The pattern has a variable nobody knows.' },
  unknown_code: {
    en: 'The pattern has a code or a variant no list knows, or one that leads back to itself. No photo was changed.',
  },
  bad_pattern: {
    en: 'This search pattern cannot be read, or takes too long to find anything. No photo was changed.',
  },
  theme_failed: { en: 'The portal theme could not make this page. The story is unchanged.' },
  destination_unreachable: {
    en: 'The destination does not answer. The story waits and goes out when it does.',
  },
  destination_refused: { en: 'The destination refused the story. Nothing was published.' },
  cancelled: { en: 'Cancelled.' },
  engine_stopped: {
    en: 'The storage engine has just restarted. What was saved is still there; try again.',
  },
  unexpected: { en: 'Something unexpected went wrong. Saved data is intact.' },
};
