// The tables of the encodings Vietnamese offices wrote in before Unicode, as their characters look when they are taken for
// Windows-1252: what a clipboard, a copied file or an old page hands over. Facts: TCVN 5712:1993 (VN3), VNI for Windows, VPS.

export const legacyEncodings = ['tcvn3', 'vni', 'vps'] as const;
export type LegacyEncoding = (typeof legacyEncodings)[number];

/** Written → letter. A key is one character, or for VNI a letter and the mark behind it. */
export type LegacyTable = ReadonlyMap<string, string>;

const LETTERS =
  'à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ đ';

/** Small letters only: capitals with marks are small ones in a font whose name ends in H. */
const TCVN3 =
  'B5 B6 B7 B8 B9 A8 BB BC BD BE C6 A9 C7 C8 C9 CA CB CC CE CF D0 D1 AA D2 D3 D4 D5 D6 D7 D8 DC DD DE DF E1 E2 E3 E4 AB E5 E6 E7 E8 E9 AC EA EB EC ED EE EF F1 F2 F3 F4 AD F5 F6 F7 F8 F9 FA FB FC FD FE AE';
const TCVN3_CAPITALS = { Ă: 'A1', Â: 'A2', Ê: 'A3', Ô: 'A4', Ơ: 'A5', Ư: 'A6', Đ: 'A7' } as const;

const VPS =
  'E0 E4 E3 E1 E5 E6 A2 A3 A4 A1 A5 E2 C0 C4 C5 C3 C6 E8 C8 EB E9 CB EA 8A 8B CD 89 8C EC CC EF ED CE F2 D5 F5 F3 86 F4 D2 B0 87 D3 B6 D6 A9 AA AB A7 AE F9 FB DB FA F8 DC D8 BA BB D9 BF FF 9B CF 9A 9C C7';
const VPS_CAPITALS =
  '80 81 82 C1 02 88 8E 8F F0 8D 04 C2 84 85 1C 83 03 D7 DE FE C9 05 CA 93 94 95 90 06 B5 B7 B8 B4 10 BC BD BE B9 11 D4 97 98 99 96 12 F7 9E 9F A6 9D 13 A8 D1 AC DA 14 D0 AF B1 1D AD 15 B2 FD B3 DD 19 F1';

/** The marks VNI sets behind a letter, by the letters they may stand behind. */
const VNI_TONES = { à: 'ø', ả: 'û', ã: 'õ', á: 'ù', ạ: 'ï' } as const;
const VNI_HATS = { â: 'â', ầ: 'à', ẩ: 'å', ẫ: 'ã', ấ: 'á', ậ: 'ä' } as const;
const VNI_BREVES = { ă: 'ê', ằ: 'è', ẳ: 'ú', ẵ: 'ü', ắ: 'é', ặ: 'ë' } as const;
const VNI_SINGLE = { ì: 'ì', ỉ: 'æ', ĩ: 'ó', í: 'í', ị: 'ò', ỵ: 'î', đ: 'ñ', ơ: 'ô', ư: 'ö' } as const;

/** Bytes 0x80-0x9F as Windows-1252 shows them; all others are their own number. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export const legacyTables: Readonly<Record<LegacyEncoding, LegacyTable>> = {
  tcvn3: new Map([
    ...zip(TCVN3, LETTERS),
    ...Object.entries(TCVN3_CAPITALS).map(([letter, byte]) => [characterOf(byte), letter] as const),
  ]),
  vps: new Map([...zip(VPS, LETTERS), ...zip(VPS_CAPITALS, LETTERS.toUpperCase())]),
  vni: new Map(vniPairs().flatMap(withCapitals)),
};

function zip(bytes: string, letters: string): (readonly [string, string])[] {
  const written = bytes.split(' ');
  return letters.split(' ').map((letter, index) => [characterOf(written[index] ?? ''), letter] as const);
}

function vniPairs(): [string, string][] {
  const toned = Object.entries(VNI_TONES).flatMap(([model, mark]) => {
    const tone = model.normalize('NFD').slice(1);
    const behind = ['a', 'e', 'o', 'u', 'y', 'ơ', 'ư'].map((base): [string, string] => [
      (base === 'ơ' ? 'ô' : base === 'ư' ? 'ö' : base) + mark,
      (base + tone).normalize('NFC'),
    ]);
    return behind.filter(([, letter]) => letter !== 'ỵ');
  });
  const hatted = Object.entries(VNI_HATS).flatMap(([model, mark]) =>
    ['a', 'e', 'o'].map((base): [string, string] => [base + mark, onBase(base, model)]),
  );
  const breves = Object.entries(VNI_BREVES).map(([letter, mark]): [string, string] => [`a${mark}`, letter]);
  const single = Object.entries(VNI_SINGLE).map(([letter, mark]): [string, string] => [mark, letter]);
  return [...toned, ...hatted, ...breves, ...single];
}

/** The marks of `model`, which stands on an a, on another letter. */
function onBase(base: string, model: string): string {
  return (base + model.normalize('NFD').slice(1)).normalize('NFC');
}

/** A capital may have its mark large or small. */
function withCapitals([written, letter]: [string, string]): (readonly [string, string])[] {
  const capital = letter.toUpperCase();
  const [first = '', ...marks] = written;
  return [
    [written, letter],
    [written.toUpperCase(), capital],
    ...(marks.length > 0 ? [[first.toUpperCase() + marks.join(''), capital] as const] : []),
  ];
}

function characterOf(hex: string): string {
  const byte = Number.parseInt(hex, 16);
  return WINDOWS_1252[byte - 0x80] ?? String.fromCharCode(byte);
}
