/**
 * How many studies arrived in each hour of a day.
 *
 * @param counted numbers by hour since the day began, in any order, without the hours in which nothing arrived
 * @returns 24 counts, the first for the hour from `0` to `1`
 */
export function hourlyArrivals(
  counted: readonly { readonly hour: number; readonly count: number }[],
): readonly number[] {
  const hours = Array.from({ length: 24 }, () => 0);
  for (const { hour, count } of counted) if (hour >= 0 && hour < hours.length) hours[hour] = count;
  return hours;
}
