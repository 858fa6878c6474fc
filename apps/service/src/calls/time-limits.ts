/** How long a claim holds before TrueConf must have shown the operator in the room. */
export const CLAIM_S = 15;
/** How long an operator who returns to their call, after a reload of the page, has to be in the room again. */
export const REJOIN_S = 15;

/** How long a second request with the same key waits for the first. */
export const REPEAT_WAIT_MS = 25_000;

/** How often TrueConf is asked who is in a room, as it has no webhooks: while it rings, once claimed, in a conversation. */
export const RINGING_CHECK_S = 2;
export const CLAIMED_CHECK_S = 1;
export const ACTIVE_CHECK_S = 10;
/** When the second check follows that confirms that the operator or the room is gone. */
export const CONFIRM_CHECK_S = 3;
/** While TrueConf does not answer, checks become rarer up to this interval. */
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

/** An operator who is offered the call after its room began to run is invited at once; if the process dies, again after this. */
export const INVITE_LEASE_S = 12;
/** When an invitation that failed is tried again. */
export const INVITE_AGAIN_S = 2;
