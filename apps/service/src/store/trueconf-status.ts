/** TrueConf's user status numbers that matter here, as they stand in `operators.trueconf_status`. */
export const TRUECONF_ONLINE = 1;
export const TRUECONF_BUSY = [2, 5];
