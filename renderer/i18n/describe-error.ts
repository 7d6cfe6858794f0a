// An error as a person reads it: one sentence, and what to do next. The engine's own sentences are Vietnamese and say more
// than a code can; in English the code decides.
import { AppError } from '#shared/api/errors.ts';
import type { ErrorCode } from '#shared/model/error-code.ts';
import { useLanguage, type Language } from './texts.ts';

export type ErrorDescription = {
  readonly code: ErrorCode;
  /** What happened, what was kept, what to do. */
  readonly sentence: string;
  /** The one thing to offer beside it. */
  readonly next: NextAction;
};
export type NextAction = 'retry' | 'choose-library' | 'free-space' | 'reload' | 'none';

export function describeError(error: unknown, language: Language): ErrorDescription {
  const code = error instanceof AppError ? error.code : 'unexpected';
  const { en, next } = known[code];
  const own = error instanceof AppError && error.message !== '' ? error.message : unexpectedVi;
  return { code, sentence: language === 'vi' ? own : en, next };
}

export function useDescribeError(): (error: unknown) => ErrorDescription {
  const language = useLanguage();
  return (error) => describeError(error, language);
}

const unexpectedVi = 'Có lỗi ngoài dự kiến. Dữ liệu đã lưu vẫn còn nguyên.';

const known: Readonly<Record<ErrorCode, { readonly en: string; readonly next: NextAction }>> = {
  invalid_request: { en: 'This cannot be done as asked. Nothing was changed.', next: 'none' },
  not_found: { en: 'It is no longer there; someone may have removed it.', next: 'none' },
  conflict: {
    en: 'It was changed elsewhere in the meantime. Both versions are kept; look at it and save again.',
    next: 'reload',
  },
  library_missing: { en: 'No library was found there. Choose another folder.', next: 'choose-library' },
  library_locked: {
    en: 'This library is open in another window. Close it there and try again; nothing was changed.',
    next: 'retry',
  },
  library_damaged: {
    en: 'The library file is damaged and was left as it is. Use a copy from “backups” or another library.',
    next: 'choose-library',
  },
  library_too_new: {
    en: 'A newer version of the app wrote this library. Update the app; nothing was changed.',
    next: 'choose-library',
  },
  library_read_only: {
    en: 'The library’s folder cannot be written to. Check the disk; nothing is lost.',
    next: 'retry',
  },
  disk_full: {
    en: 'The disk is full. Free some space; everything saved before is still there.',
    next: 'free-space',
  },
  unreadable_image: { en: 'This picture cannot be read.', next: 'none' },
  image_too_large: { en: 'This picture is larger than 268 megapixels.', next: 'none' },
  unreadable_text: { en: 'This text file cannot be read.', next: 'none' },
  unknown_variable: { en: 'The pattern has a variable nobody knows.', next: 'none' },
  theme_failed: { en: 'The portal theme could not make this page. The story is unchanged.', next: 'retry' },
  destination_unreachable: {
    en: 'The destination does not answer. The story waits and goes out when it does.',
    next: 'retry',
  },
  destination_refused: { en: 'The destination refused the story. Nothing was published.', next: 'none' },
  cancelled: { en: 'Cancelled.', next: 'none' },
  engine_stopped: {
    en: 'The storage engine has just restarted. What was saved is still there; try again.',
    next: 'retry',
  },
  unexpected: { en: 'Something unexpected went wrong. Saved data is intact.', next: 'none' },
};
