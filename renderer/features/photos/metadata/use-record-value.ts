// Taking over what one record says: a change of the photo like any other, with the photo room's one undo.
import { PhotoPatch, type Photo, type PhotoField } from '#shared/model/photo.ts';
import type { RecordValue } from '#shared/model/photo-records.ts';
import { client } from '../../../api/client.ts';
import { useDescribeError } from '../../../i18n/describe-error.ts';
import { fieldTexts, metadataTexts } from '../../../i18n/photo-metadata.ts';
import { useTexts } from '../../../i18n/texts.ts';
import { notify } from '../../../ui/notices.tsx';
import { usePhotoHistory } from '../history/photo-history.tsx';

export function useRecordValue(photo: Photo): (field: PhotoField, value: RecordValue) => void {
  const texts = useTexts(metadataTexts);
  const names = useTexts(fieldTexts);
  const describe = useDescribeError();
  const { remember } = usePhotoHistory();

  const use = async (field: PhotoField, value: RecordValue): Promise<void> => {
    const set = PhotoPatch.parse({ [field]: value });
    const outcome = await client['photos.update']({ ids: [photo.id], set });
    remember([outcome], { sentence: () => texts.used(names[field]) });
  };
  return (field, value) =>
    void use(field, value).catch(
      (error: unknown) => void notify({ kind: 'problem', text: describe(error).sentence }),
    );
}
