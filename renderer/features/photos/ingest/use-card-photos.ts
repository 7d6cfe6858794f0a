// The photos of a card, asked for in pages: of twenty thousand only those in sight are in the window.
import { useQueries } from '@tanstack/react-query';
import type { CardPhoto } from '#shared/model/ingest.ts';
import { ingestQueries } from '../../../api/queries.ts';

const PAGE = 240;

/** Photos by number, as far as they have come; `numbers` are those in sight. */
export function useCardPhotos(
  sessionId: string,
  numbers: readonly number[],
): (number: number) => CardPhoto | undefined {
  const pages = [...new Set(numbers.map((number) => Math.floor(number / PAGE)))];
  const answers = useQueries({
    queries: pages.map((page) => ingestQueries.photos(sessionId, page * PAGE, (page + 1) * PAGE)),
  });
  return (number) => {
    const page = pages.indexOf(Math.floor(number / PAGE));
    return answers[page]?.data?.photos[number % PAGE];
  };
}
