import { expect, it } from 'vitest';
import { rawOf, type Wish } from './wish.ts';

const WISH: Wish = {
  what: 'map',
  format: 'png',
  codes: ['01', '02'],
  paper: '8k',
  scale: 2000,
  title: '张家庄',
  date: '',
  reviewNumber: '苏S(2026)001号',
  dots: 300,
  classes: 'microgrid,class,colour\n',
  legendTitle: '户数',
};

it('asks the command for the sheet that a picture is drawn from, and leaves out what is empty', () => {
  expect(rawOf(WISH, 'plan', 'sheets', 'zh')).toEqual({
    plan: 'plan',
    what: 'map',
    microgrid: '01,02',
    format: 'svg',
    paper: '8k',
    scale: '1:2000',
    classes: 'classes.csv',
    'legend-title': '户数',
    title: '张家庄',
    'review-number': '苏S(2026)001号',
    lang: 'zh',
    out: 'sheets',
  });
});

it('asks nothing of paper for a table', () => {
  expect(rawOf({ ...WISH, what: 'rosters', format: 'csv', codes: null }, 'plan', 'sheets', 'en')).toEqual({
    plan: 'plan',
    what: 'rosters',
    lang: 'en',
    out: 'sheets',
  });
});
