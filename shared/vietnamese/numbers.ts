// Numbers, sizes and durations in Vietnamese writing: dots group, the comma separates decimals.

const sizeUnits = ['byte', 'kB', 'MB', 'GB', 'TB'];

/** 1204 → "1.204", -12345 → "-12.345"; decimals are rounded away. */
export function formatCount(value: number): string {
  const digits = String(Math.abs(Math.round(value))).replace(/\B(?=(?:\d{3})+$)/gu, '.');
  return value <= -0.5 ? `-${digits}` : digits;
}

/** 2.4 → "2,4", 1234.56 → "1.234,6", 3 → "3": at most `places` decimals, no trailing zeros. */
export function formatDecimal(value: number, places = 1): string {
  const [whole = '0', decimals = ''] = Math.abs(value).toFixed(places).split('.');
  const tail = decimals.replace(/0+$/u, '');
  const text = formatCount(Number(whole)) + (tail === '' ? '' : `,${tail}`);
  return value < 0 && text !== '0' ? `-${text}` : text;
}

/** 98.6 → "98,6%": no space before the sign. */
export function formatPercent(value: number): string {
  return `${formatDecimal(value)}%`;
}

/** Powers of 1,000 as file managers show them: 2_400_000 → "2,4 MB", 850 → "850 byte", 99_960 → "100 kB". */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  // 999.5 kB and more would print as "1.000 kB".
  while (value >= 999.5 && unit < sizeUnits.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 || value >= 99.95 ? formatCount(value) : formatDecimal(value)} ${sizeUnits[unit]}`;
}

/** Seconds → "40 giây", "2 phút 5 giây", "1 giờ 20 phút"; two units at most. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = whole % 60;
  if (hours > 0) return join(`${formatCount(hours)} giờ`, minutes, 'phút');
  return minutes > 0 ? join(`${minutes} phút`, rest, 'giây') : `${rest} giây`;
}

/** An estimate is rounded to what it is worth: 38 → "≈ 40 giây", 130 → "≈ 2 phút", 4000 → "≈ 1 giờ 10 phút". */
export function formatEstimate(seconds: number): string {
  if (seconds < 5) return `≈ ${Math.max(1, Math.round(seconds))} giây`;
  if (seconds < 55) return `≈ ${formatDuration(Math.max(5, roundTo(seconds, seconds < 20 ? 5 : 10)))}`;
  if (seconds < 3570) return `≈ ${formatDuration(Math.max(60, roundTo(seconds, 60)))}`;
  return `≈ ${formatDuration(roundTo(seconds, 600))}`;
}

function roundTo(value: number, step: number): number {
  return Math.round(value / step) * step;
}

function join(first: string, count: number, unit: string): string {
  return count === 0 ? first : `${first} ${count} ${unit}`;
}
