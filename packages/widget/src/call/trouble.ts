/**
 * What stands in the way of the picture, while the call itself goes on; `must_join` waits for a press, and with `late` the
 * picture may still come.
 */
export type Trouble =
  | 'must_join'
  | 'late'
  | 'connection_closed'
  | 'login_failed'
  | 'not_supported'
  | 'frame_blocked'
  | 'own_window';
