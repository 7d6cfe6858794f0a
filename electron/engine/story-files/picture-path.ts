import type { StoryPicture } from './gather-story.ts';

/** Where a picture lies beside a file: `<folder>/3.jpg`. */
export function picturePath(folder: string, { number, format }: StoryPicture): string {
  return `${folder}/${number}.${format === 'jpeg' ? 'jpg' : 'png'}`;
}
