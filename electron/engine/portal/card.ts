// How the article will look outside its own page: in the portal's lists, and when somebody shares its address. These
// pages are for the preview only and are never published; their words are the newsroom's, not the theme's.
import { html, noHtml } from '#shared/document/html.ts';
import type { Html } from '#shared/document/html.ts';
import { articleEntry } from './article-entry.ts';
import { altText, cardCrops, chooseShared, shownPhotos } from './article-photos.ts';
import { newsCard } from './news-card.ts';
import { dayFact, newsItem } from './news-item.ts';
import { pageContext } from './page-context.ts';
import type { PageContext } from './page-context.ts';
import { sharedHead } from './page-frame.ts';
import { pictureFiles, pictureHtml } from './pictures.ts';
import { shareLimits, shareText, shorten } from './share-text.ts';
import type { ArticleInput } from './site-model.ts';
import { absoluteUrl } from './site-paths.ts';
import type { Theme } from './theme-model.ts';

export const listCardPath = 'xem-truoc/the-tin.html';
export const shareCardPath = 'xem-truoc/chia-se.html';

export function listCardPage(theme: Theme, input: ArticleInput): Html {
  const context = pageContext(theme, input, listCardPath);
  const entry = articleEntry(input.article, input.site.smallerFormat);
  const isPictured = theme.manifest.pictured.includes('latest');
  return previewPage(
    context,
    'Thẻ tin',
    html`<section>
        <h2 class="sample">Tin đầu trang chủ</h2>
        <div class="top">${newsCard(context, { entry, form: 'lead', heading: 'h3' })}</div>
      </section>
      <section>
        <h2 class="sample">Trong trang chuyên mục</h2>
        ${newsCard(context, { entry, form: 'wide', heading: 'h3' })}
      </section>
      <section class="narrow">
        <h2 class="sample">Bên cạnh tin đầu</h2>
        ${newsCard(context, { entry, form: 'small', heading: 'h3' })}
      </section>
      <section class="narrow">
        <h2 class="sample">Trong cột phải</h2>
        <ul class="news">
          ${newsItem(context, { entry, isPictured, facts: dayFact(entry) })}
        </ul>
      </section>\n`,
  );
}

export function shareCardPage(theme: Theme, input: ArticleInput): Html {
  const context = pageContext(theme, input, shareCardPath);
  const text = shareText(input.article.content);
  const host = input.baseUrl === '' ? context.site.unitName : new URL(input.baseUrl).host;
  return previewPage(
    context,
    'Chia sẻ',
    html`<section>
        <h2 class="sample">Khi chia sẻ địa chỉ bài</h2>
        <div class="share">
          ${sharePicture(context, input)}
          <div class="share-text">
            <p class="share-host">${host}</p>
            <p class="share-title" data-field="headline">${shorten(text.title, shareLimits.title)}</p>
            <p class="share-description" data-field="lead">${text.description}</p>
          </div>
        </div>
      </section>
      <section>
        <h2 class="sample">Nơi nhận sẽ thấy</h2>
        <dl class="facts">
          ${facts(input).map(
            ([name, value]) =>
              html`<div>
                <dt>${name}</dt>
                <dd>${value}</dd>
              </div>\n`,
          )}
        </dl>
      </section>\n`,
  );
}

function sharePicture(context: PageContext, input: ArticleInput): Html {
  const shared = chooseShared(shownPhotos(input.article));
  if (shared === undefined) return noHtml;
  const alt = altText(shared.text, input.article.content.headline);
  const sources = pictureFiles(shared.photo, cardCrops.shared);
  return html`<div class="share-picture">
    ${pictureHtml({
      ...{ page: context.path, sources, alt, sizes: '600px', isFirst: true },
      smallerFormat: context.site.smallerFormat,
    })}
  </div>\n`;
}

function facts(input: ArticleInput): (readonly [string, string])[] {
  const { content, path } = input.article;
  const { title, description } = shareText(content);
  const photos = shownPhotos(input.article);
  const shared = chooseShared(photos);
  const file = shared && pictureFiles(shared.photo, cardCrops.shared).at(-1);
  const isLong = title.length > shareLimits.title;
  return [
    ['Tít', `${title.length} ký tự${isLong ? `, dài hơn ${shareLimits.title} nên có nơi cắt bớt` : ''}`],
    ['Mô tả', description === '' ? 'chưa có sapo và nội dung' : descriptionFact(description)],
    [
      'Ảnh',
      shared === undefined || file === undefined
        ? 'bài chưa có ảnh nên thẻ chia sẻ không có hình'
        : `ảnh thứ ${photos.indexOf(shared) + 1} trong bài, ${file.width} × ${file.height} điểm ảnh`,
    ],
    [
      'Địa chỉ',
      absoluteUrl(input.baseUrl, path) ??
        `${path} (cổng chưa khai báo địa chỉ công khai nên thẻ chia sẻ chưa kèm ảnh)`,
    ],
  ];
}

function descriptionFact(description: string): string {
  const isCut = description.endsWith('…');
  return `${description.length} ký tự${isCut ? ', đã cắt bớt cho vừa chỗ hiện' : ''}`;
}

function previewPage(context: PageContext, title: string, main: Html): Html {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        ${sharedHead(context, title)}
        <meta name="robots" content="noindex">
      </head>
      <body class="sample-page">
        <main>
          <h1 class="unseen">${title}</h1>
          ${main}
        </main>
      </body>
    </html>\n`;
}
