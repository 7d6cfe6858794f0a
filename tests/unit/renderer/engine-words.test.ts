import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { missingWords } from '#engine/captions/variables.ts';
import { partlyDamaged } from '#engine/images/decode.ts';
import { importHtml } from '#shared/html/import-html.ts';
import { importText } from '#engine/import/import-text.ts';
import { checkPhotos } from '#engine/proofing/check-photos.ts';
import { gallery, paragraph, photo, textRun } from '#shared/document/build.ts';
import type { Finding } from '#shared/model/finding.ts';
import type { Suggestion } from '#shared/model/inline.ts';
import { Attempt } from '#shared/model/outbox.ts';
import type { Person } from '#shared/model/register.ts';
import { Reachability } from '#shared/model/connection.ts';
import { describeAttempt, describeReachability } from '#renderer/i18n/describe-delivery.ts';
import { describeDamage } from '#renderer/i18n/describe-damage.ts';
import { describeFinding } from '#renderer/i18n/describe-finding.ts';
import { describeImportLine } from '#renderer/i18n/describe-import-line.ts';
import { describeMissing } from '#renderer/i18n/describe-missing.ts';
import { findingRules } from '#renderer/i18n/finding-rules.ts';
import { plainText, type MixedText } from '#renderer/i18n/mixed-text.ts';
import { everyText } from '#tests/unit/import/portal-texts.ts';
import { aPerson, aPhoto, aStory, check } from '#tests/unit/proofing/a-story.ts';

const marked = /[àáảãạăắằẳẵặâấầẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/iu;

/** «…» around what is told to be Vietnamese. */
function shown(text: MixedText): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : `«${piece.vi}»`)).join('');
}

/** The interface's own part of a text. */
function ownPart(text: MixedText): string {
  return text.filter((piece) => typeof piece === 'string').join('');
}

const proofing = 'electron/engine/proofing';
const rulesInSource = readdirSync(proofing, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    [...readFileSync(`${proofing}/${file}`, 'utf8').matchAll(/\brule: '([^']+)'/gu)].map(
      ([, rule = '']) => rule,
    ),
  );

const here = '11111111-1111-4111-8111-111111111111';
const bare = '22222222-2222-4222-8222-222222222222';
const gone = '33333333-3333-4333-8333-333333333333';

const secretary: Person = {
  ...aPerson('Lê Văn Bình'),
  titles: [{ title: 'Bí thư Đảng ủy', short: '', from: null, to: '2025-06-30' }],
};

const wishful: Readonly<Record<'child' | 'refused', Person>> = {
  child: { ...aPerson('Bé An'), minor: 'consent-unknown' },
  refused: { ...aPerson('Bà Mai'), doNotPublish: true },
};

const suggested: Suggestion = {
  ...{ type: 'suggestion', version: 1, direction: null, format: '', indent: 0, change: 'insert', id: here },
  ...{ author: 'Mai', at: '2026-11-22T03:00:00.000Z', children: [textRun('mới')] },
};

