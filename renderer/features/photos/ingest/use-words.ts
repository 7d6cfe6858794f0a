// What the profile and the programme will write into the photos of a card, and why they cannot where they cannot.
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { z } from 'zod';
import { AppError } from '#shared/api/errors.ts';
import type { MethodInput } from '#shared/api/contract.ts';
import type { PreviewedWords } from '#shared/api/ingest-methods.ts';
import { PhotoField } from '#shared/model/photo.ts';
import { ingestQueries } from '../../../api/queries.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import type { StampError } from './profile-stamp.tsx';

const Details = z.object({ field: PhotoField });

type Words = {
  /** Undefined until they have come. */
  readonly words: PreviewedWords | undefined;
  readonly stampError: StampError | undefined;
  /** What is about no field of the template. */
  readonly programmeError: string | undefined;
};

/** @param hasBadNames what is wrong is said of the names already */
export function useWords(terms: MethodInput<'ingest.words'>, hasBadNames: boolean): Words {
  const describe = useDescribeError();
  const { data: words, error } = useQuery({
    ...ingestQueries.words(useDeferredValue(terms)),
    placeholderData: (before) => before,
  });
  if (error === null) return { words, stampError: undefined, programmeError: undefined };
  const { sentence } = describe(error);
  const field = error instanceof AppError ? Details.safeParse(error.details).data?.field : undefined;
  return {
    words: undefined,
    stampError: field && { field, sentence },
    programmeError: field === undefined && !hasBadNames ? sentence : undefined,
  };
}
