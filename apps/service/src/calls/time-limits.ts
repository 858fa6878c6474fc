/** A pressed "Answer" counts for so long before TrueConf must have shown the operator in the room. */
export const CLAIM_S = 15;
/** Of the time after the room runs, when it is first looked into for an operator who answered in TrueConf's app. */
export const FIRST_ROOM_CHECK_S = 2;
/** A visitor without any sign of life for so long is lost. */
export const VISITOR_SILENT_S = 20;
/** After a restart, visitors get this long to come back whatever their last sign of life was. */
export const RETURN_AFTER_RESTART_S = 20;
/** A second request with the same key waits so long for the first. */
export const REPEAT_WAIT_MS = 25_000;
