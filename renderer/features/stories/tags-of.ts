/** "dân vận, khen thưởng," → two tags; each once, however it was typed. */
export function tagsOf(text: string): string[] {
  const tags = text.split(/[,;\n]/u).map((tag) => tag.trim().replace(/\s+/gu, ' '));
  return [...new Set(tags.filter((tag) => tag !== ''))];
}
