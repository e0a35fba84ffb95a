/**
 * What an audit looks at: the four levels of the slogan 区不漏格、格不漏房、房不漏户、户不漏人, then the sizes of the micro-grids, then
 * codes and parents.
 */
export type Level = 'grids' | 'buildings' | 'households' | 'people' | 'sizes' | 'parents';

/** A broken hard rule fails the plan; a warning does not. */
export type Severity = 'hard' | 'warning';

/** What the value of a finding counts. */
export type Unit = 'cases' | 'm²' | 'm' | 'households' | 'persons' | '0..1';

/** Every rule in the order of the report: code, level, severity, unit. The catalogue has `rule-…` and `audit-…` for each. */
export const RULES = [
  ['grid-missed', 'grids', 'hard', 'cases'],
  ['seam-gap', 'grids', 'hard', 'm²'],
  ['seam-overlap', 'grids', 'hard', 'm²'],
  ['seam-outside', 'grids', 'hard', 'm²'],
  ['shape-invalid', 'grids', 'hard', 'cases'],
  ['shape-off-lattice', 'grids', 'hard', 'm'],
  ['grids-overlap', 'grids', 'warning', 'm²'],
  ['set-aside', 'grids', 'warning', 'households'],
  ['building-missed', 'buildings', 'hard', 'm²'],
  ['building-split', 'buildings', 'hard', 'households'],
  ['building-cut', 'buildings', 'hard', 'm²'],
  ['empty-building-cut', 'buildings', 'warning', 'm²'],
  ['building-astride', 'buildings', 'warning', 'm²'],
  ['building-in-two-grids', 'buildings', 'warning', 'households'],
  ['stack-unfounded', 'buildings', 'hard', 'cases'],
  ['household-missing', 'households', 'hard', 'households'],
  ['household-doubled', 'households', 'hard', 'households'],
  ['household-invented', 'households', 'hard', 'households'],
  ['household-sum', 'households', 'hard', 'households'],
  ['household-nowhere', 'households', 'hard', 'households'],
  ['household-left-out', 'households', 'hard', 'households'],
  ['household-elsewhere', 'households', 'hard', 'm'],
  ['household-other-grid', 'households', 'hard', 'm'],
  ['household-by-name', 'households', 'warning', 'm'],
  ['household-building', 'households', 'warning', 'households'],
  ['household-outside', 'households', 'warning', 'households'],
  ['household-order', 'households', 'warning', 'cases'],
  ['people-differ', 'people', 'hard', 'persons'],
  ['size-differs', 'sizes', 'hard', 'households'],
  ['status-wrong', 'sizes', 'hard', 'households'],
  ['limits-differ', 'sizes', 'hard', 'households'],
  ['reason-missing', 'sizes', 'hard', 'cases'],
  ['detached-undeclared', 'sizes', 'hard', 'cases'],
  ['detached-wrongly', 'sizes', 'hard', 'cases'],
  ['report-differs', 'sizes', 'hard', 'cases'],
  ['buildings-differ', 'sizes', 'warning', 'cases'],
  ['grid-size-unusual', 'sizes', 'warning', 'households'],
  ['grid-unknown', 'parents', 'hard', 'cases'],
  ['code-doubled', 'parents', 'hard', 'cases'],
  ['code-foreign', 'parents', 'hard', 'cases'],
  ['code-order', 'parents', 'warning', 'cases'],
  ['measure-wrong', 'parents', 'hard', '0..1'],
  ['community-missing', 'parents', 'warning', 'cases'],
] as const satisfies readonly (readonly [string, Level, Severity, Unit])[];

export type RuleCode = (typeof RULES)[number][0];