/** Between them these stories and the photo break every rule. */
const findings: readonly Pick<Finding, 'rule' | 'title' | 'reason'>[] = [
  ...check(aStory([], { headline: '', lead: '', section: '', byline: [] })),
  ...check(aStory([paragraph([suggested])])),
  ...check(aStory(['Một đoạn.'], { headline: 'tít '.repeat(51), publicationDay: '2026-11-24' })),
  ...check(
    aStory(
      [
        'Đồng chíNguyễn Hữu Phước nói ,rồi  thôi […]. Sơ\u031bn đến.',
        'Ban Thương vụ họp. Trung tâm Văn hóa mở cửa. Trung tâm Văn hóa phường. Đến Trung tâm Vân hóa.',
        'Phong trào “Dân vận khéo lan rộng. Ông Trần Văn Hưng đến. Bà Lê Thị Mai và bà Lê Thị Mái.',
        photo({ caption: 'Các đại biểudự họp.' }),
        photo({ photoId: here }),
        photo({ photoId: bare }),
        photo({ photoId: gone }),
        gallery('Hình ảnhkhác'),
        gallery(''),
      ],
      { kicker: 'PhườngAn Hòa', headline: 'Đại biểudự họp mặt', lead: 'PhườngAn Hòa họp mặt .' },
    ),
    {
      photos: [
        aPhoto({
          ...{ id: here, caption: 'Đại biểu.', alt: 'Đại biểu', credit: 'Minh Anh' },
          digitalSourceType: 'compositeSynthetic',
        }),
        aPhoto({ id: bare, aiSystem: 'Bút vẽ 3' }),
      ],
      people: [aPerson('Trần Văn Hùng')],
    },
  ),
  ...check(aStory([photo({ photoId: here, caption: 'Ông Lê Văn Bình, Bí thư Đảng ủy, sáng 21/11.' })]), {
    photos: [
      aPhoto({
        ...{ id: here, caption: 'Họp.', alt: 'Người.', credit: 'Minh Anh', shotAt: '2026-11-22T08:00:00' },
        ...{ people: ['Bé An', 'Bà Mai'], lookAgain: ['alt'] },
      }),
    ],
    people: [secretary, wishful.child, wishful.refused],
    lookAgain: [here],
  }),
  ...check(aStory([photo({ photoId: here })]), {
    photos: [aPhoto({ id: here, caption: 'Bé An và Bà Mai.', alt: 'Hai người.', credit: 'Minh Anh' })],
    people: [wishful.child, wishful.refused],
  }),
  ...checkPhotos({
    photos: [aPhoto({ id: here, caption: 'Ông Lê Văn Bình.', people: ['Trần Bảy'], lookAgain: ['caption'] })],
    ...{ people: [secretary], terms: [], stories: [] },
  }).flatMap((checked) => checked.findings),
];

