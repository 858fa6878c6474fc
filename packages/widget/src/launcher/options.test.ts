import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readOptions } from './options.ts';

const warned: string[] = [];

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation((message: string) => {
    warned.push(message);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  warned.length = 0;
});

const nothingSaid = {
  site: 'shop',
  locale: null,
  position: 'bottom-right',
  theme: 'auto',
  accent: null,
  label: null,
  department: null,
};

it.each([
  ['the site alone', { site: ' shop ' }, nothingSaid],
  [
    'everything',
    {
      site: 'shop',
      locale: 'de-AT',
      position: 'bottom-left',
      theme: 'dark',
      accent: '#123456',
      label: 'Talk',
      department: 'sales',
    },
    {
      site: 'shop',
      locale: 'de-AT',
      position: 'bottom-left',
      theme: 'dark',
      accent: '#123456',
      label: 'Talk',
      department: 'sales',
    },
  ],
  ['empty words as not said', { site: 'shop', label: ' ', accent: '' }, nothingSaid],
])('reads %s', (_, data, options) => {
  expect(readOptions(data)).toEqual(options);
  expect(warned).toEqual([]);
});

it.each([
  ['an unknown option', { site: 'shop', colour: 'red' }, 'Unknown option data-colour.'],
  ['a position it does not know', { site: 'shop', position: 'top' }, 'data-position must be one of'],
  ['a theme it does not know', { site: 'shop', theme: 'blue' }, 'data-theme must be one of'],
])('warns of %s and goes on', (_, data, words) => {
  expect(readOptions(data)).toEqual(nothingSaid);
  expect(warned.join()).toContain(words);
});

it('says nothing about what other tools write on scripts', () => {
  readOptions({ site: 'shop', turboTrack: 'reload', cfasync: 'false', nscript: 'afterInteractive' });
  expect(warned).toEqual([]);
});

it.each([[{}], [{ site: '' }], [{ site: '  ' }]])('gives nothing without a site key: %o', (data) => {
  expect(readOptions(data)).toBeNull();
  expect(warned.join()).toContain('data-site');
});
