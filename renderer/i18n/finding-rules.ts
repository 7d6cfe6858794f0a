// What the rules of the check say in English, by the rule's id. Patterns take from the engine's sentence what has no language.

export type RuleText = {
  /** What is wrong; `number` is the number of the photo, where the rule is about one. */
  readonly what: (number: string) => string;
  readonly why: string;
  /** The story's own words in the engine's title. */
  readonly own?: RegExp;
  /** What the engine's reason cites. */
  readonly cites?: RegExp;
};

const quoted = /“[^”]*”(?:, “[^”]*”)*/u;
const day = /\d\d\/\d\d\/\d{4}/u;
/** The day of the photo stands last. */
const lastDay = /\d\d?\/\d\d?\/\d{4}(?!.*\d\d?\/)/u;
/** "chíNguyễn → chí Nguyễn", "thểđiển?", "Sơ̛n: dấu lạ". */
const spelling = /^(.+? → .+|.+?)(?:\?|: dấu lạ)?$/u;

export const findingRules: Readonly<Record<string, RuleText>> = {
  'headline-missing': { what: () => 'No headline', why: 'A story without a headline cannot be published' },
  'headline-too-long': {
    what: () => 'The headline is too long',
    why: 'Shorten the headline to 200 characters or fewer',
  },
  'body-empty': { what: () => 'The body is empty', why: 'The story has no paragraph and no photo' },
  'lead-missing': { what: () => 'No lead', why: 'The lead shows in lists of stories and when shared' },
  'open-suggestions': {
    what: (number) =>
      number === '1' ? 'A suggestion is not decided' : `${number} suggestions are not decided`,
    why: 'Readers will see the text as it was before them',
  },
  'section-missing': { what: () => 'No section chosen', why: 'The portal files stories by section' },
  'byline-missing': { what: () => 'No byline', why: 'Name the writer and the photographer' },
  'publication-day-future': {
    what: () => 'The publication day has not come yet',
    own: /(\d\d\/\d\d\/\d{4})/u,
    why: 'Today is',
    cites: day,
  },
  'to-fill-in': {
    what: () => 'Still to be filled in',
    own: /“([^”]*)”/u,
    why: 'The writer left this to be filled in later',
  },
  'glued-words': {
    what: () => 'Check the spelling',
    own: spelling,
    why: 'A space is missing, or it is mistyped',
  },
  'fixed-term': {
    what: () => 'Check the fixed term',
    own: spelling,
    why: 'The fixed term is written',
    cites: quoted,
  },
  'name-variant': {
    what: () => 'Check the name',
    own: spelling,
    why: 'Elsewhere in the story or in the register of people it is written',
    cites: quoted,
  },
  'term-variant': {
    what: () => 'Check the name',
    own: spelling,
    why: 'Elsewhere in the story it is written',
    cites: quoted,
  },
  'combining-mark': {
    what: () => 'A stray mark',
    own: spelling,
    why: 'A mark that belongs to no letter',
  },
  'space-before-punctuation': {
    what: () => 'Space to remove',
    own: /(“.*”)/u,
    why: 'Punctuation stands right after the word',
  },
  'doubled-space': { what: () => 'Space to remove', own: /(“.*”)/u, why: 'Two spaces in a row' },
  'quotation-marks': {
    what: () => 'A quotation mark without its partner',
    own: /: (.*)$/u,
    why: 'Quotation marks come in pairs',
  },
  'gallery-empty': {
    what: () => 'Photos still to come',
    own: /: (?!mục ảnh$)(.+)$/u,
    why: 'The gallery has no photo yet',
  },
  'photo-gone': {
    what: (number) => `Photo ${number} is no longer in the library`,
    why: 'It was removed from the library; choose another photo or take this block out',
  },
  'photo-missing': {
    what: () => 'Photo still to come',
    own: /: (?!chưa có chú thích$)(.+)$/u,
    why: 'The caption waits for its photo',
  },
  'photo-caption-missing': { what: (number) => `Photo ${number} has no caption`, why: 'Say what it shows' },
  'photo-credit-missing': {
    what: (number) => `Photo ${number} has no credit`,
    why: 'Name the photographer or the source',
  },
  'photo-ai-made': {
    what: (number) => `Photo ${number} was made by AI`,
    why: 'Tell readers so in the caption, and do not use it for a news photo',
  },
  'photo-ai-parts': {
    what: (number) => `Photo ${number} was made in part by AI`,
    why: 'Tell readers so in the caption, and do not use it for a news photo',
  },
  'photo-alt-missing': {
    what: (number) => `Photo ${number} has no alt text`,
    why: 'Readers who cannot see get nothing from this photo',
  },
  'photo-alt-repeats': {
    what: (number) => `Photo ${number}: the alt text repeats the caption`,
    why: 'A screen reader says the same sentence twice; tell what is to be seen',
  },
  'caption-title-of-day': {
    what: () => 'Check the title',
    own: spelling,
    why: 'It was not held on the day of the photo:',
    cites: lastDay,
  },
  'caption-day': {
    what: () => 'Check the day',
    own: spelling,
    why: 'The photo was taken on',
    cites: lastDay,
  },
  'caption-people-unlisted': {
    what: () => 'Add to the people of the photo',
    own: /^Thêm (.+) vào người trong ảnh\?$/u,
    why: 'The caption names them, the people of the photo do not',
  },
  'caption-people-unnamed': {
    what: () => 'The caption does not name',
    own: /^Chú thích chưa nhắc (.+)$/u,
    why: 'They are among the people of the photo',
  },
  'photo-person-refused': {
    what: () => 'Does not agree to photos being published',
    own: /(\p{L}[^:]*) không đồng ý đăng ảnh$/u,
    why: 'The register says “do not publish”; use another photo, or cover the person and take the name off',
  },
  'photo-minor': {
    what: () => 'A child, and it is not known whether a guardian agrees',
    own: /(\p{L}[^:]*) là trẻ em/u,
    why: 'Ask the guardian and note it in the register',
  },
  'caption-person-refused': {
    what: () => 'The caption names somebody who does not agree to photos being published',
    own: /Chú thích nhắc (.+), người không đồng ý/u,
    why: 'The people of the photo do not name them; see whether the photo shows them',
  },
  'caption-minor': {
    what: () => 'The caption names a child, and it is not known whether a guardian agrees',
    own: /Chú thích nhắc (.+), trẻ em/u,
    why: 'The people of the photo do not name them; see whether the photo shows them',
  },
  'caption-look-again': {
    what: (number) => `Photo ${number}: look at the caption in the story again`,
    why: 'The words of the photo changed after the story got its own',
  },
  'photo-alt-caption-look-again': {
    what: (number) => `Photo ${number}: look at caption and alt text again`,
    why: 'One of them changed after the other was written',
  },
  'photo-look-again': {
    what: () => 'Look at this text again',
    why: 'Its partner changed after it was written',
  },
};

/** The engine's names of places in a story, without their number. */
export const findingPlaces: Readonly<Record<string, (number: string) => string>> = {
  'dòng trên tít': () => 'kicker',
  tít: () => 'headline',
  sapo: () => 'lead',
  đoạn: (number) => `paragraph ${number}`,
  'chú thích': () => 'caption',
  'mô tả thay thế': () => 'alt text',
  'mô tả chi tiết': () => 'description',
  'tít ảnh': () => 'headline of the photo',
  'sự kiện': () => 'event',
  'nơi chụp': () => 'place',
  'chú thích ảnh': (number) => `caption of photo ${number}`,
  'tên mục ảnh': () => 'heading of the gallery',
  'người trong ảnh': (number) => `people in photo ${number}`,
  ảnh: (number) => `photo ${number}`,
};
