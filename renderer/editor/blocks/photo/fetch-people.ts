// The people under a photo, fetched behind its first frame together with the field in which they are named: who opens that types on at
// once, and a field that only comes then would lose those letters. Until it is there, nothing on the page opens it.
import { afterPaint } from '../../../ui/after-paint.ts';

type PhotoPeople = (typeof import('./photo-people.tsx'))['PhotoPeople'];

let here: PhotoPeople | undefined;

/** Undefined until it is there. A lazy component would come a moment late, also when it is here already. */
export function photoPeopleHere(): PhotoPeople | undefined {
  return here;
}

/** Returns the way out. */
export function fetchPhotoPeople(onHere: (people: PhotoPeople) => void): () => void {
  let isGone = false;
  const fetchPeople = async (): Promise<void> => {
    await afterPaint();
    const { PhotoPeople } = await import('./photo-people.tsx');
    here = PhotoPeople;
    if (!isGone) onHere(PhotoPeople);
  };
  void fetchPeople();
  return () => {
    isGone = true;
  };
}
