// What can go wrong on a line, told apart by the one thing that matters to a sender: may the request have been acted on?
import type { DeliveryOutcome } from '../connection-adapter.ts';

export type FailureKind =
  | 'no-address'
  | 'refused'
  | 'certificate'
  | 'no-answer'
  | 'broken-off'
  | 'not-http'
  | 'too-large'
  | 'stopped';

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

/**
 * `begun`: whether bytes of the request were handed to a connection that stood; undefined where the request has none and only the
 * error can tell. `isStopped`: the sender itself has given up.
 */
export function toHttpFailure(
  error: unknown,
  at: { readonly host: string; readonly begun: boolean | undefined; readonly isStopped: boolean },
): HttpFailure {
  const code = codeOf(error);
  const kind = at.isStopped ? 'stopped' : kindOf(error, code);
  const isBeforeRequest = isOfConnecting(error) || kind === 'certificate';
  const mayHaveArrived = at.begun ?? !isBeforeRequest;
  return new HttpFailure(kind, sentence(kind, at.host, code), { mayHaveArrived, cause: error });
}

function kindOf(error: unknown, code: string): FailureKind {
  if (isOfConnecting(error)) return systemCallOf(error) === 'getaddrinfo' ? 'no-address' : 'refused';
  if (/CERT|^ERR_TLS|SELF_SIGNED|UNABLE_TO_|^ERR_SSL|^EPROTO/u.test(code)) return 'certificate';
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') return 'too-large';
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT') return 'no-answer';
  if (error instanceof Error && error.name === 'HTTPParserError') return 'not-http';
  return 'broken-off';
}

/**
 * The system call tells, not the code: a network that goes away under a request that was sent says EHOSTUNREACH as well. Of
 * several addresses tried in vain the errors come gathered in one.
 */
function isOfConnecting(error: unknown): boolean {
  if (error instanceof AggregateError || codeOf(error) === 'UND_ERR_CONNECT_TIMEOUT') return true;
  const call = systemCallOf(error);
  return call === 'connect' || call === 'getaddrinfo';
}

function systemCallOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'syscall' in error && typeof error.syscall === 'string' ? error.syscall : '';
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
    case 'not-http':
      return `“${host}” trả lời nhưng không phải bằng HTTP: địa chỉ hoặc cổng có thể sai.`;
    case 'too-large':
      return `Máy chủ “${host}” trả lời dài bất thường nên đã ngừng đọc.`;
    case 'stopped':
      return `Đã ngừng gửi tới “${host}”.`;
  }
}

function certificateSentence(host: string, code: string): string {
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return `Chứng chỉ bảo mật ở “${host}” mang tên khác nên không gửi gì.`;
  if (/^ERR_SSL_(?:WRONG_VERSION|PACKET_LENGTH)/u.test(code))
    return `“${host}” không nói HTTPS ở cổng này: địa chỉ có thể phải bắt đầu bằng http://, hoặc cổng sai.`;
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
): Extract<DeliveryOutcome, { state: 'unknown' | 'stopped' | 'unreachable' }> {
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
