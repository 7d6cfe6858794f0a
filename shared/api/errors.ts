// The one error type that crosses a process border. Expected failures carry a code from this closed list and a
// sentence for a person; anything else is a bug and reaches the other side as `unexpected` with a log id.
import { z } from 'zod';
import { ErrorCode } from '../model/error-code.ts';

export const WireError = z.object({
  code: ErrorCode,
  /** One sentence in Vietnamese: what happened, what was kept, what to do. */
  message: z.string(),
  details: z.unknown().optional(),
});
export type WireError = z.infer<typeof WireError>;

/** An expected failure. `message` is shown to the person as it stands. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;

  constructor(code: ErrorCode, message: string, options: { details?: unknown; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = options.details;
  }
}

/** The form in which an error leaves a process; unknown errors keep their stack at home. */
export function toWireError(error: unknown, logId?: string): WireError {
  if (error instanceof AppError) {
    const { code, message, details } = error;
    return details === undefined ? { code, message } : { code, message, details };
  }
  const trace = logId === undefined ? '' : ` (mã nhật ký ${logId})`;
  return { code: 'unexpected', message: `Có lỗi ngoài dự kiến${trace}. Dữ liệu đã lưu vẫn còn nguyên.` };
}
