// The files a story can leave as.
import { z } from 'zod';

/** `pdf` is made by the shell, of the print page; the engine makes the others. */
export const storyFileFormats = ['docx', 'pdf', 'html', 'md', 'txt'] as const;
export const MadeFormat = z.enum(['docx', 'html', 'md', 'txt']);
export type MadeFormat = z.infer<typeof MadeFormat>;
export type StoryFileFormat = (typeof storyFileFormats)[number];