describe('a finding in English', () => {
  test('has words for every rule of the engine', () => {
    expect(Object.keys(findingRules).toSorted()).toEqual([...new Set(rulesInSource)].toSorted());
    expect([...new Set(findings.map(({ rule }) => rule))].toSorted()).toEqual(
      Object.keys(findingRules).toSorted(),
    );
  });

  test('shows no Vietnamese but words of the story, told to be Vietnamese', () => {
    const own = findings.flatMap((finding) => {
      const { title, why, reason } = describeFinding(finding, 'en');
      return [title, why, reason].map(ownPart);
    });
    expect(own.filter((text) => marked.test(text))).toEqual([]);
  });

  test('reads as an English editor would say it', () => {
    const lines = findings.map((finding) => {
      const { title, reason } = describeFinding(finding, 'en');
      return `${finding.rule}: ${shown(title)} | ${shown(reason)}`;
    });
    expect([...new Set(lines)]).toMatchInlineSnapshot(`
      [
        "headline-missing: No headline | A story without a headline cannot be published",
        "body-empty: The body is empty | The story has no paragraph and no photo",
        "lead-missing: No lead | The lead shows in lists of stories and when shared",
        "section-missing: No section chosen | The portal files stories by section",
        "byline-missing: No byline | Name the writer and the photographer",
        "open-suggestions: A suggestion is not decided | Readers will see the text as it was before them",
        "headline-too-long: The headline is too long | Shorten the headline to 200 characters or fewer",
        "publication-day-future: The publication day has not come yet: «24/11/2026» | Today is «23/11/2026»",
        "photo-gone: Photo 4 is no longer in the library | It was removed from the library; choose another photo or take this block out",
        "glued-words: «PhườngAn → Phường An» | A space is missing, or it is mistyped · kicker",
        "glued-words: «biểudự → biểu dự» | A space is missing, or it is mistyped · headline",
        "glued-words: «PhườngAn → Phường An» | A space is missing, or it is mistyped · lead",
        "space-before-punctuation: Space to remove: «“mặt .”» | Punctuation stands right after the word · lead",
        "glued-words: «chíNguyễn → chí Nguyễn» | A space is missing, or it is mistyped · paragraph 1",
        "doubled-space: Space to remove: «“rồi  thôi”» | Two spaces in a row · paragraph 1",
        "to-fill-in: Still to be filled in: «[…]» | The writer left this to be filled in later · paragraph 1",
        "combining-mark: «Sơ̛n → Sơn» | A mark that belongs to no letter · paragraph 1",
        "fixed-term: «Ban Thương vụ → Ban Thường vụ» | The fixed term is written «“Ban Thường vụ”» · paragraph 2",
        "term-variant: «Trung tâm Vân hóa → Trung tâm Văn hóa» | Elsewhere in the story it is written «“Trung tâm Văn hóa”» · paragraph 2",
        "quotation-marks: A quotation mark without its partner: «“Dân vận khéo lan…» | Quotation marks come in pairs · paragraph 3",
        "name-variant: «Trần Văn Hưng → Trần Văn Hùng» | Elsewhere in the story or in the register of people it is written «“Trần Văn Hùng”» · paragraph 3",
        "photo-missing: Photo still to come: «Các đại biểudự họp.» | The caption waits for its photo · photo 1",
        "glued-words: «biểudự → biểu dự» | A space is missing, or it is mistyped · caption of photo 1",
        "photo-alt-repeats: Photo 2: the alt text repeats the caption | A screen reader says the same sentence twice; tell what is to be seen",
        "photo-ai-parts: Photo 2 was made in part by AI | Tell readers so in the caption, and do not use it for a news photo",
        "photo-caption-missing: Photo 3 has no caption | Say what it shows · «DSC_0001.jpg»",
        "photo-credit-missing: Photo 3 has no credit | Name the photographer or the source · «DSC_0001.jpg»",
        "photo-alt-missing: Photo 3 has no alt text | Readers who cannot see get nothing from this photo",
        "photo-ai-made: Photo 3 was made by AI | Tell readers so in the caption, and do not use it for a news photo",
        "glued-words: «ảnhkhác → ảnh khác» | A space is missing, or it is mistyped · heading of the gallery",
        "gallery-empty: Photos still to come: «Hình ảnhkhác» | The gallery has no photo yet",
        "gallery-empty: Photos still to come | The gallery has no photo yet",
        "name-variant: Check the name: «Lê Thị Mái» | Elsewhere in the story or in the register of people it is written «“Lê Thị Mai”» · paragraph 3",
        "photo-person-refused: Does not agree to photos being published: «Bà Mai» | The register says “do not publish”; use another photo, or cover the person and take the name off",
        "photo-minor: A child, and it is not known whether a guardian agrees: «Bé An» | Ask the guardian and note it in the register",
        "caption-look-again: Photo 1: look at the caption in the story again | The words of the photo changed after the story got its own",
        "photo-alt-caption-look-again: Photo 1: look at caption and alt text again | One of them changed after the other was written",
        "caption-title-of-day: Check the title: «Lê Văn Bình: “Bí thư Đảng ủy”» | It was not held on the day of the photo: «22/11/2026» · caption of photo 1",
        "caption-day: «21/11 → 22/11?» | The photo was taken on «22/11/2026» · caption of photo 1",
        "caption-minor: The caption names a child, and it is not known whether a guardian agrees: «Bé An» | The people of the photo do not name them; see whether the photo shows them",
        "caption-person-refused: The caption names somebody who does not agree to photos being published: «Bà Mai» | The people of the photo do not name them; see whether the photo shows them",
        "caption-people-unlisted: Add to the people of the photo: «Lê Văn Bình» | The caption names them, the people of the photo do not",
        "caption-people-unnamed: The caption does not name: «Trần Bảy» | They are among the people of the photo",
        "photo-look-again: Look at this text again | Its partner changed after it was written",
      ]
    `);
  });

  test('is the engine’s own in Vietnamese', () => {
    for (const finding of findings) {
      const { label, title, reason } = describeFinding(finding, 'vi');
      expect([label, title, reason]).toEqual([finding.title, [finding.title], [finding.reason]]);
    }
  });

  test('of a rule nobody knows keeps the engine’s words, told to be Vietnamese', () => {
    const [first] = findings;
    expect(first).toBeDefined();
    if (first === undefined) return;
    expect(describeFinding({ ...first, rule: 'new' }, 'en').title).toEqual([{ vi: first.title }]);
  });
});

