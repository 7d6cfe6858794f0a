// The field a refusal of the engine is about, and what it says.
import { z } from 'zod';
import { AppError } from '#shared/api/errors.ts';
import { BatchField } from '#shared/model/caption-batch.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';

export type FieldError = { readonly field: BatchField; readonly sentence: string };

const Details = z.object({ field: BatchField });

/** What is about no field in particular is said under the caption. */
export function useFieldError(error: unknown): FieldError | undefined {
  const describe = useDescribeError();
  if (error === undefined || error === null) return undefined;
  const details = error instanceof AppError ? Details.safeParse(error.details).data : undefined;
  return { field: details?.field ?? 'caption', sentence: describe(error).sentence };
}
