// The article as schema.org NewsArticle (JSON-LD). Relative addresses are allowed there and resolve against the page.
import { printedDay } from './article-entry.ts';
import { shownPhotos } from './article-photos.ts';
import type { ShownPhoto } from './article-photos.ts';
import { authors, photographers } from './byline.ts';
import { bestUrl } from './page-context.ts';
import type { PageContext } from './page-context.ts';
import { pictureFiles } from './pictures.ts';
import { shareText } from './share-text.ts';
import type { Correction, PortalArticle } from './site-model.ts';
import { absoluteUrl, assetPath } from './site-paths.ts';
import { statedPublication, zonedTime } from './site-time.ts';

export function newsArticle(context: PageContext, article: PortalArticle): unknown {
  const { content } = article;
  const { title, description } = shareText(content);
  return withoutUnknown({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    alternativeHeadline: content.kicker,
    description,
    inLanguage: 'vi-VN',
    datePublished: statedPublication(printedDay(article), article.publishedAt),
    dateModified: zonedTime(article.modifiedAt),
    author: authors(content.byline).map(person),
    contributor: photographers(content.byline).map(person),
    publisher: publisher(context),
    mainEntityOfPage: absoluteUrl(context.baseUrl, article.path),
    articleSection: content.section,
    keywords: content.tags,
    mentions: content.event.who.map((name) => ({ '@type': 'Thing', name })),
    contentLocation: content.event.where === '' ? undefined : { '@type': 'Place', name: content.event.where },
    correction: article.correction && correctionComment(article.correction),
    image: shownPhotos(article).map((shown) => imageObject(context, shown)),
  });
}

function publisher(context: PageContext): unknown {
  const { site, theme } = context;
  return withoutUnknown({
    '@type': 'GovernmentOrganization',
    name: site.unitName,
    parentOrganization:
      site.parentUnit === '' ? undefined : { '@type': 'GovernmentOrganization', name: site.parentUnit },
    address: site.address,
    telephone: site.phone,
    email: site.email,
    logo: bestUrl(context, assetPath(theme.manifest.name, theme.manifest.emblem)),
  });
}

function imageObject(context: PageContext, { photo, text }: ShownPhoto): unknown {
  const file = pictureFiles(photo).at(-1);
  return withoutUnknown({
    '@type': 'ImageObject',
    contentUrl: file && bestUrl(context, file.path),
    width: file?.width,
    height: file?.height,
    caption: text.caption,
    creditText: text.credit,
    copyrightNotice: photo.rights,
  });
}

function correctionComment({ note, at }: Correction): unknown {
  return { '@type': 'CorrectionComment', text: note, datePublished: zonedTime(at) };
}

function person(name: string): unknown {
  return { '@type': 'Person', name };
}

/** Empty texts and lists say nothing; leaving them out says so. */
function withoutUnknown(value: Readonly<Record<string, unknown>>): unknown {
  const known = Object.entries(value).filter(
    ([, part]) => part !== undefined && part !== '' && !(Array.isArray(part) && part.length === 0),
  );
  return Object.fromEntries(known);
}
