// Words for letting a photo out although somebody in it asked not to be shown.
import { defineTexts } from './texts.ts';

export const waiverTexts = defineTexts({
  vi: {
    begin: 'Vẫn dùng ảnh này, có lý do…',
    beginFor: (finding: string) => `Vẫn dùng ảnh này, có lý do: ${finding}`,
    reason: 'Lý do vẫn dùng ảnh',
    reasonHint: 'Ghi cùng tên và giờ vào biên nhận, để sau này trả lời được.',
    reasonMissing: 'Hãy ghi lý do.',
    who: 'Người quyết định',
    whoMissing: 'Hãy ghi tên người quyết định.',
    give: 'Vẫn dùng ảnh',
    cancel: 'Thôi',
    waived: 'Vẫn dùng',
    list: 'Ảnh vẫn dùng, có người chịu trách nhiệm',
    by: (name: string, moment: string) => `${name}, ${moment}`,
    takeBack: 'Rút lại',
    takeBackFor: (finding: string) => `Rút lại: ${finding}`,
    inReceipt: 'Vẫn dùng ảnh',
  },
  en: {
    begin: 'Use it anyway, with a reason…',
    beginFor: (finding) => `Use it anyway, with a reason: ${finding}`,
    reason: 'Why the photo may be used',
    reasonHint: 'Kept in the receipt with name and time, so that it can be answered for.',
    reasonMissing: 'Give the reason.',
    who: 'Decided by',
    whoMissing: 'Name who decides.',
    give: 'Use the photo',
    cancel: 'Cancel',
    waived: 'Used anyway',
    list: 'Photos used anyway, answered for',
    by: (name, moment) => `${name}, ${moment}`,
    takeBack: 'Take back',
    takeBackFor: (finding) => `Take back: ${finding}`,
    inReceipt: 'Used anyway',
  },
});
