// Words of what leaves the machine: the export, its report, contact sheets, and what to know of a photo before.
import type { ExportFormat, WatermarkPlace } from '#shared/model/export.ts';
import type { LeavingNotice, RemovedKind } from '#shared/model/leaving.ts';
import { counted, defineTexts, useLanguage, useTexts } from './texts.ts';

export const leavingTexts = defineTexts({
  vi: {
    title: (count: string) => `Xuất ${count} ảnh`,
    close: 'Đóng',
    into: 'Xuất vào',
    folder: 'Thư mục',
    zip: 'Một tệp nén (zip)',
    zipName: 'Tên tệp nén',
    names: 'Đặt tên tệp',
    namesHint: 'Dùng được {tên tệp}, {stt}, {ngày}, {giờ}, {sự kiện}, {nơi}, {người}, {tác giả}',
    nameList: 'Tên từng tệp',
    lacks: (what: string) => `(${what})`,
    untouched: 'Xuất nguyên tệp gốc',
    untouchedHint: 'Từng byte như lúc chép từ thẻ: không ghi chú thích, không gỡ vị trí hay số máy.',
    picture: 'Hình ảnh',
    format: 'Định dạng',
    original: 'Như ảnh gốc',
    edge: 'Cạnh dài',
    fullSize: 'Nguyên cỡ',
    pixels: (edge: string) => `${edge} điểm ảnh`,
    quality: 'Chất lượng (1–100)',
    mark: 'Đóng dấu chìm',
    markKind: 'Dấu chìm là',
    markText: 'Chữ',
    markPicture: 'Ảnh',
    markContent: 'Chữ trên ảnh',
    markFile: 'Chọn ảnh làm dấu…',
    markFileTitle: 'Chọn ảnh làm dấu chìm',
    markPlace: 'Vị trí',
    markSize: 'Rộng bằng (% ảnh)',
    markOpacity: 'Đậm (%)',
    words: 'Chữ đi kèm',
    wordsAll: 'Tất cả chú thích',
    wordsCredit: 'Chỉ tác giả và nguồn ảnh',
    wordsNone: 'Không chữ nào',
    list: 'Danh sách chú thích',
    listNone: 'Không kèm',
    listText: 'Văn bản (.txt)',
    listSheet: 'Bảng tính (.xlsx)',
    privacy: 'Giữ lại trong tệp',
    privacyHint: 'Không đánh dấu ô nào thì gỡ hết trước khi xuất; báo cáo ghi rõ đã gỡ gì.',
    keepLocation: 'Vị trí GPS',
    keepSerial: 'Số máy, số ống kính, ghi chú của hãng',
    keepPreviews: 'Ảnh nhỏ nhúng trong tệp',
    notices: (count: string) => `Cần xem trước khi xuất: ${count} ảnh`,
    run: (count: string) => `Xuất ${count} ảnh…`,
    chooseFolder: 'Chọn thư mục nhận ảnh',
    running: 'Đang xuất ảnh',
    step: (done: string, total: string) => `${done}/${total} ảnh`,
    stop: 'Dừng xuất',
    reportTitle: 'Báo cáo xuất ảnh',
    wrote: (count: string, where: string) => `Đã ghi ${count} ảnh vào ${where}.`,
    stopped: 'Việc xuất dừng giữa chừng; những tệp dưới đây đã ghi xong.',
    removedNone: 'Không gỡ gì',
    removed: (what: string) => `Đã gỡ ${what}`,
    failed: (count: string) => `${count} ảnh chưa xuất được`,
    files: 'Các tệp đã ghi',
    sheetTitle: 'Bảng ảnh PDF',
    sheetHead: 'Tiêu đề trên trang',
    sheetHeadHint: 'Để trống thì lấy tên sự kiện chung của các ảnh.',
    columns: 'Số cột',
    fullCaptions: 'In trọn chú thích',
    fullCaptionsHint: 'Không đánh dấu thì mỗi ảnh ba dòng.',
    makeSheet: (count: string) => `Làm bảng ${count} ảnh…`,
    sheetFolder: 'Chọn thư mục nhận tệp PDF',
    sheetFile: 'Bảng ảnh',
    known: 'Cần biết',
    sheetDoor: 'In bảng ảnh (PDF)…',
    captionSheetDoor: 'Bảng chú thích (Excel)…',
  },
  en: {
    title: (count) => `Export ${counted(count, 'photo')}`,
    close: 'Close',
    into: 'Export into',
    folder: 'A folder',
    zip: 'One zip file',
    zipName: 'Name of the zip',
    names: 'File names',
    namesHint: 'May use {tên tệp}, {stt}, {ngày}, {giờ}, {sự kiện}, {nơi}, {người}, {tác giả}',
    nameList: 'Name of each file',
    lacks: (what) => `(${what})`,
    untouched: 'Export the original files',
    untouchedHint:
      'Byte for byte as they came off the card: no captions written, no position or serial taken out.',
    picture: 'Picture',
    format: 'Format',
    original: 'As the photo',
    edge: 'Long edge',
    fullSize: 'Full size',
    pixels: (edge) => `${edge} pixels`,
    quality: 'Quality (1–100)',
    mark: 'Watermark',
    markKind: 'The mark is',
    markText: 'Text',
    markPicture: 'A picture',
    markContent: 'Text on the picture',
    markFile: 'Choose the mark…',
    markFileTitle: 'Choose a picture for the mark',
    markPlace: 'Position',
    markSize: 'Width (% of the photo)',
    markOpacity: 'Opacity (%)',
    words: 'Words that go along',
    wordsAll: 'All captions',
    wordsCredit: 'Creator and credit only',
    wordsNone: 'None',
    list: 'Caption list',
    listNone: 'None',
    listText: 'Text (.txt)',
    listSheet: 'Spreadsheet (.xlsx)',
    privacy: 'Keep in the files',
    privacyHint: 'What is not ticked is taken out before the export; the report says what was.',
    keepLocation: 'GPS position',
    keepSerial: 'Serial numbers, maker’s notes',
    keepPreviews: 'Small pictures inside the file',
    notices: (count) => `To look at first: ${counted(count, 'photo')}`,
    run: (count) => `Export ${counted(count, 'photo')}…`,
    chooseFolder: 'Choose a folder for the photos',
    running: 'Exporting photos',
    step: (done, total) => `${done}/${total} photos`,
    stop: 'Stop',
    reportTitle: 'Export report',
    wrote: (count, where) => `${counted(count, 'photo')} written to ${where}.`,
    stopped: 'The export stopped half-way; the files below are whole.',
    removedNone: 'Nothing taken out',
    removed: (what) => `Taken out: ${what}`,
    failed: (count) => `${counted(count, 'photo')} could not be exported`,
    files: 'Files written',
    sheetTitle: 'Contact sheet PDF',
    sheetHead: 'Title on the page',
    sheetHeadHint: 'Left empty, it is the event the photos share.',
    columns: 'Columns',
    fullCaptions: 'Captions in full',
    fullCaptionsHint: 'Otherwise three lines each.',
    makeSheet: (count) => `Make a sheet of ${counted(count, 'photo')}…`,
    sheetFolder: 'Choose a folder for the PDF',
    sheetFile: 'Contact sheet',
    known: 'To know',
    sheetDoor: 'Contact sheet (PDF)…',
    captionSheetDoor: 'Caption sheet (Excel)…',
  },
});

