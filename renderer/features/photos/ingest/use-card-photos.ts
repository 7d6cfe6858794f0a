// The photos of a card, asked for in pages: of twenty thousand only those in sight are in the window.
import { useQueries } from '@tanstack/react-query';
import type { CardPhoto } from '#shared/model/ingest.ts';
import { ingestQueries } from '../../../api/queries.ts';

const PAGE = 240;

/** Photos by number, as far as they have come; `from` and `to` are what is in sight. */
export function useCardPhotos(
  sessionId: string,
  from: number,
  to: number,
): (number: number) => CardPhoto | undefined {
  const first = Math.max(0, Math.floor(from / PAGE));
  const last = Math.max(first, Math.floor(Math.max(from, to - 1) / PAGE));
  const pages = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const answers = useQueries({
    queries: pages.map((page) => ingestQueries.photos(sessionId, page * PAGE, (page + 1) * PAGE)),
  });
  return (number) => {
    const page = pages.indexOf(Math.floor(number / PAGE));
    return answers[page]?.data?.photos[number % PAGE];
  };
}
