// What can go wrong on a line, told apart by the one thing that matters to a sender: may the request have been acted on?
import type { DeliveryOutcome } from '../connection-adapter.ts';

export type FailureKind =
  'no-address' | 'refused' | 'certificate' | 'no-answer' | 'broken-off' | 'too-large' | 'stopped';

export class HttpFailure extends Error {
  readonly kind: FailureKind;
  /** False only when it is certain that the destination has not begun to read the request. */
  readonly mayHaveArrived: boolean;

  constructor(kind: FailureKind, message: string, options: { mayHaveArrived: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.name = 'HttpFailure';
    this.kind = kind;
    this.mayHaveArrived = options.mayHaveArrived;
  }
}

const connectCodes: Readonly<Record<string, FailureKind>> = {
  ENOTFOUND: 'no-address',
  EAI_AGAIN: 'no-address',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  ENETDOWN: 'refused',
  UND_ERR_CONNECT_TIMEOUT: 'refused',
};

/** `begun`: a connection stood and bytes of the request were handed to it. */
export function toHttpFailure(
  error: unknown,
  at: { readonly host: string; readonly begun: boolean },
): HttpFailure {
  const code = codeOf(error);
  const kind = kindOf(code, error);
  const isBeforeRequest = code in connectCodes || kind === 'certificate';
  const mayHaveArrived = at.begun && !isBeforeRequest;
  return new HttpFailure(kind, sentence(kind, at.host, code), { mayHaveArrived, cause: error });
}

function kindOf(code: string, error: unknown): FailureKind {
  const known = connectCodes[code];
  if (known !== undefined) return known;
  if (error instanceof Error && error.name === 'AbortError') return 'stopped';
  if (/CERT|^ERR_TLS|SELF_SIGNED|UNABLE_TO_|^ERR_SSL|^EPROTO|HOSTNAME_MISMATCH/u.test(code))
    return 'certificate';
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return 'too-large';
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') return 'no-answer';
  return 'broken-off';
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? '' : codeOf(error.cause);
}

function sentence(kind: FailureKind, host: string, code: string): string {
  switch (kind) {
    case 'no-address':
      return `Không tìm thấy máy chủ “${host}” (mất mạng hoặc địa chỉ sai).`;
    case 'refused':
      return `Máy chủ “${host}” không nhận kết nối (mất mạng hoặc máy chủ đang tắt).`;
    case 'certificate':
      return certificateSentence(host, code);
    case 'no-answer':
      return `Máy chủ “${host}” nhận kết nối nhưng quá lâu không trả lời.`;
    case 'broken-off':
      return `Đường truyền tới “${host}” đứt giữa chừng.`;
    case 'too-large':
      return `Máy chủ “${host}” trả lời dài bất thường nên đã ngừng đọc.`;
    case 'stopped':
      return `Đã ngừng gửi tới “${host}”.`;
  }
}

function certificateSentence(host: string, code: string): string {
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return `Chứng chỉ bảo mật ở “${host}” mang tên khác nên không gửi gì.`;
  if (code === 'CERT_HAS_EXPIRED') return `Chứng chỉ bảo mật của “${host}” đã hết hạn nên không gửi gì.`;
  return `Chứng chỉ bảo mật của “${host}” không do nơi tin cậy cấp (${code}) nên không gửi gì.`;
}

/**
 * What a failed request means for a delivery. `isVisible`: a reader may already see something of this delivery; `isChange`: the
 * request itself would have changed what readers see, or made something that must not be made twice.
 */
export function outcomeOfFailure(
  failure: HttpFailure,
  at: { readonly isVisible: boolean; readonly isChange: boolean },
): DeliveryOutcome {
  if (at.isVisible || (at.isChange && failure.mayHaveArrived)) {
    return {
      state: 'unknown',
      message: `${failure.message} Chưa rõ nơi nhận đã nhận đủ chưa; sẽ xem lại trước khi gửi tiếp.`,
    };
  }
  if (failure.kind === 'stopped') return { state: 'stopped' };
  return {
    state: 'unreachable',
    message: `${failure.message} Bài chờ trong hộp thư đi và tự gửi khi nối lại được.`,
  };
}
