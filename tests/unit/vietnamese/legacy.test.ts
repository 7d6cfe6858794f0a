import { describe, expect, test } from 'vitest';
import { convertLegacy, detectLegacy, legacyFont, rescueLegacy } from '#shared/vietnamese/legacy/convert.ts';
import { legacyEncodings, legacyTables } from '#shared/vietnamese/legacy/tables.ts';
import { typedIn } from '#tests/support/typed-in-encoding.ts';

const text = `Sáng 22/11, tại hội trường UBND phường, Ban Thường trực Ủy ban Mặt trận Tổ quốc tổ chức họp mặt kỷ niệm Ngày truyền
thống công tác dân vận. Đồng chí Nguyễn Thị Hồng Nhung nhấn mạnh: mỗi khu phố cần chọn việc sát với đời sống, ưu tiên những hẻm
nhỏ, người già neo đơn, học sinh nghèo vượt khó; giữ gìn vệ sinh, trật tự, an toàn thực phẩm và lòng tin yêu của người dân.
Kỷ luật phải nghiêm, lẽ phải được nghe, chữ ký đầy đủ, mỹ quan hẻm xóm được giữ; ưỡn ngực, ngoẹo cổ, ẩm ướt, khuỷu tay.`;

describe('text from before Unicode', () => {
  test.each(legacyEncodings)(
    'in %s is recognised by its words and comes back letter for letter',
    (encoding) => {
      const old = typedIn(encoding, encoding === 'tcvn3' ? text.replaceAll('Ủ', 'ủ') : text);
      expect([detectLegacy(old), convertLegacy(old, { encoding })]).toEqual([
        encoding,
        encoding === 'tcvn3' ? text.replaceAll('Ủ', 'ủ') : text,
      ]);
    },
  );

  test.each([
    [
      'tcvn3',
      'TiÕng ViÖt, ®ång chÝ NguyÔn ThÞ Hång Nhung, ­u tiªn',
      'Tiếng Việt, đồng chí Nguyễn Thị Hồng Nhung, ưu tiên',
    ],
    [
      'vni',
      'Tieáng Vieät, ñoàng chí Nguyeãn Thò Hoàng Nhung, öu tieân, chöõ kyù, myõ',
      'Tiếng Việt, đồng chí Nguyễn Thị Hồng Nhung, ưu tiên, chữ ký, mỹ',
    ],
    [
      'vni',
      'UÛY BAN MAËT TRAÄN TOÅ QUOÁC, ÑAÛNG UÛY, NGHÓ, THÒ',
      'ỦY BAN MẶT TRẬN TỔ QUỐC, ĐẢNG ỦY, NGHĨ, THỊ',
    ],
    ['vps', 'Ti‰ng ViŒt, Ç°ng', 'Tiếng Việt, đổng'],
  ] as const)('in %s: “%s”', (encoding, old, unicode) => {
    expect(convertLegacy(old, { encoding })).toBe(unicode);
  });

  test('in every encoding has every letter of Vietnamese', () => {
    const letters = new Set('àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ');
    for (const encoding of legacyEncodings) {
      const small = [...legacyTables[encoding].values()].filter((letter) => letter === letter.toLowerCase());
      expect(new Set(small)).toEqual(letters);
    }
  });

  test('in a capital font of TCVN3 becomes capitals', () => {
    const font = legacyFont('.VnTimeH');
    expect(font).toEqual({ encoding: 'tcvn3', isCapitals: true });
    expect(font && convertLegacy('ñy ban nh©n d©n', font)).toBe('ỦY BAN NHÂN DÂN');
  });

  test.each([
    ['.VnArial', 'tcvn3'],
    ['"VNI-Helve"', 'vni'],
    ['VPS Times', 'vps'],
    ['Times New Roman', undefined],
    ['Vnitra', undefined],
  ])('the font %s tells %s', (name, encoding) => {
    expect(legacyFont(name)?.encoding).toBe(encoding);
  });

  test.each([
    ['Unicode already', text],
    ['too little to tell', 'TiÕng ViÖt, ®ång chÝ'],
    [
      'French',
      'Le maire a été élu à la majorité après une très longue soirée où les électeurs français ont répondu présents à l’appel des urnes, malgré la pluie et le froid de février.',
    ],
    ['noise', 'åß∂ƒ©˙∆˚¬ œ∑´®†¥¨ˆø π“‘ «»'.repeat(20)],
  ])('is left alone when it is %s', (_what, given) => {
    expect([detectLegacy(given), rescueLegacy(given)]).toEqual([undefined, undefined]);
  });

  test('is shown as it was and as it is', () => {
    const old = typedIn('vni', `Tin\n${text}`);
    expect(rescueLegacy(old)).toEqual({
      text: `Tin\n${text}`,
      encoding: 'vni',
      example: { before: old.split('\n')[1], after: text.split('\n')[0] },
    });
  });
});
