import type { CallOperator } from '@frontdesk/contract';
import { expect } from 'vitest';
import { applyProvision } from '../../src/provisioning/apply-provision.ts';
import { ProvisionFile } from '../../src/provisioning/provision-file.ts';
import { statusOf } from '../support/call-record.ts';
import { sweepUntil } from '../support/call-time.ts';
import type { Desk } from '../support/desk.ts';
import { testWithDesk } from '../support/desk-test.ts';
import { signedIn } from '../support/operator.ts';
import { enter, enterAsVisitor } from '../support/rooms.ts';
import { followCall } from '../support/stream.ts';
import { call, visitor } from '../support/visitor.ts';

const test = testWithDesk();

const ANNA: CallOperator = { name: 'Anna', picture_url: 'https://shop.example/team/anna.jpg?size=200' };
const BORIS: CallOperator = { name: 'Boris', picture_url: '/team/boris.jpg' };

async function provision({ db }: Desk): Promise<void> {
  const operators = [ANNA, BORIS].map((operator) => ({ login: operator.name.toLowerCase(), ...operator }));
  await applyProvision(db, ProvisionFile.parse({ operators }));
}

test('the picture in the provisioning file reaches the visitor, while it rings and in the call', async ({
  desk,
}) => {
  await provision(desk);
  const { body } = await call(desk.url);
  expect(body.operator).toEqual(ANNA);
  expect((await visitor(desk.url, body).look()).body.operator).toEqual(ANNA);

  const stream = await followCall(desk.url, body);
  await stream.untilLast({ call: { status: 'ringing', operator: ANNA } });
  enterAsVisitor(desk, body);
  enter(desk, body.id, 'anna');
  await sweepUntil(desk, body.id, async () =>
    expect(await statusOf(desk.db, body.id)).toMatchObject({ status: 'active' }),
  );
  await stream.untilLast({ call: { status: 'active', operator: ANNA } });
  stream.close();
});

test('the next operator brings their own', async ({ desk }) => {
  await provision(desk);
  const { body } = await call(desk.url);
  const anna = await signedIn(desk, 'anna');
  await anna.decline(body.id);
  expect((await visitor(desk.url, body).look()).body.operator).toEqual(BORIS);
});

test('without a picture there is none', async ({ desk }) => {
  const { body } = await call(desk.url);
  expect(body.operator).toEqual({ name: 'Anna', picture_url: null });
});
