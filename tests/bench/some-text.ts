// Vietnamese prose of any length, the same for the same seed: invented sentences in an order of their own.

/** Paragraphs of about 60 words, `words` in all or up to a sentence more. */
export function someParagraphs(words: number, seed = 0): string[] {
  const paragraphs: string[] = [];
  let written = 0;
  for (let index = 0; written < words; index += 1) {
    const sentences: string[] = [];
    let length = 0;
    while (length < WORDS_A_PARAGRAPH && written < words) {
      const sentence = someSentence(seed * 7 + index * 3 + sentences.length);
      const count = sentence.split(' ').length;
      sentences.push(sentence);
      length += count;
      written += count;
    }
    paragraphs.push(sentences.join(' '));
  }
  return paragraphs;
}

export function someSentence(seed: number): string {
  const at = Math.floor(seed);
  const who = WHO[at % WHO.length];
  const what = WHAT[(at * 5 + 1) % WHAT.length];
  const where = WHERE[(at * 3 + 2) % WHERE.length];
  return `${who} ${what} ${where}.`;
}

const WORDS_A_PARAGRAPH = 60;

const WHO = [
  'Ủy ban nhân dân phường',
  'Hội Cựu chiến binh phường',
  'Đoàn Thanh niên các khu phố',
  'Các trường học trên địa bàn',
  'Đại diện các hộ dân tổ 14',
  'Trạm Y tế phường',
  'Ban điều hành khu phố 3',
];
const WHAT = [
  'tổ chức buổi gặp mặt thân mật với các thầy cô giáo đã nghỉ hưu',
  'ra quân dọn vệ sinh tuyến kênh và trồng thêm hai trăm cây xanh',
  'khai mạc hội thi văn nghệ với sự tham gia của mười hai đội',
  'trao học bổng cho các em học sinh có hoàn cảnh khó khăn',
  'lấy ý kiến người dân về việc mở rộng con đường nội bộ',
  'khám sức khỏe và phát thuốc miễn phí cho người cao tuổi',
  'tuyên dương những gương người tốt, việc tốt trong năm',
  'hướng dẫn bà con làm thủ tục trực tuyến ngay tại nhà',
];
const WHERE = [
  'tại hội trường nhà văn hóa vào sáng thứ Bảy',
  'ở sân trường tiểu học Hòa Bình chiều qua',
  'dọc tuyến đường ven sông trong hai ngày cuối tuần',
  'tại trụ sở khu phố với sự có mặt của đông đảo bà con',
  'trong không khí ấm cúng của những ngày tháng Mười Một',
];
