// Where the story stands on a Ghost: by the article last read back, and by the internal tag that carries the story's id. Asked
// before anything is made and after everything that was written.
import { Posts, type RemotePost } from './ghost-answers.ts';
import { findBegun, saysTheSame } from './article-books.ts';
import { topNodes } from './article-print.ts';
import type { GhostRun } from './ghost-run.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';
import { cardPictures } from './koenig-cards.ts';

export const FORMATS = 'formats=lexical,html';

export type FoundArticle = {
  readonly post: RemotePost | undefined;
  /** Drafts with the same words under the same key, left by a create whose reply came too late. */
  readonly doubles: readonly RemotePost[];
};

/** `id` of an article just made; else the one last read back. */
export async function findArticle(run: GhostRun, id = knownId(run)): Promise<FoundArticle> {
  const { storyId } = run.delivery.payload;
  const byId = id === undefined ? '' : `,id:'${id}'`;
  const filter = encodeURIComponent(`tag:hash-src-${storyId}${byId}`);
  const path = `posts/?filter=${filter}&${FORMATS}&order=created_at%20asc&limit=10`;
  const answer = await run.line.ask({ method: 'GET', path, answer: Posts });
  if (answer.state !== 'ok') {
    const words = answer.state === 'invalid' ? ` (“${answer.words}”)` : '';
    throw new DeliveryTrouble({
      state: 'later',
      message: `Ghost không cho tìm bài theo mã${words}. Sẽ tự thử lại.`,
    });
  }
  const { posts } = answer.value;
  // Where the article is not known yet, what readers see goes before drafts, and older ones before younger.
  const post =
    posts.find((one) => one.id === id) ?? posts.find(({ status }) => status !== 'draft') ?? posts[0];
  const begun = findBegun(run.delivery);
  const doubles = posts.filter(
    (one) => one.id !== post?.id && one.status === 'draft' && saysTheSame(begun, one),
  );
  return { post, doubles };
}

/** Pictures an article shows, its cover among them. */
export function shownPictures(post: Pick<RemotePost, 'feature_image' | 'lexical'> | undefined): Set<string> {
  if (post === undefined) return new Set();
  const cover = post.feature_image === null ? [] : [post.feature_image];
  return new Set([...cover, ...cardPictures(topNodes(post.lexical ?? ''))]);
}

function knownId({ delivery: { previous } }: GhostRun): string | undefined {
  if (previous === null || previous.visibility === 'gone') return undefined;
  return /^[0-9a-f]{24}$/u.test(previous.remoteId) ? previous.remoteId : undefined;
}
