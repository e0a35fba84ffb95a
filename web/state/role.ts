/** What a file holds. */
export type Role = 'grids' | 'households' | 'buildings' | 'barriers' | 'incidents' | 'staff' | 'none';
