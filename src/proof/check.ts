/** A check of a report (検査): looks at the report as it was understood and says what does not agree. */
import type { SourceReport } from '../intake/source-report/source-report.ts';
import type { Finding } from './finding.ts';

export type Check = (report: SourceReport) => readonly Finding[];
