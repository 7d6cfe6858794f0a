// What a person may want to choose from while offline: the latest articles, and the sections the collection offers.
import { z } from 'zod';
import type { RemoteLists } from '#shared/model/connection.ts';
import { fieldNamed, keyField, type Collection } from './collection.ts';
import { ask, readData, type DirectusLine } from './directus-line.ts';
import { DeliveryTrouble } from '../delivery-trouble.ts';
import { addressOf } from './delivery-run.ts';
import { refusal } from './refusal.ts';

const LATEST = 50;

/** @throws DeliveryTrouble */
export async function fetchLatest(line: DirectusLine, collection: Collection): Promise<RemoteLists> {
  const { fields, modifiedField } = line.settings;
  const key = keyField(collection).name;
  const { headline = key, status, slug, section } = fields;
  const names = [key, headline, status, slug, modifiedField].filter(
    (name) => name !== undefined && name !== '',
  );
  const answer = await ask(line, {
    method: 'GET',
    path: `/items/${collection.collection}`,
    query: {
      fields: [...new Set(names)].join(','),
      sort: modifiedField === '' ? `-${key}` : `-${modifiedField}`,
      limit: String(LATEST),
    },
  });
  if (answer.error !== undefined)
    throw new DeliveryTrouble({ state: 'refused', message: refusal(line, answer.error) });
  const rows = readData(line, z.array(z.record(z.string(), z.unknown())), answer);
  return {
    categories: (fieldNamed(collection, section)?.choices ?? []).map((name) => ({ id: name, name })),
    tags: [],
    authors: [],
    articles: rows.map((values) => {
      const id = String(values[key]);
      return {
        id,
        headline: textOf(values[headline]),
        url: addressOf({ line }, { key: id, values, modified: null }, id),
        status: status === undefined ? '' : textOf(values[status]),
        modifiedAt: momentOf(values[modifiedField]),
      };
    }),
    notes:
      rows.length < LATEST
        ? []
        : [`Chỉ lấy ${LATEST} bài mới sửa nhất của bộ sưu tập “${collection.collection}”.`],
    fetchedAt: line.clock.now().toISOString(),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function momentOf(value: unknown): string | null {
  const moment = typeof value === 'string' ? new Date(value) : new Date(Number.NaN);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
