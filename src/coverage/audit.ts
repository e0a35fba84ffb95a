import type { Geos } from '../geometry/geos.ts';
import { auditBuildingCounts } from './auditBuildingCounts.ts';
import { auditFootprints } from './auditFootprints.ts';
import { auditGridOverlaps } from './auditGridOverlaps.ts';
import { auditHouseholdBuildings } from './auditHouseholdBuildings.ts';
import { auditHouseholds } from './auditHouseholds.ts';
import { auditParents } from './auditParents.ts';
import { auditPeople } from './auditPeople.ts';
import { auditPlaces } from './auditPlaces.ts';
import type { AuditReport } from './auditReport.ts';
import { auditReportFigures } from './auditReportFigures.ts';
import { auditSeams } from './auditSeams.ts';
import { auditShapes } from './auditShapes.ts';
import { auditSizes } from './auditSizes.ts';
import { auditSplits } from './auditSplits.ts';
import { Findings } from './findings.ts';
import { homesOfBuildings } from './homesOfBuildings.ts';
import { type AuditInput, subjectOf } from './subject.ts';

/**
 * Proves a plan against what it was made from, or shows where it fails: the four levels of the slogan
 * 区不漏格、格不漏房、房不漏户、户不漏人, sizes, codes and parents (`RULES`). Written apart from the making of plans: all figures are
 * counted again from the input, the polygons and the lines. Never throws because of a bad plan.
 */
export function audit(geos: Geos, input: AuditInput): AuditReport {
  const findings = new Findings();
  const subject = subjectOf(input, findings);
  auditParents(subject);
  auditShapes(geos, subject);
  auditGridOverlaps(geos, subject);
  const seams = auditSeams(geos, subject);
  auditSizes(subject);
  auditReportFigures(subject);
  const homes = homesOfBuildings(subject);
  auditBuildingCounts(subject, homes);
  auditHouseholds(subject);
  auditPeople(subject);
  auditPlaces(subject);
  auditHouseholdBuildings(subject);
  auditSplits(subject);
  auditFootprints(geos, subject, homes);
  const rows = findings.rows();
  return {
    passed: rows.every(({ severity, count }) => severity !== 'hard' || count === 0),
    rows,
    figures: {
      grids: input.grids.length,
      microgrids: input.plan.microgrids.length,
      lines: input.plan.households.length,
      rows: input.households.length,
      households: input.households.households.reduce((sum, n) => sum + n, 0),
      buildings: input.buildings?.length ?? 0,
      ...seams,
    },
  };
}
