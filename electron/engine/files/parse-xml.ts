import { DOMParser, onErrorStopParsing, type Document } from '@xmldom/xmldom';

/** Undefined for what is no sound XML, or has a document type: nothing we read has use for one, and entities are only ever an attack. */
export function parseXml(text: string): Document | undefined {
  if (text.includes('<!DOCTYPE')) return undefined;
  try {
    return new DOMParser({ onError: onErrorStopParsing, locator: false }).parseFromString(text, 'text/xml');
  } catch (error) {
    if (error instanceof Error && error.name === 'ParseError') return undefined;
    throw error;
  }
}
