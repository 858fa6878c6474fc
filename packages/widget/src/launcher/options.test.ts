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

const nothingSaid = { site: 'shop', texts: {} };

const everything = {
  site: 'shop',
  service: 'https://desk.example.com',
  locale: 'de-AT',
  position: 'bottom-left',
  theme: 'dark',
  form: 'card',
  whenClosed: 'message',
  accent: '#123456',
  label: 'Talk\nto us',
  department: 'sales',
  container: '#shop main',
};

it.each([
  ['the site alone', { site: ' shop ' }, nothingSaid],
  ['everything', everything, { ...everything, texts: {} }],
  ['empty words as not said', { site: 'shop', label: ' ', accent: '' }, nothingSaid],
  [
    'own words of a tag',
    { site: 'shop', textFormHeading: 'Speak to a lamp' },
    { ...nothingSaid, texts: { formHeading: 'Speak to a lamp' } },
  ],
  [
    'own words of an object',
    { site: 'shop', texts: { ahead: { other: '{n}' } } },
    { ...nothingSaid, texts: { ahead: { other: '{n}' } } },
  ],
])('reads %s', (_, said, options) => {
  expect(readOptions(said)).toEqual(options);
  expect(warned).toEqual([]);
});

it.each([
  ['an unknown option', { site: 'shop', colour: 'red' }, 'colour="red"'],
  ['a position it does not know', { site: 'shop', position: 'top' }, 'position="top"'],
  ['a theme it does not know', { site: 'shop', theme: 'blue' }, 'theme="blue"'],
  ['a value that belongs to another option', { site: 'shop', form: 'dark' }, 'form="dark"'],
  ['what looks like a method of every object', { site: 'shop', toString: 'x' }, 'toString="x"'],
])('warns of %s, once, and goes on', (_, said, words) => {
  expect(readOptions(said)).toEqual(nothingSaid);
  readOptions(said);
  expect(warned).toEqual([`[Frontdesk] Not understood: ${words}.`]);
});

it('says nothing about what other tools write on scripts', () => {
  readOptions({ site: 'shop', turboTrack: 'reload', cfasync: 'false', nscript: 'afterInteractive' });
  expect(warned).toEqual([]);
});

it.each([[{}], [{ site: '' }], [{ site: '  ' }]])('gives nothing without a site key: %o', (said) => {
  expect(readOptions(said)).toBeNull();
});
