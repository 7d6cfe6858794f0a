// Pictures that left a story are removed from its site, if no other story of this library shows them: one may have been there
// by mistake.
import { removeMedia } from './media.ts';
import type { Run } from './run.ts';

type Retire = Pick<Run, 'books' | 'site' | 'delivery'>;

/** @throws DeliveryTrouble */
export async function retirePictures(run: Retire, kept: ReadonlySet<string>): Promise<void> {
  for (const slug of leftOver(run, kept)) await retirePicture(run, slug);
}

/** Slugs of pictures that were sent for the story and are not to stay. */
export function leftOver({ books }: Pick<Run, 'books'>, kept: ReadonlySet<string>): string[] {
  return books.story().pictures.filter((slug) => !kept.has(slug));
}

async function retirePicture({ books, site, delivery }: Retire, slug: string): Promise<void> {
  const { storyId } = delivery.payload;
  const entry = books.picture(slug);
  const others = entry?.stories.filter((story) => story !== storyId) ?? [];
  if (entry !== undefined && others.length > 0) books.savePicture(slug, { ...entry, stories: others });
  else if (entry !== undefined) {
    await removeMedia(site, entry.id);
    books.forgetPicture(slug);
  }
  books.noteStory({ pictures: books.story().pictures.filter((one) => one !== slug) });
}
