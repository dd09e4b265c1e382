/** What is found at these places is like the asked ticket because the whole desk is: same form, same trade. */
const places = { from: 5, to: 15 };

/** The mean of the values at the places of the crowd, counted from the largest; 0 where there are not so many. */
export function meanOfCrowd(values: readonly number[]): number {
  const crowd = [...values].sort((a, b) => b - a).slice(places.from, places.to);
  return crowd.reduce((sum, value) => sum + value, 0) / Math.max(1, crowd.length);
}
