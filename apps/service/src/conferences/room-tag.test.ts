import { expect, test } from 'vitest';
import { isRoomOf, roomDescription, roomTag } from './room-tag.ts';

const id = '0b7c1a52-1111-4222-8333-944455566677';

test.each([
  ['its tag', { tags: ['frontdesk', roomTag(id)] }, true],
  ['its description, where the server keeps no tags', { tags: [], description: roomDescription(id) }, true],
  ['no more than the common tag', { tags: ['frontdesk'] }, false],
  ['the tag of another call', { tags: [roomTag('0b7c1a52')] }, false],
  ['its mark at the end of the topic', { topic: 'Maria · Shop · 0b7c1a52' }, true],
  ['its mark elsewhere in the topic', { topic: 'Maria · 0b7c1a52 · Shop' }, false],
  ['nothing', {}, false],
  ['a description that merely mentions it', { description: `about ${roomDescription(id)}` }, false],
])('a conference with %s is the room of the call: %s', (_, conference, is) => {
  expect(isRoomOf(id, conference)).toBe(is);
});
