/** How long TrueConf may take for each step of a call's set-up. */
export const CREATE_LIMIT_MS = 10_000;
export const RUN_LIMIT_MS = 10_000;
/** Short, because the conference's own address would do as well. */
export const GUEST_LINK_LIMIT_MS = 4_000;
/** Short, because an operator has pressed Answer and waits for it. */
export const OWN_LINK_LIMIT_MS = 4_000;
/** For the conference's own address, if the answer to create did not name it. */
export const ADDRESS_LIMIT_MS = 4_000;
/** A step that is this much over its limit has died with its process. */
export const SETUP_MARGIN_MS = 3_000;

/** For requests that nobody waits for. */
export const BACKGROUND_LIMIT_MS = 10_000;
