/** The date of an edition (発行日), the only date that gets into a file. */

/** Year, month and day of an ISO date. Throws on anything else: the date is set by the program, not typed by people. */
export function editionDate(date: string): readonly [number, number, number] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) throw new Error(`date of the document is not an ISO date: ${date}`);
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}
