import { describe, expect, it } from 'vitest';
import { crsOf, encodingOf } from './town.ts';

describe('a datum or an encoding by input', () => {
  it('is one for all, or one each; what a list leaves out has the usual one', () => {
    expect(crsOf('gcj02', 'grids')).toBe('gcj02');
    expect(crsOf('households=gcj02', 'grids')).toBe('wgs84');
    expect(encodingOf('gb18030', 'grids')).toBe('gb18030');
    expect(encodingOf('households=gb18030, incidents=utf-8', 'incidents')).toBe('utf-8');
    expect(encodingOf('households=gb18030', 'incidents')).toBeNull();
    expect(encodingOf(null, 'households')).toBeNull();
    expect(encodingOf('households=gb18030', 'neighbours')).toBeNull();
  });

  it('refuses an input that there is not', () => {
    expect(() => encodingOf('homes=gb18030', 'households')).toThrow(/--encoding homes=gb18030/);
  });
});
