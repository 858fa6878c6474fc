/**
 * What a call does not need: the steps before and after it, and what is said when something comes in between. A file of
 * its own, fetched while the visitor fills in the form.
 */
export { default as styles } from '../styles/later.css?inline';
export { LaterStep as Step } from './LaterStep.tsx';
export { laterAnnouncement as announcement } from './later-announcement.ts';
export { TroubleNotice as Trouble } from './TroubleNotice.tsx';
