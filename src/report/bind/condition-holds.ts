/** Whether a condition of a layout holds for the data. */
import { compareCounts } from '../../domain/count-comparison.ts';
import type { Condition } from '../layout/condition.ts';
import { isNumeral } from '../layout/condition.ts';
import type { Bound } from './bound.ts';
import type { NodeNames } from './path.ts';
import { readBound, readPath } from './path.ts';
import { isNodeList } from './scope.ts';

/** Without a condition it holds. A list is compared by how many items it has, a judgement by its outcome. */
export function conditionHolds(condition: Condition | undefined, names: NodeNames): boolean {
  if (condition === undefined) return true;
  const reading = readPath(names, condition.path);
  const compared = isNodeList(reading) ? reading.nodes.length : comparedValue(readBound(names, condition.path));
  if (condition.kind === 'present') return isPresent(compared) !== condition.negated;
  const { comparison, to } = condition;
  if (typeof compared === 'number' && isNumeral(to)) return compareCounts(compared, comparison, Number(to));
  return comparison === '≠' ? `${compared ?? ''}` !== to : comparison === '=' && `${compared ?? ''}` === to;
}

function isPresent(compared: string | number | undefined): boolean {
  return compared !== undefined && compared !== '' && compared !== 0;
}

/** A figure that nobody stated is not present; one that is absent for a reason is. */
function comparedValue(bound: Bound | undefined): string | number | undefined {
  switch (bound?.kind) {
    case undefined:
      return undefined;
    case 'text':
      return bound.text;
    case 'number':
      return bound.value;
    case 'word':
      return bound.outcome;
    case 'quantity':
      return bound.figure.kind === 'absent' && bound.figure.reason === 'notEntered' ? undefined : bound.figure.kind;
    case 'rate':
      return bound.rate === null ? undefined : bound.kind;
    case 'period':
    case 'change':
    case 'sentence':
    case 'joined':
      return bound.kind;
  }
}