const removedWords: Readonly<Record<'vi' | 'en', Readonly<Record<RemovedKind, string>>>> = {
  vi: {
    location: 'vị trí GPS',
    serial: 'số máy',
    preview: 'ảnh nhỏ nhúng',
    'maker-data': 'dữ liệu riêng của máy',
    trailer: 'phần đuôi sau ảnh',
    signature: 'chữ ký C2PA (không còn giá trị khi tệp đổi)',
    words: 'chữ trong tệp',
    damaged: 'khối EXIF hỏng',
  },
  en: {
    location: 'GPS position',
    serial: 'serial numbers',
    preview: 'embedded previews',
    'maker-data': 'maker’s data',
    trailer: 'data behind the picture',
    signature: 'C2PA signature (void once the file changes)',
    words: 'words in the file',
    damaged: 'damaged EXIF',
  },
};

/** "vị trí GPS, số máy". */
export function useDescribeRemoved(): (kinds: readonly RemovedKind[]) => string {
  const texts = useTexts(leavingTexts);
  const words = removedWords[useLanguage()];
  return (kinds) =>
    kinds.length === 0 ? texts.removedNone : texts.removed(kinds.map((kind) => words[kind]).join(', '));
}

/** The engine's sentence in Vietnamese; in English the same by its kind. */
export function useDescribeNotice(): (notice: LeavingNotice) => string {
  const language = useLanguage();
  return ({ kind, about, text }) => {
    if (language === 'vi') return text;
    const named = about === '' ? '' : ` (${about})`;
    const sentences: Readonly<Record<LeavingNotice['kind'], string>> = {
      'ai-made': `Made by AI${named}: tell readers so, and do not use it for a news photo.`,
      'ai-parts': `Made in part by AI${named}: tell readers which part is no photograph.`,
      signed: 'Carries a C2PA signature; changing words or picture voids it.',
      'do-not-publish': `Shows somebody who asked not to be published${named}.`,
      minor: `Shows a child${named} whose guardian is not known to have agreed.`,
      'caption-do-not-publish': `The caption names somebody who asked not to be published${named}; see whether the photo shows them.`,
      'caption-minor': `The caption names a child${named} whose guardian is not known to have agreed; see whether the photo shows them.`,
    };
    return sentences[kind];
  };
}

export const markPlaceNames = defineTexts<Record<WatermarkPlace, string>>({
  vi: {
    'top-left': 'Trên, trái',
    'top-right': 'Trên, phải',
    center: 'Giữa ảnh',
    'bottom-left': 'Dưới, trái',
    'bottom-right': 'Dưới, phải',
  },
  en: {
    'top-left': 'Top left',
    'top-right': 'Top right',
    center: 'Centre',
    'bottom-left': 'Bottom left',
    'bottom-right': 'Bottom right',
  },
});

/** Names of formats are the same in every language. */
export const formatNames: Readonly<Record<Exclude<ExportFormat, 'original'>, string>> = {
  jpeg: 'JPEG',
  webp: 'WebP',
  png: 'PNG',
};
