import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProvisionError } from '../../src/provisioning/provision-error.ts';
import { readProvisionFile } from '../../src/provisioning/read-provision-file.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { provision, provisioned, SHOP } from '../support/provision.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createDatabase();
});
afterEach(() => database.drop());

const everything = () => provisioned(database.db);

async function faultsOf(content: unknown): Promise<readonly string[]> {
  try {
    await provision(database.db, content);
    return [];
  } catch (error) {
    if (error instanceof ProvisionError) return error.lines;
    throw error;
  }
}

const NO_PICTURE =
  /^operators\[0\]\.picture_url: must be a web address such as .*, or a path such as .*; 2,000 characters at most$/;
const picture = (picture_url: string) => ({ operators: [{ login: 'anna', name: 'Anna', picture_url }] });

describe('each fault is one line with its place, and nothing is applied', () => {
  const site = (more: object) => ({ operators: SHOP.operators, sites: [{ key: 'a', name: 'A', ...more }] });
  it.each<[string, unknown, string | RegExp]>([
    ['not JSON', '{"operators": [{"password": "secret", }', /^the file is not JSON; the fault is at /],
    ['not an object', '[]', /^the file: /],
    ['an unknown setting', site({ colour: 'red' }), 'sites[0]: there is no setting colour here'],
    ['an unknown setting at the top', { site: [] }, 'the file: there is no setting site here'],
    ['a key in capitals', { sites: [{ key: 'Shop', name: 'Shop' }] }, /^sites\[0\]\.key: must be lower-case/],
    [
      'an origin with a path',
      site({ origins: ['https://shop.example/'] }),
      /^sites\[0\]\.origins\[0\]: must be an origin/,
    ],
    ['an origin for all', site({ origins: ['*'] }), /^sites\[0\]\.origins\[0\]: must be an origin/],
    ['no such zone', site({ timezone: 'Berlin' }), /^sites\[0\]\.timezone: must be a time zone/],
    ['an offset for a zone', site({ timezone: '+02:00' }), /^sites\[0\]\.timezone: must be a time zone/],
    [
      'no such day',
      site({ hours: [{ days: ['someday'], from: '09:00', to: '17:00' }] }),
      /^sites\[0\]\.hours\[0\]\.days\[0\]: /,
    ],
    [
      'no such time',
      site({ hours: [{ days: ['mon'], from: '9', to: '17:00' }] }),
      /^sites\[0\]\.hours\[0\]\.from: /,
    ],
    [
      'no such date',
      site({ holidays: [{ date: '2026-02-29' }] }),
      /^sites\[0\]\.holidays\[0\]\.date: must be a date/,
    ],
    [
      'holidays that end before they begin',
      site({ holidays: [{ date: '2026-12-25', until: '2026-12-24' }] }),
      /^sites\[0\]\.holidays\[0\]\.until: must be a date after/,
    ],
    [
      'holidays half of one year, half of every year',
      site({ holidays: [{ date: '12-25', until: '2026-12-26' }] }),
      /^sites\[0\]\.holidays\[0\]\.until: must be a date after/,
    ],
    [
      'a name with a control character',
      { sites: [{ key: 'a', name: 'A\0' }] },
      'sites[0].name: must not hold control characters',
    ],
    [
      'a consent text in another language that is too long',
      site({ texts: { de: { consent_text: 'ä'.repeat(1001) } } }),
      /^sites\[0\]\.texts\.de\.consent_text: /,
    ],
    [
      'a label in two lines',
      site({ texts: { de: { field_size: 'Größe\nin cm' } } }),
      'sites[0].texts.de.field_size: must not hold control characters',
    ],
    [
      'what names no text',
      site({ texts: { de: { 'field-size': 'Größe' } } }),
      /^sites\[0\]\.texts\.de\.field-size: /,
    ],
    ['no such routing', site({ routing: 'random' }), /^sites\[0\]\.routing: /],
    ['no such role', { operators: [{ login: 'a', name: 'A', role: 'boss' }] }, /^operators\[0\]\.role: /],
    [
      'a password that is none',
      { operators: [{ login: 'a', name: 'A', password: 5 }] },
      /^operators\[0\]\.password: /,
    ],
    ...[
      'ftp://shop.example/a.png',
      'javascript:alert(1)',
      'data:image/png;base64,AA',
      'anna.png',
      '//other.example/a',
    ].map((url): [string, unknown, RegExp] => [`a picture at ${url}`, picture(url), NO_PICTURE]),
    ['a picture with a line break in its address', picture('https://shop.example/a\n.png'), NO_PICTURE],
    ['a picture at no address', picture(''), NO_PICTURE],
    ['a picture with a very long address', picture(`/${'a'.repeat(2000)}`), NO_PICTURE],
    [
      'two sites of one key',
      {
        sites: [
          { key: 'a', name: 'A' },
          { key: 'a', name: 'B' },
        ],
      },
      'sites[1].key: is there twice',
    ],
    [
      'two operators of one login',
      { operators: [SHOP.operators[0], SHOP.operators[0]] },
      'operators[1].login: is there twice',
    ],
  ])('%s', async (_, content, expected) => {
    const faults = await faultsOf(content);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toEqual(typeof expected === 'string' ? expected : expect.stringMatching(expected));
    expect(faults.join()).not.toContain('secret');
    expect(await everything()).toEqual({ sites: [], departments: [], operators: [], members: [] });
  });

  it('all of them together', async () => {
    expect(
      await faultsOf({ sites: [{ key: 'A', name: '' }], operators: [{ login: 'x y', name: 'X' }] }),
    ).toHaveLength(3);
  });

  it('a file that is not there', async () => {
    await expect(readProvisionFile('/nowhere.json')).rejects.toThrow(/cannot be read.*PROVISION_FILE/);
  });
});
