/** A number as it is written here, with its sign where it is not nought: `+0,30`, `−2`. */
export function signed(value: number, digits: number): string {
  const number = Math.abs(value).toLocaleString('vi-VN', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  if (value === 0) return number;
  return value > 0 ? `+${number}` : `−${number}`;
}
