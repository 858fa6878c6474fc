export type Obstacle = 'refused' | 'missing';

/**
 * Modest on purpose: a test runs several of these clients on one machine, each encoding in software once for every
 * other participant.
 */
export const CAMERA: MediaTrackConstraints = {
  width: { ideal: 640 },
  height: { ideal: 360 },
  frameRate: { max: 24 },
  facingMode: 'user',
};

/** Asks for devices. A page that is not secure has none, which counts as missing. */
export async function capture(constraints: MediaStreamConstraints): Promise<MediaStream | Obstacle> {
  try {
    return await navigator.mediaDevices.getUserMedia(constraints);
  } catch (error) {
    const refused =
      error instanceof DOMException && (error.name === 'NotAllowedError' || error.name === 'SecurityError');
    return refused ? 'refused' : 'missing';
  }
}
