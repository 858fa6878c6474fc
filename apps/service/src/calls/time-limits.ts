/** A pressed "Answer" counts for so long before TrueConf must have shown the operator in the room. */
export const CLAIM_S = 15;
/** An operator who comes back to their call, after a reload of the page, has so long to be in the room again. */
export const REJOIN_S = 15;

/** A second request with the same key waits so long for the first. */
export const REPEAT_WAIT_MS = 25_000;

/** How often a room is looked into (TrueConf tells nothing by itself): while it rings, once claimed, in conversation. */
export const RINGING_CHECK_S = 2;
export const CLAIMED_CHECK_S = 1;
export const ACTIVE_CHECK_S = 10;
/** The second look that settles whether the operator or the room is really gone. */
export const CONFIRM_CHECK_S = 3;
/** While the server does not answer, looks become rarer up to this. */
export const LONGEST_CHECK_S = 30;

/** How long a call waits on when the last operator who could take it has gone. */
export const NOBODY_ON_DUTY_S = 30;

// Of the contract, because both sides show it counting down.
export { VISITOR_GRACE_S } from '@frontdesk/contract/vocabulary';

/** A visitor without a heartbeat for so long is lost. */
export const VISITOR_SILENT_S = 20;
/** After a restart visitors get this long to come back, whenever their last heartbeat was. */
export const RETURN_AFTER_RESTART_S = 20;
/**
 * Taken off the grace of visitors who went before this process started, perhaps with their node. Their room must be gone
 * within 60 s of the restart, and the sweeps that find out, the release and a slow TrueConf Server have their share of that.
 */
export const SWEEPING_S = 15;

/** An operator offered the call after its room began to run is invited at once; if nothing came of that, after so long. */
export const INVITE_LEASE_S = 12;
/** TrueConf could not be told. */
export const INVITE_AGAIN_S = 2;
