// Words of naming people, places and terms in photos, and of what is to be looked at in captions.
import type { NameKind } from '#shared/model/register.ts';
import { counted, defineTexts } from './texts.ts';

export const nameTexts = defineTexts({
  vi: {
    suggestions: 'Tên trong danh bạ',
    codes: 'Mã đang dùng được',
    titleOfEachDay: 'kèm chức vụ đúng ngày chụp của từng ảnh',
    kindPlace: 'địa điểm',
    kindTerm: 'cơ quan, thuật ngữ',
    kindEvent: 'sự kiện',
    kindPerson: 'người',
    namePeople: 'Ghi tên từ trái sang trên ảnh…',
    stage: 'Ghi tên người trên ảnh',
    stageHint: 'Bấm vào từng người hoặc kéo khung. Phím N thêm khung, mũi tên dời, Enter đổi tên, Delete bỏ.',
    pickName: 'Tên người này',
    pickHint: 'gõ tên…',
    box: (number: string, name: string) => `${number}. ${name}`,
    placed: (name: string) => `Đã đánh dấu ${name}.`,
    removed: (name: string) => `Đã bỏ ${name} khỏi ảnh.`,
    rows: 'Hàng',
    rowsAuto: 'Tự nhận',
    rowsOne: 'Một hàng',
    rowsTwo: 'Hai hàng',
    rowsThree: 'Ba hàng',
    form: 'Cách ghi',
    formTitle: 'Kèm chức vụ',
    formHonorific: 'Kèm danh xưng',
    formName: 'Chỉ tên',
    phrase: 'Chú thích sẽ là',
    noOne: 'Chưa đánh dấu ai trên ảnh.',
    write: 'Ghi vào chú thích',
    replace: 'Thay cả chú thích',
    captionWritten: () => 'Đã ghi chú thích.',
    done: 'Xong',
    back: 'Ảnh trước',
    next: 'Ảnh sau',
    checking: 'Đang soát chú thích…',
    nothingToLook: 'Không có điều cần xem',
    toLook: (count: string) => `${count} điều cần xem`,
    photosToLook: (count: string, all: string) => `${count}/${all} ảnh có điều cần xem`,
    onlyThese: 'Chỉ chọn các ảnh này',
    checks: 'Cần xem trong chú thích',
    fix: 'Sửa',
    fixIn: (count: string) => `Sửa ở ${count} ảnh`,
    fixed: (count: string) => `Đã sửa ${count} ảnh.`,
    looked: 'Đã xem',
    inPhotos: (count: string) => `${count} ảnh`,
    lookAgain: 'Cần xem lại',
    lookAgainHint: 'Chữ của ảnh đã đổi sau khi bài có chú thích riêng',
    lookAgainPair: 'Văn bản đi cùng đã đổi sau đó',
  },
  en: {
    suggestions: 'Names in the registers',
    codes: 'Codes that can be typed now',
    titleOfEachDay: 'with the title held on the day of each photo',
    kindPlace: 'place',
    kindTerm: 'office, term',
    kindEvent: 'event',
    kindPerson: 'person',
    namePeople: 'Name people left to right on the photo…',
    stage: 'Name people on the photo',
    stageHint:
      'Click each person or drag a box. N adds a box, arrows move it, Enter renames, Delete removes.',
    pickName: 'Name of this person',
    pickHint: 'type a name…',
    box: (number, name) => `${number}. ${name}`,
    placed: (name) => `${name} marked.`,
    removed: (name) => `${name} taken off the photo.`,
    rows: 'Rows',
    rowsAuto: 'By height',
    rowsOne: 'One row',
    rowsTwo: 'Two rows',
    rowsThree: 'Three rows',
    form: 'Written',
    formTitle: 'With titles',
    formHonorific: 'With honorifics',
    formName: 'Names only',
    phrase: 'The caption will be',
    noOne: 'Nobody is marked on the photo yet.',
    write: 'Write into the caption',
    replace: 'Replace the caption',
    captionWritten: () => 'Caption written.',
    done: 'Done',
    back: 'Previous photo',
    next: 'Next photo',
    checking: 'Checking the captions…',
    nothingToLook: 'Nothing to look at',
    toLook: (count) => `${counted(count, 'thing')} to look at`,
    photosToLook: (count, all) => `${count} of ${counted(all, 'photo')} to look at`,
    onlyThese: 'Select only these',
    checks: 'To look at in captions',
    fix: 'Fix',
    fixIn: (count) => `Fix in ${counted(count, 'photo')}`,
    fixed: (count) => `${counted(count, 'photo')} fixed.`,
    looked: 'Seen',
    inPhotos: (count) => counted(count, 'photo'),
    lookAgain: 'Look again',
    lookAgainHint: 'The words of the photo changed after this story got its own caption',
    lookAgainPair: 'Its partner text has changed since',
  },
});

type NameTexts = (typeof nameTexts)['vi'];

export function kindName(texts: NameTexts, kind: NameKind): string {
  switch (kind) {
    case 'person':
      return texts.kindPerson;
    case 'place':
      return texts.kindPlace;
    case 'event':
      return texts.kindEvent;
    case 'term':
      return texts.kindTerm;
  }
}
