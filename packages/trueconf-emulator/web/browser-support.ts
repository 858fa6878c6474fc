/** Whether this browser can take part in calls at all. */
export function canCall(): boolean {
  return 'RTCPeerConnection' in window;
}

/** Phones and pages that are not secure cannot. */
export function canShareScreen(): boolean {
  return 'mediaDevices' in navigator && 'getDisplayMedia' in navigator.mediaDevices;
}
