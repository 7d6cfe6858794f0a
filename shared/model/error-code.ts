import { z } from 'zod';

/** Every way an operation may fail that a person can do something about, plus `unexpected` for bugs. */
export const ErrorCode = z.enum([
  'invalid_request',
  'not_found',
  'conflict',
  'library_missing',
  'library_locked',
  'library_damaged',
  'library_too_new',
  'library_read_only',
  'disk_full',
  'unreadable_image',
  'image_too_large',
  'copy_differs',
  'card_missing',
  'unreadable_text',
  'unreadable_story',
  'unknown_variable',
  'unknown_code',
  'bad_pattern',
  'theme_failed',
  'destination_unreachable',
  'destination_refused',
  'cancelled',
  'engine_stopped',
  'unexpected',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;
