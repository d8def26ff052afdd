/** The path of the executable, or undefined. */
export function findChromium(): string | undefined;
