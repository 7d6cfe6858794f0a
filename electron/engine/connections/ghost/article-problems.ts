// What Ghost would refuse or change, told before anything leaves this machine; the same sentences stop a delivery.
import { formatBytes, formatCount } from '#shared/vietnamese/numbers.ts';
import type { DeliveryPlan } from '../connection-adapter.ts';
import { firstFigure, fits, limits } from './article-fields.ts';
import { knownLosses } from './article-losses.ts';
import type { GhostMemory } from './ghost-memory.ts';
import type { GhostDelivery } from './ghost-run.ts';

type Planned = Pick<GhostDelivery, 'payload' | 'destination' | 'manifest'>;

/** What makes Ghost refuse the article, one sentence each. */
export function blockersOf({ payload, manifest }: Planned): string[] {
  const { headline } = payload.content;
  const length = [...headline.trim()].length;
  return [
    ...(length === 0 ? ['Bài chưa có tít mà Ghost đòi tít.'] : []),
    ...(length > limits.title
      ? [`Tít dài ${formatCount(length)} ký tự, Ghost chỉ nhận ${limits.title}; hãy rút ngắn tít.`]
      : []),
    ...(manifest.action === 'correct' && manifest.note.trim() === ''
      ? ['Đính chính chưa có lời gửi bạn đọc.']
      : []),
  ];
}

/** What will come out otherwise than on the portal, one sentence each. */
export function warningsOf(planned: Planned, memory: GhostMemory | null): string[] {
  const { payload, destination } = planned;
  const { lead, tags } = payload.content;
  const { author } = destination.settings;
  const alt = firstFigure(payload)?.alt ?? '';
  return [
    ...knownLosses(payload),
    ...(fits(lead.trim(), limits.excerpt)
      ? []
      : [
          `Sapo dài ${formatCount([...lead.trim()].length)} ký tự, ô tóm tắt của Ghost chỉ nhận ${limits.excerpt}: sapo sẽ đứng đầu bài, nguyên vẹn, còn ô tóm tắt để trống.`,
        ]),
    ...(fits(alt, limits.alt)
      ? []
      : [
          `Mô tả thay thế của ảnh đầu bài dài hơn ${limits.alt} ký tự nên ở ảnh đại diện sẽ được cắt sau một từ.`,
        ]),
    ...tags
      .filter((tag) => !fits(tag, limits.tag))
      .map((tag) => `Thẻ “${[...tag].slice(0, 40).join('')}…” dài hơn ${limits.tag} ký tự nên sẽ bị cắt.`),
    ...(memory?.author === null
      ? [`Ghost không có tác giả dùng thư “${author}” nên bài sẽ đứng tên chủ trang.`]
      : []),
    ...(memory === null ? ['Chưa lần nào hỏi được Ghost nên mới tính theo những gì biết chung.'] : []),
    ...(memory !== null && memory.refusedBytes !== null
      ? [
          `Máy chủ này từng từ chối tệp từ ${formatBytes(memory.refusedBytes)}: ảnh lớn hơn sẽ được thu nhỏ trước khi gửi; nếu giới hạn đã được nâng, hãy lưu lại kết nối.`,
        ]
      : []),
  ];
}

export function problemsOf(planned: Planned, memory: GhostMemory | null): DeliveryPlan['problems'] {
  return [
    ...blockersOf(planned).map((message) => ({ level: 'block', message }) as const),
    ...warningsOf(planned, memory).map((message) => ({ level: 'warn', message }) as const),
  ];
}
