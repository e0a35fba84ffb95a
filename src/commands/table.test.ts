import { expect, it } from 'vitest';
import { COMMANDS, GROUPS } from './table.ts';

it('gives every command once, and every group a line of help', () => {
  const names = COMMANDS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) if (name.includes(' ')) expect(Object.keys(GROUPS)).toContain(name.split(' ')[0]);
});

it('gives every option of a command once, with help in both languages', () => {
  for (const { name, options } of COMMANDS) {
    const flags = options.map(({ flag }) => flag);
    expect(new Set(flags).size, name).toBe(flags.length);
    for (const { flag, help } of options) {
      expect(help.en, `${name} --${flag}`).not.toBe('');
      expect(help.zh, `${name} --${flag}`).toMatch(/[\u4e00-\u9fff]/);
    }
  }
});
