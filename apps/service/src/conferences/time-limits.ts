/** How long TrueConf may take for each step of a call's set-up, and what follows from it. */
export const CREATE_LIMIT_MS = 10_000;
export const RUN_LIMIT_MS = 10_000;
/** The conference's own address serves as well, so the visitor does not wait long for the nicer one. */
export const GUEST_LINK_LIMIT_MS = 4_000;
/** An operator who pressed Answer does not wait long either. */
export const OWN_LINK_LIMIT_MS = 4_000;
/** And for that address, where it was not told with the room. */
export const ADDRESS_LIMIT_MS = 4_000;
/** A set-up step that has not been heard of for so long after its limit died with its process. */
export const SETUP_MARGIN_MS = 3_000;

/** Steps outside of a caller's way. */
export const BACKGROUND_LIMIT_MS = 10_000;
