// The place before the colon of a headline: "Quận Bình Thạnh: Có 2 cá nhân …". It stays in the headline and is also the
// kicker, because portals print it in both places.

const placeWords =
  /^(?:quận|phường|xã|huyện|thị xã|thị trấn|đặc khu|thành phố|tp\.?|tỉnh|khu phố|tổ dân phố|thôn|ấp|khóm|bản|làng)(?!\p{L})/iu;
/** Kinds of story and warnings that take a colon too. */
const notPlaces =
  /^(?:video|clip|ảnh|chùm ảnh|infographic|nóng|tin nóng|thông báo|trực tiếp|kế hoạch|thư mời|chuyên đề|podcast|longform|hỏi|đáp|phóng sự|ký sự|bài \d+|kỳ \d+)(?!\p{L})/iu;
const longestKicker = 40;

export function readKicker(headline: string): string {
  const prefix = /^([^:“”"?!.;]{2,}?)\s*:\s+\S/u.exec(headline.replace(/^TP\. ?/u, 'TP '))?.[1] ?? '';
  if (prefix === '' || prefix.length > longestKicker || notPlaces.test(prefix)) return '';
  if (!placeWords.test(prefix) && !isProperName(prefix)) return '';
  return headline.slice(0, headline.indexOf(':')).trimEnd();
}

/** "Bình Thạnh", "TP HCM", "An Hòa - Bình Lợi": capitals all through. */
function isProperName(prefix: string): boolean {
  const words = prefix.split(/[\s-]+/u);
  return words.length >= 2 && words.length <= 5 && words.every((word) => /^[\p{Lu}\d]/u.test(word));
}
