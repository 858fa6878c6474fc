import { startDesk } from './desk.ts';
import { openFaces } from './faces.ts';
import { takeCall } from './take-call.ts';
import { takeErasure } from './take-erasure.ts';

/*
 * `npm run pictures`: takes the pictures of docs/images anew, in a shop and at a desk of their own. For whoever has changed what
 * is seen there; look at them before they are committed.
 */
const desk = await startDesk();
const faces = await openFaces();
try {
  await takeCall(desk, faces);
  await takeErasure(desk, faces);
} finally {
  await faces.close();
  await desk.stop();
}
