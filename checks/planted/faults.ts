/**
 * Faults planted one at a time to see that the tests catch them. A check that never failed on a planted fault proves
 * nothing. `find` must stand exactly once in the file; `tests` are what has to go red.
 */
export interface PlantedFault {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly tests: readonly string[];
}

export const plantedFaults: readonly PlantedFault[] = [];
