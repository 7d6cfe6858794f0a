import { z } from 'zod';
import { PhotoFinding } from '../model/finding.ts';
import { PairedText } from '../model/photo.ts';
import { Id } from '../model/primitives.ts';
import { NameUse } from '../model/register.ts';
import { method } from './method.ts';

const Ids = z.array(Id).min(1);

export const namesMethods = {
  /** How often each name was put into a photo or a story, most used first. */
  'names.uses': method(z.object({}).default({}), z.object({ uses: z.array(NameUse) })),
  /** The words of photos against the registers, the stories that show them and each other; photos without a finding are left out. */
  'photos.check': method(
    z.object({ ids: Ids }),
    z.object({ photos: z.array(z.object({ id: Id, findings: z.array(PhotoFinding) })) }),
  ),
  /** Somebody has read these texts of the photos again and they still stand. */
  'photos.looked': method(z.object({ ids: Ids, texts: z.array(PairedText).min(1) }), z.object({})),
  /** Photos whose own caption in the story is to be read again, because the photo's description changed. */
  'stories.lookAgain': method(z.object({ id: Id }), z.object({ photoIds: z.array(Id) })),
  'stories.looked': method(z.object({ id: Id, photoId: Id }), z.object({})),
};
