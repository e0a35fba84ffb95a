import { describe, expect, it } from 'vitest';
import { InputError } from '../../model/error.ts';
import { parseStep } from './parseStep.ts';

const good = [
  '{"grid":"g","move":["B1",["T1",2]],"to":"g01"}',
  '{"grid":"g","new":["point:H1"]}',
  '{"grid":"g","merge":["g01","g02"]}',
  '{"grid":"g","split":"g01"}',
  '{"grid":"g","split":"g01","along":[[120.1,33.2],[120.2,33.3]]}',
  '{"grid":"g","lock":"g01"}',
  '{"grid":"g","unlock":"g01"}',
  '{"grid":"g","solve":"all"}',
  '{"grid":"g","solve":["g01"]}',
];
const bad = [
  '',
  'null',
  '[]',
  '{"grid":"g"}',
  '{"move":["B1"],"to":"g01"}',
  '{"grid":"g","move":[],"to":"g01"}',
  '{"grid":"g","move":["B1"]}',
  '{"grid":"g","move":[["T1",1.5]],"to":"g01"}',
  '{"grid":"g","merge":["g01"]}',
  '{"grid":"g","lock":"g01","unlock":"g01"}',
  '{"grid":"g","split":"g01","along":[[120.1,33.2]]}',
  '{"grid":"g","solve":[]}',
  '{"grid":3,"solve":"all"}',
];

describe('steps as they are written down', () => {
  it.each(good)('understands %s', (text) => {
    expect(parseStep('steps.jsonl:1', text)).toEqual(JSON.parse(text));
  });

  it.each(bad)('refuses %s, with its place', (text) => {
    expect(() => parseStep('steps.jsonl:7', text)).toThrow(InputError);
    expect(() => parseStep('steps.jsonl:7', text)).toThrow(/steps\.jsonl:7/);
  });
});
