// What a bad line or a bad host does to one request, each with the one fact that matters: did the server act on it?

/** Nothing of the request reaches the server. */
export const faultsBefore = [
  'request-lost',
  'reset-in-body',
  'stall',
  'status-408',
  'status-413',
  'status-429',
  'status-429-retry-after',
  'status-503',
  'status-503-retry-after',
  'login-page',
  'login-redirect',
] as const;

/** The server has done what was asked, and the client does not hear it. */
export const faultsAfter = [
  'reply-lost',
  'reply-truncated',
  'status-500',
  'status-502',
  'status-504',
] as const;

/** The request arrives and is answered, slowly. */
export const faultsSlow = ['slow-line'] as const;

export const faults = [...faultsBefore, ...faultsAfter, ...faultsSlow] as const;
export type Fault = (typeof faults)[number];

export function isBefore(fault: Fault): fault is (typeof faultsBefore)[number] {
  return faultsBefore.some((one) => one === fault);
}
