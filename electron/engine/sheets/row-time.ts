// A moment as people write it in a table: with or without a day, with or without seconds.

export type RowTime = {
  /** YYYY-MM-DD, undefined when only the hour is given. */
  readonly day: string | undefined;
  /** Since midnight. */
  readonly seconds: number;
  /** 1 where seconds are given, 60 where the minute is all there is. */
  readonly precision: 1 | 60;
};

/** `2026-11-22 08:15:30`, `22/11/2026 8:15`, `8h15 22/11/2026`, `08:15:30`; undefined for anything else. */
export function parseRowTime(text: string): RowTime | undefined {
  const hour = /(?<!\d)(\d{1,2})\s*[:hg]\s*(\d{2})(?:\s*[:mp]\s*(\d{2})(?:[.,]\d+)?)?/iu.exec(text);
  if (hour === null) return undefined;
  const [hours, minutes, seconds] = [hour[1], hour[2], hour[3] ?? '0'].map(Number);
  if (hours === undefined || minutes === undefined || seconds === undefined) return undefined;
  if (hours > 23 || minutes > 59 || seconds > 59) return undefined;
  const rest = text.slice(0, hour.index) + text.slice(hour.index + hour[0].length);
  const day = parseDay(rest);
  if (day === undefined && /\d{2}/u.test(rest)) return undefined;
  return {
    day,
    seconds: hours * 3600 + minutes * 60 + seconds,
    precision: hour[3] === undefined ? 60 : 1,
  };
}

/** Seconds between a row's time and a photo's (`YYYY-MM-DDTHH:mm:ss`); undefined when they are not of one day. */
export function distance(row: RowTime, shotAt: string): number | undefined {
  if (row.day !== undefined && row.day !== shotAt.slice(0, 10)) return undefined;
  const [hours = 0, minutes = 0, seconds = 0] = shotAt.slice(11).split(':').map(Number);
  const away = hours * 3600 + minutes * 60 + seconds - row.seconds;
  // All of the named minute is that minute.
  if (row.precision === 60 && away >= 0 && away < 60) return 0;
  return Math.abs(away);
}

function parseDay(text: string): string | undefined {
  const iso = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/u.exec(text);
  const local = /(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/u.exec(text);
  const [year, month, day] = iso === null ? [local?.[3], local?.[2], local?.[1]] : iso.slice(1);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
