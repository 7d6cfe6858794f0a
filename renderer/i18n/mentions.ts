// Words of the list behind "@" and "#".
import { defineTexts } from './texts.ts';

export const mentionTexts = defineTexts({
  vi: {
    people: 'Người trong danh bạ',
    terms: 'Thuật ngữ, địa điểm',
    or: 'hoặc',
    otherForm: 'Ghi theo cách này',
  },
  en: {
    people: 'People in the register',
    terms: 'Terms and places',
    or: 'or',
    otherForm: 'Write this form',
  },
});
