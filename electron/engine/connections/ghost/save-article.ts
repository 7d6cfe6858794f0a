// The writes on an article: each is written down before it leaves, each names the state it expects there, and each answer is
// the article as Ghost keeps it.
import { z } from 'zod';
import { beginWrite, endWrite, findBegun } from './article-books.ts';
import { collided } from './article-conflict.ts';
import { printOf, type ArticleFields } from './article-print.ts';
import { findArticle, FORMATS } from './find-article.ts';
import { OnePost, type RemotePost } from './ghost-answers.ts';
import type { GhostAnswer, Question } from './ghost-line.ts';
import type { GhostRun } from './ghost-run.ts';
import { refused } from './ghost-trouble.ts';

export type Status = {
  readonly status: 'draft' | 'published' | 'scheduled';
  /** null asks Ghost for the present moment: "now" is never a date of ours. */
  readonly published_at?: string | null;
};

type Saved = z.infer<typeof OnePost>;

/** A draft no reader sees. Author, address and visibility are set once: later they are the site's own to change. */
export async function createDraft(run: GhostRun, fields: ArticleFields): Promise<RemotePost> {
  const { payload, destination } = run.delivery;
  const { author } = destination.settings;
  const post = {
    ...fields,
    ...{ slug: payload.slug, status: 'draft', visibility: 'public' },
    ...(author === '' ? {} : { authors: [author] }),
  };
  beginWrite(run.delivery, { sent: printOf(fields), status: 'draft', standing: undefined });
  const path = `posts/?${FORMATS}`;
  const json = { posts: [post] };
  const saved = await write(run, { method: 'POST', path, answer: OnePost, json, signal: run.watch.signal });
  endWrite(run.delivery, saved);
  run.sent.files += 1;
  return saved;
}

/** Of a public article this is the switch: readers see the new text at once. */
export async function saveFields(
  run: GhostRun,
  standing: RemotePost,
  fields: ArticleFields,
): Promise<RemotePost> {
  const { status } = standing;
  beginWrite(run.delivery, { sent: printOf(fields), status, standing });
  const saved = await write(run, put(standing, fields));
  endWrite(run.delivery, saved);
  run.sent.files += 1;
  if (saved.status !== 'draft') run.isVisible = true;
  return saved;
}

export async function saveStatus(run: GhostRun, standing: RemotePost, status: Status): Promise<RemotePost> {
  const sent = findBegun(run.delivery)?.sent ?? printOf(standing);
  beginWrite(run.delivery, { sent, status: status.status, standing });
  const saved = await write(run, put(standing, status));
  endWrite(run.delivery, saved);
  if (saved.status !== 'draft') run.isVisible = true;
  return saved;
}

/** Back to a draft, with whatever words it has: nothing of it is written down as ours. */
export async function hideArticle(run: GhostRun, standing: RemotePost): Promise<void> {
  await write(run, put(standing, { status: 'draft' }));
  run.isVisible = true;
}

/** Removes a draft, or takes an article away with all its text. */
export async function deleteArticle(run: GhostRun, { id }: RemotePost): Promise<void> {
  const question = { method: 'DELETE', path: `posts/${id}/`, answer: z.null(), isChange: true } as const;
  const answer = await run.line.ask(question);
  // Somebody was quicker: it is gone either way.
  if (answer.state === 'ok' || answer.state === 'missing') return;
  throw refused(notTaken(answer));
}

function put({ id, updated_at }: RemotePost, changes: object): Question<Saved> {
  const json = { posts: [{ ...changes, updated_at }] };
  return { method: 'PUT', path: `posts/${id}/?${FORMATS}`, answer: OnePost, json };
}

async function write(run: GhostRun, question: Question<Saved>): Promise<RemotePost> {
  const answer = await run.line.ask({ ...question, isChange: true });
  if (answer.state === 'collision' || answer.state === 'missing') {
    throw collided((await findArticle(run)).post);
  }
  if (answer.state !== 'ok') throw refused(notTaken(answer));
  const [saved] = answer.value.posts;
  run.sent.bytes += Buffer.byteLength(JSON.stringify(question.json));
  return saved;
}

function notTaken(answer: GhostAnswer<unknown>): string {
  if (answer.state === 'too-large') {
    return 'Máy chủ của Ghost không nhận bài dài cỡ này. Trang chưa đổi gì; hãy nhờ người quản trị nâng giới hạn rồi bấm Đăng lại.';
  }
  const said = answer.state === 'invalid' && answer.words !== '' ? `: “${answer.words}”` : '';
  return `Ghost không nhận bài${said}. Trang chưa đổi gì; hãy sửa chỗ ấy rồi bấm Đăng lại.`;
}
