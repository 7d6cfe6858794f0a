// What a site made of what it was sent, one sentence for each difference a reader could meet.
import type { Planned } from './run.ts';
import { splitBlocks } from './split-blocks.ts';
import { plainOf, readsTheSame, sameSpelling } from './plain-in-html.ts';
import type { RemotePost } from './post.ts';
import { closedFields, type Wanted } from './wanted.ts';

export function lossesOf(post: RemotePost, wanted: Wanted): string[] {
  const meta = Object.entries(wanted.meta).filter(([key, value]) => post.meta[key] !== value);
  return [
    ...(readsTheSame(post.title.raw, wanted.title) ? [] : ['WordPress đã đổi tít bài so với bản gửi.']),
    ...(readsTheSame(post.excerpt.raw, wanted.excerpt)
      ? []
      : ['WordPress đã đổi sapo (tóm tắt) so với bản gửi.']),
    ...contentLosses(sameSpelling(post.content.raw), sameSpelling(wanted.content)),
    ...(wanted.author === undefined || post.author === wanted.author
      ? []
      : ['WordPress không đổi tên tác giả như đã chọn.']),
    ...meta.map(([key]) => `WordPress không giữ trường “${key}”.`),
  ];
}

/** Parts of the story the site has no place for; they stay here. */
export function unsentParts(run: Pick<Planned, 'delivery' | 'memory'>): string[] {
  const { payload, destination } = run.delivery;
  const hasKicker = payload.content.kicker.trim() !== '';
  const closed = closedFields(run);
  return [
    ...(hasKicker && destination.settings.fields.kicker === undefined
      ? ['Tít phụ chưa được ghép với trường nào của WordPress nên không được gửi.']
      : []),
    ...(closed.length === 0
      ? []
      : [`Trang chưa mở trường ${closed.join(', ')} cho REST nên phần ấy không được gửi.`]),
  ];
}

/** The blocks that did not come back as they went, by their first words. */
function contentLosses(stored: string, sent: string): string[] {
  if (stored === sent) return [];
  const there = new Set(splitBlocks(stored).map(({ text }) => text));
  const changed = splitBlocks(sent).filter(({ text }) => !there.has(text));
  const kept = 'WordPress lược bớt mã HTML của tài khoản không có quyền unfiltered_html';
  if (changed.length === 0) return ['WordPress đã đổi thứ tự hoặc thêm nội dung so với bản gửi.'];
  const words = changed.slice(0, 3).map(({ text }) => `“${firstWords(text)}”`);
  return [`${changed.length} khối nội dung không còn như bản gửi (${kept}?): ${words.join(', ')}.`];
}

function firstWords(block: string): string {
  const text = plainOf(block.replace(/<[^>]*>/gu, ' ').replace(/\s+/gu, ' '));
  return text.length > 40 ? `${text.slice(0, 39)}…` : text || 'ảnh';
}