describe('in English nothing Vietnamese is left of', () => {
  test('what a caption pattern has no value for', () => {
    const said = describeMissing(missingWords, 'en');
    expect(said.every((piece) => typeof piece === 'string')).toBe(true);
    expect(plainText(said)).toMatch(
      /^no people named, the register has no title for the people shown, no event,/u,
    );
    expect(plainText(said)).not.toMatch(marked);
    expect(describeMissing(['chưa có sự kiện', 'chưa có nơi chụp'], 'vi')).toEqual([
      'chưa có sự kiện, chưa có nơi chụp',
    ]);
  });

  test('the report of an import but what it quotes', () => {
    const texts = [...Object.values(everyText), '', `${'chữ '.repeat(80)}\ufffd`];
    const lines = texts.flatMap((text) => importText(text, { today: '2026-11-23' }).report);
    const own = lines.map((line) => describeImportLine(line, 'en'));
    expect(lines.length).toBeGreaterThan(texts.length);
    expect(own.map(ownPart).filter((text) => marked.test(text) || text.trim() === '')).toEqual([]);
    expect(own.map(ownPart).filter((text) => text.includes('part of the page'))).toEqual([]);
    expect(lines.map((line) => describeImportLine(line, 'vi'))).toEqual(lines.map((line) => [line]));
  });

  test('what an article of HTML was brought in without', () => {
    const html = `<script>1</script><svg></svg><iframe src="https://x.example/a"></iframe><input><p hidden>1</p>
      <a href="javascript:1">xem</a><img src="file:///a.jpg" alt="Bà Mai"><table><tr>${'<td>1'.repeat(61)}</table>
      <figure><img src="/a.jpg"><figcaption><b>Ra quân</b></figcaption></figure>`;
    const lines = [
      ...importHtml(html).dropped,
      'Chưa lấy được ảnh “https://x.example/a.jpg”: nơi giữ ảnh trả lời mã 404. Chỗ ảnh ấy đang chờ ảnh.',
      'Tệp “a.jpg” không phải ảnh. Chỗ ảnh ấy đang chờ ảnh.',
      '2 ảnh không nằm trong nội dung chép nên chỗ ảnh đang chờ ảnh.',
      'Nội dung chép có định dạng quá lớn hoặc hỏng nên chỉ dán được phần chữ.',
      'Tít “Ra quân” lấy từ thuộc tính của tệp.',
      'Bút danh “Minh Anh” lấy từ thuộc tính của tệp, hãy xem có đúng người viết không.',
      'Đoạn in đậm đầu bài đã thành sapo.',
      'Bài có quá nhiều ảnh: 3 ảnh cuối chưa lấy về, chỗ của chúng đang chờ ảnh.',
    ];
    const own = lines.map((line) => ownPart(describeImportLine(line, 'en')));
    expect(lines.length).toBe(17);
    expect(own.filter((text) => marked.test(text) || text.trim() === '')).toEqual([]);
    expect(lines.map((line) => describeImportLine(line, 'vi'))).toEqual(lines.map((line) => [line]));
  });

  test('what is wrong with a photo', () => {
    expect(describeDamage(partlyDamaged, 'en')).not.toMatch(marked);
    expect(describeDamage(partlyDamaged, 'vi')).toBe(partlyDamaged);
  });

  test('a try to send and an answer of a destination', () => {
    const message = 'Nơi nhận chưa trả lời.';
    const tries = Attempt.shape.outcome.options.map((outcome) => describeAttempt({ outcome, message }, 'en'));
    const answers = Reachability.shape.state.options.map((state) =>
      describeReachability({ state, message }, 'en'),
    );
    expect([...tries, ...answers].filter((text) => marked.test(text) || !text.endsWith('.'))).toEqual([]);
    expect(describeAttempt({ outcome: 'waiting', message }, 'vi')).toBe(message);
    expect(describeReachability({ state: 'unreachable', message }, 'vi')).toBe(message);
  });
});
