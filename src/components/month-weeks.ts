/** The weeks of a month, Monday first; 0 where a week's day belongs to another month. */
export function monthWeeks(year: number, month: number): readonly (readonly number[])[] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const days = [...Array<number>(before).fill(0), ...Array.from({ length }, (_, i) => i + 1)];
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => days[week * 7 + day] ?? 0),
  );
}
